// @vitest-environment node
import { readFile } from 'node:fs/promises';

import { beforeEach, describe, expect, it } from 'vitest';

import { mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { Database } from '../../storage/database.ts';
import { aLibrary, anEngine } from '../storage/a-library.ts';
import { liveLonger } from './a-longer-life.ts';
import { fromJson, kindOf, toJson } from './as-json.ts';
import { pourIn, pourOut, type RawLibrary } from './raw-library.ts';

// Written once by the first build of this version and never again: see schema-1.test.ts.
const golden = fromJson(await readFile(new URL('schema-2.json', import.meta.url), 'utf8'));

const FIRST = '018e0c50-0001-7000-8000-0000000000aa';
const SECOND = '018e0c50-0003-7000-8000-0000000000aa';
const TRASHED = '018e0c50-0004-7000-8000-0000000000aa';
const REPOST = '018e1000-0002-7000-8000-0000000000aa';
const ALL = { text: '', campaign: null };

describe('a library of schema version 2', () => {
  let library: Library;
  beforeEach(async () => {
    const engine = anEngine();
    await pourIn(engine.indexedDB, golden);
    library = aLibrary(engine);
  });

  it('opens sound, with every clip in its place', async () => {
    expect(await library.check({})).toEqual({ clips: 3, problems: [], lost: 0 });
    expect(new Set(await library.listIds(ALL))).toEqual(new Set([FIRST, SECOND, REPOST]));
    expect(await library.totals()).toEqual({ all: 3, none: 1, trash: 0 });
    const [campaign] = await library.listCampaigns();
    expect(campaign).toMatchObject({ name: 'Dân vận khéo 2020', clips: 2 });
    expect(campaign?.phrases).toEqual(['Mục tiêu kép', 'vừa chống dịch']);
  });

  it('has the article of every reading, and the page as it was', async () => {
    expect((await library.getBody(FIRST))?.article.text).toContain('nhân rộng mô hình');
    const [earlier] = await library.listRevisions(FIRST);
    expect(earlier?.article.text).not.toContain('nhân rộng mô hình');
    expect(await library.getSnapshot(FIRST)).toEqual(Uint8Array.from([31, 139, 8, 0]));
  });

  it('finds by words in segments and in texts that wait, and by likeness', async () => {
    const found = (text: string) => library.listIds({ text, campaign: null });
    expect(await found('đường làng')).toEqual([SECOND]);
    expect(new Set(await found('"nhân rộng mô hình"'))).toEqual(new Set([FIRST, REPOST]));
    const reposts = await library.listReposts(REPOST);
    expect(reposts.map(({ id }) => id).toSorted()).toEqual([FIRST, REPOST].toSorted());
  });

  it('can take back what was done to it', async () => {
    const acts = golden.stores['journal']?.rows as { act: string; kind: string }[];
    const act = (kind: string): string => acts.find((row) => row.kind === kind)?.act ?? '';
    const now = Date.UTC(2024, 5, 1);
    for (const kind of ['purged', 'merged', 'renamed']) {
      expect(await library.undo(act(kind), now, mergeWhole)).toEqual({ ok: true, value: null });
    }
    expect(await library.getClip(TRASHED)).toMatchObject({ trashed: 1 });
    expect((await library.listCampaigns()).map(({ name, clips }) => [name, clips])).toEqual([
      ['Năm dân vận khéo 2020', 1],
      ['Mục tiêu kép', 1],
    ]);
    expect((await library.check({}))?.problems).toEqual([]);
  });
});

describe('the golden library', () => {
  it('is read as it was written, bytes and all', () => {
    expect(fromJson(toJson(golden))).toEqual(golden);
  });
});

describe('what this build writes', () => {
  it('is of the very shape of the golden library', async () => {
    const engine = anEngine();
    const db = new Database('cat-bao', engine);
    await liveLonger(db);
    db.close();
    const written = await pourOut(engine.indexedDB, 'cat-bao');
    expect(shapeOf(written)).toEqual(shapeOf(golden));
  });
});

/** Keys and kinds of values, with the stores' keys and indexes as they are. */
function shapeOf({ name, version, stores }: RawLibrary): unknown {
  const shapes = Object.entries(stores).map(([store, { rows, ...plan }]) => [
    store,
    { ...plan, rows: rows.map(shape) },
  ]);
  return { name, version, stores: Object.fromEntries(shapes) };
}

function shape(value: unknown): unknown {
  const kind = kindOf(value);
  if (kind) return kind;
  if (Array.isArray(value)) return value.map(shape);
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  // Stamps hold the device, tallies the campaigns' ids: both are drawn by lot.
  const fields = Object.entries(value).map(([key, held]) => [
    /^[0-9a-z]{9}\.[0-9a-z]+$/.test(key)
      ? `stamp ${key.slice(0, 9)}`
      : /^[0-9a-f-]{36}$/.test(key)
        ? 'id'
        : key,
    shape(held),
  ]);
  return Object.fromEntries(fields);
}
