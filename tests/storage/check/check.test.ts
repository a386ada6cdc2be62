// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import type { Problem } from '../../../domain/check.ts';
import { mergeSaved, mergeWhole } from '../../../domain/merge-clip.ts';
import type { Library } from '../../../domain/ports.ts';
import { Database } from '../../../storage/database.ts';
import { catchUp } from '../../../storage/index/catch-up.ts';
import { libraryOn } from '../../../storage/library.ts';
import { rebuild } from '../../../storage/rebuild.ts';
import { added } from '../../domain/a-whole.ts';
import { aClip, anEngine } from '../a-library.ts';

const ALL = { text: '', campaign: null };
const SMALL = { enough: 3, most: 64, fan: 2, largest: 64 };

let db: Database;
let library: Library;
let ids: string[] = [];

beforeEach(async () => {
  db = new Database('cat-bao', anEngine());
  library = libraryOn(db);
  const wholes = await Promise.all(Array.from({ length: 12 }, () => aClip()));
  ids = wholes.map(({ clip }) => clip.id);
  const tag = { kind: 'campaign', value: 'c1' } as const;
  await library.importClips(
    wholes.map((whole) => added(whole, tag, 1, 'm1')),
    [],
    mergeWhole,
  );
  await library.catchUp();
  await catchUp(db, async () => undefined, SMALL);
  await library.saveClip(await aClip({ title: 'Còn đợi' }), mergeSaved);
});

const id = (at: number): string => ids[at] ?? '';
const found = async (): Promise<Problem[]> =>
  ((await library.check({}))?.problems ?? []).map(({ problem }) => problem);

/** Each: what is broken behind the library's back, and what a check must say. */
const DAMAGES: readonly (readonly [string, Problem, () => Promise<unknown>])[] = [
  ['an article that is gone', 'body-missing', () => db.bodies.delete(id(0))],
  ['a clip whose row is gone', 'clip-missing', () => db.clips.delete(id(0))],
  [
    'a text that is not the one that was saved',
    'text-changed',
    async () => {
      const body = await db.bodies.get(id(0));
      if (body) await db.bodies.put({ ...body, article: { ...body.article, text: 'Lật bit' } });
    },
  ],
  ['a title that nobody gave', 'row-wrong', () => db.clips.update(id(0), { title: 'Sai' })],
  ['a clip on no shelf', 'row-wrong', () => db.clips.update(id(0), { shelves: [] })],
  ['facets that were lost', 'facets-wrong', () => db.facets.clear()],
  [
    'facets of another day',
    'facets-wrong',
    async () => {
      const chunk = await db.facets.get(0);
      if (!chunk) throw new Error('no chunk');
      chunk.day[1] = 5;
      await db.facets.put(chunk);
    },
  ],
  [
    'tallies that are off by one',
    'tallies-wrong',
    async () => {
      const row = await db.meta.get('state');
      if (row?.key !== 'state') throw new Error('no state');
      const tallies = { ...row.value.tallies, all: 5 };
      await db.meta.put({ key: 'state', value: { ...row.value, tallies } });
    },
  ],
  ['a segment that was lost', 'index-wrong', () => db.segments.clear()],
  ['blocks that were lost', 'index-wrong', () => db.blocks.filter(({ at }) => at >= 0).delete()],
  [
    'blocks that are not as they were written',
    'index-wrong',
    () =>
      db.blocks
        .filter(({ at }) => at >= 0)
        .modify((block) => {
          Object.assign(block, { bytes: new Uint8Array(64).fill(0xff) });
        }),
  ],
  ['a waiting text that was lost', 'index-wrong', () => db.pending.clear()],
  [
    'a waiting text of no clip',
    'index-wrong',
    () => db.pending.put({ ord: 999, capturedAt: 1, title: 'a', lead: '', rest: '' }),
  ],
  ['a snapshot of no clip', 'left-over', () => library.putSnapshot('nobody', Uint8Array.from([1]))],
];

