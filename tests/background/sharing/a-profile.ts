import type { Circle } from '../../../domain/circle/circle.ts';
import type { CircleAccount } from '../../../domain/circle/sharing.ts';
import { createCircleActs } from '../../../entrypoints/background/sharing/circle-acts.ts';
import { createEngineParts } from '../../../entrypoints/background/sharing/circle-engine.ts';
import { createCirclesAtWork } from '../../../entrypoints/background/sharing/circles-at-work.ts';
import { createSchedule } from '../../../entrypoints/background/sharing/schedule.ts';
import { sourceOf } from '../../../portals/source-of.ts';
import { createCircleAccounts } from '../../../storage/circle-accounts.ts';
import { createCircleStates } from '../../../storage/circle-states.ts';
import { Database } from '../../../storage/database.ts';
import { libraryOn } from '../../../storage/library.ts';
import { createPausedCircles } from '../../../storage/paused-circles.ts';
import { createCircles } from '../../../storage/sync/circles.ts';
import { memoryArea } from '../../gallery/memory-area.ts';
import { anEngine } from '../../storage/a-library.ts';

/** A browser's profile that may share: everything real but the browser. */
export function aProfile() {
  const db = new Database('cat-bao', anEngine());
  const library = libraryOn(db);
  const device = (): Promise<string> => library.device();
  const circles = createCircles(db, device);
  const areas = { session: memoryArea(), local: memoryArea() };
  const accounts = createCircleAccounts(areas.session, areas.local);
  const states = createCircleStates(areas.session);
  const paused = createPausedCircles(areas.local);
  /** What the browser would show: hosts that are held, and how often somebody heard of a change. */
  const seen = {
    held: [] as string[],
    granted: true,
    heard: 0,
    asked: 0,
    /** Requests about kept pages. */
    pages: 0,
    tried: new Set<string>(),
  };
  const counted: typeof fetch = (...request) => {
    seen.asked += 1;
    if (/snap(?:%3A|:)/i.test(new Request(...request).url)) seen.pages += 1;
    return fetch(...request);
  };
  const engine = createEngineParts({
    fetch: counted,
    now: Date.now,
    random: Math.random,
    sourceOf,
  });
  const mayReach = async (): Promise<boolean> => seen.granted;
  const atWork = createCirclesAtWork({
    device,
    engine,
    accounts,
    states,
    paused,
    mayReach,
    now: Date.now,
    database: () => db,
    onApplied: async () => {
      seen.heard += 1;
    },
  });
  const schedule = createSchedule({
    atWork,
    accounts,
    states,
    paused,
    now: Date.now,
    circles: () => circles,
    isErasing: async () => false,
    keepBrowser: async (list: readonly Circle[]) => {
      seen.held = list.map(({ url }) => url);
      return true;
    },
  });
  const acts = createCircleActs({
    database: () => db,
    schedule,
    atWork,
    engine,
    accounts,
    states,
    paused,
    mayReach,
    now: Date.now,
    circles: () => circles,
    noteTried: async (url) => void seen.tried.add(url),
    keepTried: async (url) => void seen.tried.delete(url),
  });
  return { db, library, circles, accounts, states, areas, atWork, schedule, acts, seen };
}

export type Profile = ReturnType<typeof aProfile>;

/** The circle, joined with everything shared. */
export async function joined(
  { acts }: Profile,
  url: string,
  account: CircleAccount,
  me = 'Lê An',
): Promise<Circle> {
  const address = { url, name: 'Dân vận', me, share: { kind: 'all' as const } };
  const done = await acts.join(address, account, false);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}

export async function until(holds: () => Promise<boolean> | boolean, most = 15_000): Promise<void> {
  const end = Date.now() + most;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never: ${holds.toString()}`);
    await new Promise((resume) => {
      setTimeout(resume, 20);
    });
  }
}
