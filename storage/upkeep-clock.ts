import { steadyTime, type SteadyTime } from '../domain/steady-time.ts';
import type { StorageArea } from './area.ts';

const KEY = 'upkeep-clock';

/** Remembers what the machine's clock showed when old things were last thrown away. */
export const createUpkeepClock = (area: StorageArea) => ({
  /** Looks at the clock. @returns the time to go by (ms); see `steadyTime` */
  async look(now: number): Promise<number> {
    const held: unknown = (await area.get(KEY))[KEY];
    const steady = steadyTime(isSteady(held) ? held : null, now);
    await area.set({ [KEY]: steady });
    return steady.at;
  },
});

const isSteady = (held: unknown): held is SteadyTime =>
  typeof held === 'object' &&
  held !== null &&
  'at' in held &&
  Number.isFinite(held.at) &&
  'leapt' in held &&
  (held.leapt === null || Number.isFinite(held.leapt));
