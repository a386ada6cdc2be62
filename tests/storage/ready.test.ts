// @vitest-environment node
/* oxlint-disable typescript/unbound-method -- the original is called with the `this` of the spy */
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { Database } from '../../storage/database.ts';
import { catchUp } from '../../storage/index/catch-up.ts';
import { libraryOn } from '../../storage/library.ts';
import { forgetDerived } from '../../storage/rebuild.ts';
import { aClip, anEngine } from './a-library.ts';

const ALL = { text: '', campaign: null };
const SOUGHT = { text: 'dan van', campaign: null };
const SMALL = { enough: 3, most: 64, fan: 2, largest: 64 };

let db: Database;
let library: Library;

beforeEach(async () => {
  db = new Database('cat-bao', anEngine());
  library = libraryOn(db);
  const wholes = await Promise.all(Array.from({ length: 8 }, () => aClip()));
  await library.importClips(wholes, [], mergeWhole);
  await catchUp(db, async () => undefined, SMALL);
});
afterEach(() => vi.restoreAllMocks());

describe('a library without room for what is derived', () => {
  /** No facets can be written: Chromium refuses so on a full disk. */
  function fillDisk(): void {
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (this.name === 'facets') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
  }

  it('still lists, reads and exports its clips, says why it cannot search, and heals with room', async () => {
    await forgetDerived(db);
    fillDisk();
    const opened = libraryOn(db);
    const { clips } = await opened.listClips(ALL, 5);
    expect(clips).toHaveLength(5);
    const ids = await opened.listIds(ALL);
    expect(ids).toHaveLength(8);
    expect(await opened.getWholes(ids)).toHaveLength(8);
    expect(await opened.listCampaigns()).toEqual([]);
    await expect(opened.listClips(SOUGHT, 5)).rejects.toThrow('no room');

    vi.restoreAllMocks();
    expect((await opened.listClips(SOUGHT, 5)).clips).toHaveLength(5);
    expect(await opened.totals()).toMatchObject({ all: 8 });
    expect(await opened.check({})).toMatchObject({ problems: [] });
  });
});

describe('an index that is damaged', () => {
  beforeEach(() =>
    db.blocks
      .filter(({ at }) => at >= 0)
      .modify((block) => {
        Object.assign(block, { bytes: new Uint8Array(64).fill(0xff) });
      }),
  );

  it('is made anew by the first search that meets it', async () => {
    expect((await library.listClips(SOUGHT, 20)).clips).toHaveLength(8);
    expect(await library.check({})).toMatchObject({ problems: [] });
  });

  it('is made anew by the upkeep that meets it', async () => {
    await library.importClips(
      await Promise.all(Array.from({ length: 40 }, () => aClip())),
      [],
      mergeWhole,
    );
    await db.segments.toCollection().modify((row) => {
      Object.assign(row, { docs: 32 });
    });
    await library.catchUp();
    expect((await library.listClips(SOUGHT, 99)).clips).toHaveLength(48);
    expect(await library.check({})).toMatchObject({ problems: [] });
  });
});
