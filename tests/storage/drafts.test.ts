// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Draft } from '../../domain/draft.ts';
import { createDrafts } from '../../storage/drafts.ts';

const FIELDS = { title: '', date: '', time: '', authors: '', campaigns: [], note: '' };
const draft = (key: string, title: string, touchedAt = 1): Draft => ({
  key,
  base: FIELDS,
  fields: { ...FIELDS, title },
  touchedAt,
});

beforeEach(() => fakeBrowser.reset());

describe('a draft', () => {
  const area = fakeBrowser.storage.local;

  it('comes back as it was left, under its key, until it is dropped', async () => {
    const drafts = createDrafts(area);
    await drafts.save(draft('page:a', 'Một'));
    expect(await drafts.load('page:a')).toEqual(draft('page:a', 'Một'));
    expect(await drafts.load('page:b')).toBeNull();
    expect(Object.keys(await area.get(null))).toEqual(['draft:page:a']);
    await drafts.drop('page:a');
    expect(await drafts.load('page:a')).toBeNull();
  });

  it.each([
    ['text', 'hỏng'],
    ['null', null],
    ['no fields', { key: 'page:a', touchedAt: 1 }],
    ['another key', draft('page:b', 'x')],
    [
      'campaigns that are no names',
      { ...draft('page:a', 'x'), base: { ...FIELDS, campaigns: [1] } },
    ],
    ['a title that is no text', { ...draft('page:a', 'x'), fields: { ...FIELDS, title: 1 } }],
  ])('that is broken (%s) counts as none', async (_, value) => {
    await area.set({ 'draft:page:a': value });
    expect(await createDrafts(area).load('page:a')).toBeNull();
  });

  it('that is old or broken is forgotten, and nothing else', async () => {
    const drafts = createDrafts(area);
    await drafts.save(draft('page:old', 'x', 9));
    await drafts.save(draft('page:new', 'x', 10));
    await area.set({ 'draft:hỏng': 1, settings: { portalMode: true } });
    await drafts.dropBefore(10);
    expect(Object.keys(await area.get(null)).toSorted()).toEqual(['draft:page:new', 'settings']);
  });
});

describe('drafts at every keystroke', () => {
  it('are handed over at once, none waits for the one before', () => {
    const area = slowArea();
    const drafts = createDrafts(area);
    for (const title of ['D', 'Dâ', 'Dân']) void drafts.save(draft('page:a', title));
    expect(area.calls()).toBe(3);
  });

  it('end as the last one, in whatever order the browser carries them out', async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const area = slowArea();
      const drafts = createDrafts(area);
      const saves = ['D', 'Dâ', 'Dân'].map((title) => drafts.save(draft('page:a', title)));
      for (const call of order) await area.carryOut(call);
      await area.carryOutAll();
      await Promise.all(saves);
      expect((await drafts.load('page:a'))?.fields.title).toBe('Dân');
    }
  });

  it('stay dropped when a save before the drop comes late', async () => {
    const area = slowArea();
    const drafts = createDrafts(area);
    const calls = [drafts.save(draft('page:a', 'Dân')), drafts.drop('page:a')];
    await area.carryOut(1);
    await area.carryOut(0);
    await area.carryOutAll();
    await Promise.all(calls);
    expect(await drafts.load('page:a')).toBeNull();
  });

  it('say that one was not kept, and keep the next', async () => {
    const area = slowArea();
    const drafts = createDrafts(area);
    const refused = drafts.save(draft('page:a', 'D'));
    area.refuse(0);
    await expect(refused).rejects.toThrow('no room');
    const kept = drafts.save(draft('page:a', 'Dâ'));
    await area.carryOutAll();
    await kept;
    expect((await drafts.load('page:a'))?.fields.title).toBe('Dâ');
  });
});

/** A storage area whose writes wait to be carried out, in any order. */
function slowArea() {
  const held = new Map<string, unknown>();
  const waiting: { run(): void; reject(error: Error): void; done: boolean }[] = [];
  const later = (act: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const call = {
        done: false,
        reject,
        run(): void {
          call.done = true;
          act();
          resolve();
        },
      };
      waiting.push(call);
    });
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  return {
    calls: () => waiting.length,
    get: async (key: string | null) =>
      Object.fromEntries([...held].filter(([name]) => key === null || name === key)),
    set: (items: Record<string, unknown>) =>
      later(() => {
        for (const [name, value] of Object.entries(items)) held.set(name, value);
      }),
    remove: (key: string | string[]) =>
      later(() => {
        for (const name of [key].flat()) held.delete(name);
      }),
    async carryOut(call: number): Promise<void> {
      waiting[call]?.run();
      await settled();
    },
    async carryOutAll(): Promise<void> {
      for (let call = waiting.find(({ done }) => !done); call;) {
        call.run();
        await settled();
        call = waiting.find(({ done }) => !done);
      }
    },
    refuse(call: number): void {
      const refused = waiting[call];
      if (!refused) return;
      refused.done = true;
      refused.reject(new Error('no room'));
    },
  };
}
