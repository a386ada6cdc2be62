import { browser } from 'wxt/browser';

import type { Circle, Circles } from '../../../domain/circle/circle.ts';
import type { Library } from '../../../domain/ports.ts';
import type { Source } from '../../../domain/source.ts';
import { createCircleAccounts } from '../../../storage/circle-accounts.ts';
import { createCircleStates } from '../../../storage/circle-states.ts';
import type { Database } from '../../../storage/database.ts';
import { createPausedCircles } from '../../../storage/paused-circles.ts';
import { createCircles } from '../../../storage/sync/circles.ts';
import { circleHost, mayReachCircle } from '../../doors/circle-hosts.ts';
import { keepLent, noteLent } from '../../doors/lent-hosts.ts';
import { noteThrown } from '../note-failure.ts';
import { createCameIn } from './came-in.ts';
import { createCircleActs } from './circle-acts.ts';
import { createEngineParts } from './circle-engine.ts';
import { createCirclesAtWork } from './circles-at-work.ts';
import { keepBrowser } from './keep-browser.ts';
import { createSchedule } from './schedule.ts';
import { onSharingAlarm } from './sharing-alarm.ts';
import { readAgainOnce, TRACES_KEPT_MS } from './upkeep.ts';

export interface SharingNeeds {
  readonly library: Pick<Library, 'device' | 'catchUp'>;
  readonly database: () => Database;
  readonly sourceOf: (url: string) => Source;
  /** Tells views of what came in. Not what tells us of changes here: we would answer ourselves. */
  readonly announce: () => Promise<void>;
  readonly isErasing: () => Promise<boolean>;
  readonly now: () => number;
}

export type Sharing = ReturnType<typeof createSharing>;

/** Sharing with circles: what a person does with them, and what keeps them in step. Off until one is joined. */
export function createSharing(needs: SharingNeeds) {
  const { library, database, now } = needs;
  const { local, session } = browser.storage;
  const random = Math.random;
  const accounts = createCircleAccounts(session, local);
  const states = createCircleStates(session);
  const paused = createPausedCircles(local);
  const device = (): Promise<string> => library.device();
  const circles = createOf(database, (db) => createCircles(db, device));
  const engine = createEngineParts({
    // It works on its own object alone.
    fetch: (...asked) => fetch(...asked),
    now,
    random,
    sourceOf: needs.sourceOf,
  });
  const onApplied = createCameIn(library, needs.announce);
  const atWork = createCirclesAtWork({
    database,
    device,
    engine,
    accounts,
    states,
    paused,
    onApplied,
    now,
    mayReach: mayReachCircle,
  });
  const schedule = createSchedule({
    circles,
    atWork,
    accounts,
    states,
    paused,
    now,
    isErasing: needs.isErasing,
    keepBrowser: (list: readonly Circle[]) => keepBrowser(list, random),
  });
  const syncAll = (): Promise<void> => schedule.syncAll().catch(noteThrown);
  const acts = createCircleActs({
    database,
    circles,
    schedule,
    atWork,
    engine,
    accounts,
    states,
    paused,
    now,
    mayReach: mayReachCircle,
    noteTried: (url) => noteLent([circleHost(url)]),
    keepTried: (url) => keepLent(circleHost(url)),
  });

  return {
    ...acts,
    changed: () => schedule.changed(),
    watch: () => schedule.watch(),
    stop: () => schedule.stop(),
    /** Registered in the first turn of the event loop. */
    listen(): void {
      onSharingAlarm(syncAll);
      browser.permissions.onAdded.addListener(syncAll);
      browser.permissions.onRemoved.addListener(syncAll);
    },
    /** At every start: goes on with what a dead worker left. */
    async goOn(): Promise<void> {
      await circles().finish();
      const list = await schedule.inTurn(schedule.look);
      if (list.length > 0) await readAgainOnce(circles());
    },
    /** @param steady see the upkeep's clock */
    dropOldTraces: (steady: number): Promise<void> =>
      circles().dropTracesBefore(steady - TRACES_KEPT_MS),
  };
}

/** Of the database of the day: everything may be deleted and begun anew. */
function createOf(database: () => Database, make: (db: Database) => Circles): () => Circles {
  let held: { readonly db: Database; readonly circles: Circles } | null = null;
  return () => {
    const db = database();
    if (held?.db !== db) held = { db, circles: make(db) };
    return held.circles;
  };
}
