import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { mergeSaved } from '../../domain/merge-clip.ts';
import { confirmsErasing } from '../../domain/everything.ts';
import { Database } from '../../storage/database.ts';
import { createDrafts } from '../../storage/drafts.ts';
import { eraseCaches, eraseDatabases } from '../../storage/erase.ts';
import { createErasing } from '../../storage/erasing.ts';
import { watchErasing } from '../../storage/erasing-state.ts';
import { countEverything } from '../../storage/everything.ts';
import { libraryOn } from '../../storage/library.ts';
import { memoryArea } from '../gallery/memory-area.ts';
import { aClip } from './a-library.ts';

const engine = () => ({ indexedDB: new IDBFactory(), IDBKeyRange });
const NOW = Date.UTC(2026, 10, 27, 2);

/** A library of a few clips in it, one with a note, one in the trash, and pages that wait. */
async function aFullLibrary(db: Database) {
  const library = libraryOn(db);
  for (let each = 0; each < 3; each += 1) await library.saveClip(await aClip(), mergeSaved);
  await library.ensureCampaigns(['Dân vận khéo', 'Mục tiêu kép'], NOW);
  await library.putWaiting([
    {
      urlKey: 'baomau.vn/cho',
      url: 'https://baomau.vn/cho',
      title: '',
      note: '',
      campaigns: [],
      addedAt: NOW,
      list: '',
    } as never,
  ]);
  return library;
}

describe('what goes', () => {
  it('is counted: clips in and outside the trash, campaigns, drafts', async () => {
    const db = new Database('cat-bao', engine());
    const library = await aFullLibrary(db);
    const { clips } = await library.listClips({ text: '', campaign: null }, 10);
    await library.touchClips([clips[0]?.id ?? ''], (clip) => ({ ...clip, trashed: 1 }));
    const area = memoryArea();
    const fields = { title: 'x', date: '', time: '', authors: '', campaigns: [], note: 'ghi' };
    await createDrafts(area).save({ key: 'page:a', base: fields, fields, touchedAt: NOW });
    expect(await countEverything(db, area)).toMatchObject({
      clips: 2,
      trash: 1,
      campaigns: 2,
      drafts: 1,
      hostRules: 0,
      views: 0,
      snapshots: 0,
    });
    db.close();
  });
});

describe('deleting every database', () => {
  it('leaves none, whatever its name', async () => {
    const { indexedDB, IDBKeyRange: range } = engine();
    const db = new Database('cat-bao', { indexedDB, IDBKeyRange: range });
    await aFullLibrary(db);
    const scratch = new Database('cat-bao-drill', { indexedDB, IDBKeyRange: range });
    await scratch.open();
    db.close();
    scratch.close();
    await eraseDatabases(indexedDB, () => undefined);
    expect(await indexedDB.databases()).toEqual([]);
    const fresh = libraryOn(new Database('cat-bao', { indexedDB, IDBKeyRange: range }));
    expect(await fresh.totals()).toEqual({ all: 0, none: 0, trash: 0 });
  });

  it('closes connections that listen, and says where one holds on', async () => {
    const { indexedDB, IDBKeyRange: range } = engine();
    // A page of ours: it lets go when it is told.
    const page = new Database('cat-bao', { indexedDB, IDBKeyRange: range });
    await page.open();
    let blocked = 0;
    await eraseDatabases(indexedDB, () => (blocked += 1));
    expect(blocked).toBe(0);

    const held = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('held', 1);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
    const erased = eraseDatabases(indexedDB, () => {
      blocked += 1;
      held.close();
    });
    await erased;
    expect(blocked).toBe(1);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is no more than nothing where it is done again', async () => {
    const { indexedDB } = engine();
    await eraseDatabases(indexedDB, () => undefined);
    await eraseDatabases(indexedDB, () => undefined);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('the mark', () => {
  it('is all that stays in the area until the end', async () => {
    const area = memoryArea();
    await area.set({ settings: {}, 'draft:page:a': {}, lock: {}, 'first-page': {} });
    const erasing = createErasing(area);
    expect(await erasing.read()).toBeNull();
    await erasing.begin();
    await erasing.clearAround();
    expect(Object.keys(await area.get(null))).toEqual(['erasing']);
    expect(await erasing.read()).toEqual({ phase: 'data', blocked: false });
    await erasing.blocked();
    expect(await erasing.read()).toEqual({ phase: 'data', blocked: true });
    await erasing.dataGone();
    expect(await erasing.read()).toEqual({ phase: 'page', blocked: false });
    await erasing.done();
    expect(await area.get(null)).toEqual({});
  });

  it('is heard by every page', async () => {
    const area = memoryArea();
    const erasing = createErasing(area);
    const heard: unknown[] = [];
    const stop = watchErasing(area, (now) => heard.push(now?.phase ?? null));
    await erasing.begin();
    await erasing.dataGone();
    await erasing.done();
    stop();
    expect(heard).toEqual(['data', 'page', null]);
  });
});

describe('caches', () => {
  it('go too', async () => {
    const names = new Set(['a', 'b']);
    const caches = {
      keys: async () => [...names],
      delete: async (name: string) => names.delete(name),
    } as unknown as CacheStorage;
    await eraseCaches(caches);
    expect([...names]).toEqual([]);
  });
});

describe('the word', () => {
  it('is typed in either language, with either place of the mark, and nothing less', () => {
    for (const word of ['XOÁ', 'XÓA', 'xoá', ' xóa ', 'XOA', 'delete', 'XOÁ'.normalize('NFD')]) {
      expect(confirmsErasing(word), word).toBe(true);
    }
    for (const word of ['', 'XO', 'XOÁ HẾT', 'DELET', 'yes']) {
      expect(confirmsErasing(word), word).toBe(false);
    }
  });
});
