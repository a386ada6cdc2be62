import { browser } from 'wxt/browser';

import { createBackupLog } from '../../messaging/backup-log.ts';
import { BACKUP_ALARM, type BackupOrder } from '../../messaging/backup-stream.ts';
import { settingsToKeep } from '../offscreen/kept-settings.ts';
import { failureOf } from '../offscreen/failure-of.ts';
import { sweepBackups } from '../offscreen/sweep.ts';
import { whileAwake } from './awake.ts';
import { backUpIfDue, type Carried } from './backup-job.ts';
import { carryOffscreen } from './backup-offscreen.ts';
import type { Services } from './services.ts';

/** Not while the machine still starts, then a few times a day. */
const TIMES = { delayInMinutes: 10, periodInMinutes: 3 * 60 };

type Needs = Pick<Services, 'library' | 'settings' | 'now'>;

/** Looks a few times a day whether a backup is due. */
export function keepBackups(needs: Needs): void {
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    // Returned, for Firefox keeps an event page as long as its listener is at work.
    if (name !== BACKUP_ALARM) return;
    await sweepBackups(needs.now());
    await backUpOnce(needs);
  });
}

const begin = (): void => void browser.alarms.create(BACKUP_ALARM, TIMES);

async function backUpOnce({ library, settings, now }: Needs): Promise<void> {
  const log = createBackupLog(browser.storage.local);
  // The one before may still be at it: on a slow disk, or a clock was set.
  await navigator.locks.request('cat-bao:backup-job', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    try {
      await backUpIfDue({
        settings,
        log,
        countAll: async () => {
          const { all, trash } = await library.totals();
          return all + trash;
        },
        mayDownload: () => browser.permissions.contains({ permissions: ['downloads'] }),
        settingsToKeep: () => settingsToKeep(browser.storage.local),
        carry: (order) => whileAwake(() => carry(order)),
        app: browser.runtime.getManifest().version,
        now,
      });
    } catch (error) {
      await log.failed({ at: now(), failure: failureOf(error) });
    }
  });
}

async function carry(order: BackupOrder): Promise<Carried> {
  // A service worker cannot import when it pleases; this branch is in Firefox's build alone.
  if (import.meta.env.FIREFOX) return (await import('./backup-here.ts')).carryHere(order);
  return carryOffscreen(order);
}
