import type { HandedCollection } from '../domain/handed-collection.ts';
import type { WatchedArea } from './area.ts';

const PREFIX = 'handed:';
/** Tabs that are open at a time are fewer. */
const KEPT = 20;

/**
 * Collections handed from one page of ours to another, which outlives a reload: an address has no
 * room for a selection of thousands. The latest are kept.
 */
export function createHandedCollections(area: WatchedArea, now: () => number) {
  return {
    /** @returns the key that `get` knows it by */
    async put(handed: HandedCollection): Promise<string> {
      const at = now();
      const id = `${at.toString(36).padStart(9, '0')}-${Math.random().toString(36).slice(2, 8)}`;
      await area.set({ [PREFIX + id]: { ...handed, at } });
      const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(PREFIX));
      const old = keys.sort().slice(0, -KEPT);
      if (old.length > 0) await area.remove(old);
      return id;
    },
    /** null where there is none of that key (any more). */
    async get(id: string): Promise<HandedCollection | null> {
      const held = (await area.get(PREFIX + id))[PREFIX + id];
      // Written by us alone, on this machine.
      return held ? (held as HandedCollection) : null;
    },
  };
}
