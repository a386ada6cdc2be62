import { browser } from 'wxt/browser';

import { isOpen, type IdleMinutes, type Unlocking } from '../../domain/lock.ts';
import type { LockKeeper } from '../../storage/lock.ts';
import type { Services } from './services.ts';

const ALARM = 'lock';
/** The command that a person may give a key of their own. */
const COMMAND = 'lock-library';
const MINUTE_MS = 60_000;

export type LockWork = ReturnType<typeof createLockWork>;

/** The lock with what hangs on it: marks on tabs, open views, the alarm that locks by itself. */
export function createLockWork(
  lock: LockKeeper,
  { badge, announceChange, now }: Pick<Services, 'badge' | 'announceChange' | 'now'>,
) {
  const setAlarm = async (): Promise<void> => {
    const { lock: held, opened } = await lock.read();
    await browser.alarms.clear(ALARM);
    if (!held || !opened || held.idleMinutes === null || !isOpen(held, opened, now())) return;
    const when = opened.usedAt + held.idleMinutes * MINUTE_MS;
    await browser.alarms.create(ALARM, { when });
  };
  const changed = async (): Promise<void> => {
    await setAlarm();
    if (await lock.isLocked()) await badge.refreshAll();
    else await announceChange();
  };
  const lockNow = async (): Promise<void> => {
    await lock.lockNow();
    await changed();
  };
  return {
    async unlock(passphrase: string): Promise<Unlocking> {
      const came = await lock.unlock(passphrase);
      if (came.kind === 'open') await changed();
      return came;
    },
    lockNow,
    async stillHere(): Promise<void> {
      await lock.stillHere();
      await setAlarm();
    },
    async turnOn(passphrase: string, idleMinutes: IdleMinutes): Promise<boolean> {
      const on = await lock.turnOn(passphrase, idleMinutes);
      if (on) await setAlarm();
      return on;
    },
    async change(present: string, passphrase: string | null): Promise<Unlocking> {
      const came = await lock.change(present, passphrase);
      if (came.kind === 'open') await setAlarm();
      return came;
    },
    async setIdle(idleMinutes: IdleMinutes): Promise<void> {
      await lock.setIdle(idleMinutes);
      await setAlarm();
    },
    /** Registers what locks without a page: the alarm, and the person's own key. */
    listen(): void {
      browser.alarms.onAlarm.addListener(async ({ name }) => {
        if (name !== ALARM) return;
        // Rings early where a person did something since: then only the next one is set.
        if (await lock.isLocked()) await lockNow();
        else await setAlarm();
      });
      // Android has no commands.
      browser.commands?.onCommand.addListener((command) => {
        if (command === COMMAND) void lockNow();
      });
    },
  };
}
