import { describe, expect, it } from 'vitest';

import { createKeptPurges } from '../../entrypoints/popup/kept-purges.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The browser's own interface, in memory. */
function memoryStorage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (at) => [...held.keys()][at] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem: (key, value) => void held.set(key, value),
  };
}
const purge = (act: string, at: number) => ({ act, clips: 2, at });

describe('what was taken out of the trash for good', () => {
  it('is remembered, the latest first, until it is taken back', () => {
    const area = memoryStorage();
    createKeptPurges(area, () => 10).add(purge('a', 1));
    const kept = createKeptPurges(area, () => 10);
    kept.add(purge('b', 2));
    expect(kept.list().map(({ act }) => act)).toEqual(['b', 'a']);
    kept.drop('b');
    expect(kept.list()).toEqual([purge('a', 1)]);
  });

  it('is forgotten when it can no longer be undone', () => {
    let now = 0;
    const kept = createKeptPurges(memoryStorage(), () => now);
    kept.add(purge('a', 0));
    now = 7 * DAY - 1;
    expect(kept.list()).toHaveLength(1);
    now = 7 * DAY;
    expect(kept.list()).toEqual([]);
  });

  it('is at most the last three acts', () => {
    const kept = createKeptPurges(memoryStorage(), () => 0);
    for (const act of ['a', 'b', 'c', 'd']) kept.add(purge(act, 0));
    expect(kept.list().map(({ act }) => act)).toEqual(['d', 'c', 'b']);
  });

  it('is nothing where something else stands', () => {
    const area = memoryStorage();
    area.setItem('purges', '[{"act":1},null,"x"]');
    expect(createKeptPurges(area, () => 0).list()).toEqual([]);
  });
});