describe('a check', () => {
  it('finds nothing in a sound library, and says how many it looked at', async () => {
    expect(await library.check({})).toEqual({ clips: 13, problems: [], lost: 0 });
  });

  it('finds nothing after many saves at once, of which each but one guessed wrong', async () => {
    await library.saveClip(await aClip(), mergeSaved);
    const wholes = await Promise.all(Array.from({ length: 10 }, () => aClip()));
    await Promise.all(wholes.map((whole) => library.saveClip(whole, mergeSaved)));
    await library.saveClip(await aClip(), mergeSaved);
    expect(await library.check({})).toEqual({ clips: 25, problems: [], lost: 0 });
  });

  it.each(DAMAGES)('finds %s', async (_, problem, damage) => {
    await damage();
    expect(await found()).toContain(problem);
  });

  it('says how far it has come, and stops when told to', async () => {
    const steps: number[] = [];
    await library.check({ onProgress: (done) => steps.push(done) });
    expect(steps.at(-1)).toBe(13);
    const control = new AbortController();
    control.abort();
    expect(await library.check({ signal: control.signal })).toBeNull();
  });
});

describe('a repair', () => {
  it.each(DAMAGES)('mends %s, and keeps every clip', async (_, _problem, damage) => {
    await damage();
    const report = await library.repair({});
    expect(report?.problems).toEqual([]);
    expect(await library.listIds(ALL)).toHaveLength(13);
    expect(await library.countClips({ text: 'dan van', campaign: null })).toBeGreaterThanOrEqual(
      11,
    );
    expect(await found()).toEqual([]);
  });

  it('says how many articles could not be brought back, and keeps what is known of them', async () => {
    await db.bodies.bulkDelete([id(0), id(1)]);
    expect(await library.repair({})).toMatchObject({ lost: 2, problems: [] });
    const clip = await library.getClip(id(0));
    expect(clip).toMatchObject({ campaigns: ['c1'], title: 'Dân vận khéo ở cơ sở' });
    expect((await library.getBody(id(0)))?.article.lead).toBe(clip?.lead);
  });

  it('brings an article back from its last reading, if there is one', async () => {
    const body = await db.bodies.get(id(0));
    const row = await db.clips.get(id(0));
    if (!body || !row) throw new Error('not there');
    const { article } = body;
    await db.revisions.put({
      id: 'r',
      clipId: id(0),
      article,
      textHash: row.textHash,
      capturedAt: 1,
      replacedAt: 2,
    });
    await db.bodies.delete(id(0));
    expect(await library.repair({})).toMatchObject({ lost: 0, problems: [] });
    expect(await library.getBody(id(0))).toEqual(body);
  });

  it('that was killed half-way and is run again gives no segment a number that another had', async () => {
    const before = await db.segments.toCollection().primaryKeys();
    await db.meta
      .where('key')
      .equals('state')
      .modify((row) => {
        if (row.key === 'state') Object.assign(row, { value: { ...row.value, nextSegment: 9 } });
      });
    const killed = rebuild(db, () => {
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    await rebuild(db);
    await catchUp(db, async () => undefined, SMALL);
    const after = await db.segments.toCollection().primaryKeys();
    expect(before.length).toBeGreaterThan(0);
    expect(Math.min(...after)).toBeGreaterThanOrEqual(9);
    expect(await found()).toEqual([]);
  });

  it('lets no write in between be lost', async () => {
    await db.facets.clear();
    const late = await aClip({ title: 'Lưu giữa chừng' });
    const [report] = await Promise.all([library.repair({}), library.saveClip(late, mergeSaved)]);
    expect(report).not.toBeNull();
    expect(await library.listIds({ text: 'luu giua chung', campaign: null })).toEqual([
      late.clip.id,
    ]);
    expect(await found()).toEqual([]);
  });
});
