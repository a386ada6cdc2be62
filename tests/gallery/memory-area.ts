import type { WatchedArea } from '../../storage/area.ts';

type Listener = Parameters<WatchedArea['onChanged']['addListener']>[0];

/** A storage area in memory that tells of its writes, as the browser's does. */
export function memoryArea(): WatchedArea {
  const held = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  const tell = (changes: Parameters<Listener>[0]): void => {
    for (const listener of listeners) listener(changes);
  };
  return {
    async get(key) {
      if (key === null) return Object.fromEntries(held);
      return held.has(key) ? { [key]: held.get(key) } : {};
    },
    async set(items) {
      for (const [key, value] of Object.entries(items)) held.set(key, structuredClone(value));
      tell(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
    },
    async remove(keys) {
      const gone = [keys].flat();
      for (const key of gone) held.delete(key);
      tell(Object.fromEntries(gone.map((key) => [key, {}])));
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
}
