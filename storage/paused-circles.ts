import type { StorageArea } from './area.ts';

const KEY = 'circles-paused';

export type PausedCircles = ReturnType<typeof createPausedCircles>;

/** Circles that the person lets rest, until they say otherwise. */
export function createPausedCircles(local: StorageArea) {
  const list = async (): Promise<readonly string[]> => {
    const held = (await local.get(KEY))[KEY];
    return Array.isArray(held) ? held.filter((id): id is string => typeof id === 'string') : [];
  };
  return {
    has: async (id: string): Promise<boolean> => (await list()).includes(id),
    async set(id: string, paused: boolean): Promise<void> {
      const others = (await list()).filter((each) => each !== id);
      await local.set({ [KEY]: paused ? [...others, id] : others });
    },
    async keepOnly(ids: readonly string[]): Promise<void> {
      const held = await list();
      const kept = held.filter((id) => ids.includes(id));
      if (kept.length < held.length) await local.set({ [KEY]: kept });
    },
  };
}
