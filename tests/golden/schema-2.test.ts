// @vitest-environment node
import { readFile } from 'node:fs/promises';

import { beforeEach, describe, expect, it } from 'vitest';

import { mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { aLibrary, anEngine } from '../storage/a-library.ts';
import { fromJson, toJson } from './as-json.ts';
import { pourIn } from './raw-library.ts';

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
