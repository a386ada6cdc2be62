import type { Circle } from '../../../domain/circle/circle.ts';
import type { CircleAccount, CircleState } from '../../../domain/circle/sharing.ts';
import type { CircleAccounts } from '../../../storage/circle-accounts.ts';
import type { CircleStates } from '../../../storage/circle-states.ts';
import type { Database } from '../../../storage/database.ts';
import type { PausedCircles } from '../../../storage/paused-circles.ts';
import type { EngineParts } from './circle-engine.ts';
import { createCircleWork, type CircleWork } from './circle-work.ts';
import { toldSync } from './told-run.ts';

/** What it takes to set a circle to work. */
export interface AtWorkNeeds {
  readonly database: () => Database;
  readonly device: () => Promise<string>;
  readonly engine: EngineParts;
  readonly accounts: Pick<CircleAccounts, 'get'>;
  readonly states: Pick<CircleStates, 'put' | 'get'>;
  readonly paused: Pick<PausedCircles, 'has'>;
  readonly mayReach: (url: string) => Promise<boolean>;
  readonly onApplied: (changed: number) => Promise<void>;
  readonly now: () => number;
}

/**
 * The circles at work in this background. What is kept here is only ever what a dead worker may lose: which
 * database was looked at just now, and who watches.
 */
export function createCirclesAtWork(needs: AtWorkNeeds) {
  const { engine, accounts, states, paused, mayReach, now } = needs;
  const held = new Map<string, { readonly access: string; readonly work: CircleWork }>();
  let watched = false;

  /** Why a circle rests, whatever its server would say; or its account. */
  const readiness = async ({ id, url }: Circle): Promise<CircleState['kind'] | CircleAccount> => {
    if (await paused.has(id)) return 'paused';
    if (!(await mayReach(url))) return 'no-permission';
    return (await accounts.get(id)) ?? 'no-account';
  };
  const stop = async (id: string): Promise<void> => {
    const one = held.get(id);
    held.delete(id);
    await one?.work.stop();
  };
  const open = async (circle: Circle, account: CircleAccount): Promise<CircleWork> => {
    const { id, url } = circle;
    const access = JSON.stringify([url, account]);
    const device = await needs.device();
    for (let other = held.get(id); other; other = held.get(id)) {
      if (other.access === access) return other.work;
      await stop(id);
    }
    const opened = engine.open(needs.database(), circle, account, device, needs.onApplied);
    const work = createCircleWork(id, opened, toldSync(id, opened.sync, { states, now }));
    held.set(id, { access, work });
    return work;
  };
  /** Rests, and how much waits meanwhile. */
  const rest = async ({ id }: Circle, kind: CircleState['kind']): Promise<void> => {
    await stop(id);
    const counted = await engine.count(needs.database(), id, await needs.device());
    await states.put(id, { kind, reason: '', phase: null, done: 0, total: null, ...counted });
  };

  return {
    /** Brings a circle in step, unless it rests. While somebody looks it is kept so. */
    async sync(circle: Circle): Promise<void> {
      const ready = await readiness(circle);
      if (typeof ready === 'string') return rest(circle, ready);
      const work = await open(circle, ready);
      if (!watched || !work.watch()) await work.run();
    },
    /** Whether somebody looks; circles are to be synced after it. */
    look(on: boolean): void {
      watched = on;
      if (!on) for (const { work } of held.values()) work.unwatch();
    },
    stop,
    /** Those of other circles come to their end. */
    async keepOnly(ids: readonly string[]): Promise<void> {
      await Promise.all([...held.keys()].filter((id) => !ids.includes(id)).map(stop));
    },
  };
}
