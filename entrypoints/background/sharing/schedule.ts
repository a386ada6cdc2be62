import type { Circle, Circles } from '../../../domain/circle/circle.ts';
import type { CircleAccounts } from '../../../storage/circle-accounts.ts';
import type { CircleStates } from '../../../storage/circle-states.ts';
import type { PausedCircles } from '../../../storage/paused-circles.ts';
import { CircleLeft } from '../../../storage/sync/deps.ts';
import { noteThrown } from '../note-failure.ts';
import type { createCirclesAtWork } from './circles-at-work.ts';

/** A burst of changes is one run. */
const SETTLED_MS = 2000;
/** Somebody who changes one clip after another does not keep them from going out. */
const LONGEST_MS = 10_000;

export interface ScheduleNeeds {
  readonly circles: () => Circles;
  readonly atWork: ReturnType<typeof createCirclesAtWork>;
  readonly accounts: Pick<CircleAccounts, 'keepOnly'>;
  readonly states: Pick<CircleStates, 'keepOnly'>;
  readonly paused: Pick<PausedCircles, 'keepOnly'>;
  /** The browser's part: the alarm, and the hosts that are held. @returns whether there ever was a circle */
  readonly keepBrowser: (circles: readonly Circle[]) => Promise<boolean>;
  readonly isErasing: () => Promise<boolean>;
  readonly now: () => number;
}

/** When circles are synced: by the alarm, soon after a change here, and all the time while a view looks. */
export function createSchedule(needs: ScheduleNeeds) {
  const { circles, atWork, isErasing, now } = needs;
  let known: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let views = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One after another: what is made of a list must not undo what was done since it was read. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  /** The circles that there are; what hangs on those that are no more goes. */
  const look = async (): Promise<readonly Circle[]> => {
    if (await isErasing()) return [];
    const list = await circles().list();
    const key = JSON.stringify(list.map(({ id, url }) => [id, url]));
    if (key === known) return list;
    if (await needs.keepBrowser(list)) {
      const ids = list.map(({ id }) => id);
      await atWork.keepOnly(ids);
      for (const each of [needs.accounts, needs.paused, needs.states]) await each.keepOnly(ids);
    }
    known = key;
    return list;
  };
  const sync = async (circle: Circle): Promise<void> => {
    try {
      await atWork.sync(circle);
    } catch (error) {
      if (!(error instanceof CircleLeft)) noteThrown(error);
    }
  };
  const syncAll = async (): Promise<void> => {
    const list = await inTurn(look);
    await Promise.all(list.map(sync));
  };
  const quiet = (): void => {
    clearTimeout(timer);
    waitingSince = null;
  };

  return {
    inTurn,
    /** Only within `inTurn`. */
    look,
    sync,
    syncAll,
    /** Something was written here, or may have been. */
    changed(): void {
      clearTimeout(timer);
      const at = now();
      waitingSince ??= at;
      const left = Math.max(0, waitingSince + LONGEST_MS - at);
      timer = setTimeout(
        () => {
          quiet();
          void syncAll().catch(noteThrown);
        },
        Math.min(SETTLED_MS, left),
      );
    },
    /** A view looks. @returns the end */
    watch(): () => void {
      views += 1;
      atWork.look(true);
      void syncAll().catch(noteThrown);
      return () => {
        views -= 1;
        if (views === 0) atWork.look(false);
      };
    },
    /** Everything is being deleted: nothing is at work any more when it resolves. */
    async stop(): Promise<void> {
      quiet();
      known = null;
      await atWork.keepOnly([]);
    },
  };
}

export type Schedule = ReturnType<typeof createSchedule>;
