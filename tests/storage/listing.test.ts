// @vitest-environment node
import { describe, expect, it } from 'vitest';

import type { Article } from '../../domain/article.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { NO_FILTER } from '../../domain/facets.ts';
import type { ListOrder } from '../../domain/listing.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { corrected } from '../domain/a-whole.ts';
import { aClip, aLibrary } from './a-library.ts';

const on = (date: string): Pick<Article, 'published'> => ({
  published: { raw: date, date, time: null, precision: 'day', origin: 'printed' },
});
const at = (whole: WholeClip, capturedAt: number): WholeClip => ({
  clip: { ...whole.clip, capturedAt },
  body: whole.body,
});
/** The last hour of 1 March 2026 in Vietnam. */
const NIGHT = Date.UTC(2026, 2, 1, 16, 30);
const HOUR = 3_600_000;

async function aFilledLibrary() {
  const library = aLibrary();
  const wholes = [
    at(await aClip({ title: 'Dân vận một', ...on('2026-02-10') }), NIGHT - HOUR),
    at(await aClip({ title: 'Dân vận hai', ...on('2026-02-28') }), NIGHT),
    at(await aClip({ title: 'Việc khác', ...on('2026-02-10') }), NIGHT + HOUR),
  ];
  await library.importClips(wholes, [], mergeWhole);
  const open = (text: string, order: ListOrder, filter = NO_FILTER) =>
    library.openListing({ text, campaign: null, filter }, order);
  return { library, ids: wholes.map(({ clip }) => clip.id), open };
}

describe('a list that is read by place', () => {
  it('gives any part of it, and what is there no more leaves no row', async () => {
    const { library, ids, open } = await aFilledLibrary();
    const list = await open('', 'captured');
    expect(list.total).toBe(3);
    expect((await list.rows(1, 5)).clips.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect(await list.ids(0, 2)).toEqual([ids[2], ids[1]]);
    await library.changeClips([ids[1] ?? ''], (held) =>
      corrected(held, 'status', 'trashed', 1, 'm'),
    );
    await library.purge([ids[1] ?? ''], 2);
    expect((await list.rows(0, 5)).clips.map(({ id }) => id)).toEqual([ids[2], ids[0]]);
  });

  it('tells the days of capture in Vietnam, midnight among them', async () => {
    const { open } = await aFilledLibrary();
    expect((await open('', 'captured')).days()).toEqual([
      { day: '2026-03-02', from: 0, clips: 1 },
      { day: '2026-03-01', from: 1, clips: 2 },
    ]);
  });

  it('goes by the day of publishing, and within a day by capture', async () => {
    const { ids, open } = await aFilledLibrary();
    const list = await open('', 'published');
    expect(await list.ids(0, 9)).toEqual([ids[1], ids[2], ids[0]]);
    expect(list.days()).toEqual([
      { day: '2026-02-28', from: 0, clips: 1 },
      { day: '2026-02-10', from: 1, clips: 2 },
    ]);
  });

  it('shows what was searched for where it stands, in any order, and counts it', async () => {
    const { ids, open } = await aFilledLibrary();
    const list = await open('tong ket', 'captured');
    const { clips, snippets } = await list.rows(0, 1);
    expect(clips.map(({ id }) => id)).toEqual([ids[2]]);
    expect(snippets[ids[2] ?? '']?.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([
      'tổng',
      'kết',
    ]);
  });

  it('by relevance gives the best first and counts when asked to', async () => {
    const { ids, open } = await aFilledLibrary();
    const list = await open('dan van', 'relevance');
    expect(list.total).toBeNull();
    expect(await list.count()).toBe(3);
    expect((await list.rows(1, 1)).clips.map(({ id }) => id)).toEqual([ids[0]]);
    expect(await list.ids(0, 9)).toEqual([ids[1], ids[0], ids[2]]);
    expect(list.days()).toBeNull();
  });

  it('keeps to what was chosen', async () => {
    const { ids, open } = await aFilledLibrary();
    const february = { ...NO_FILTER, from: '2026-02-20' };
    expect(await (await open('', 'captured', february)).ids(0, 9)).toEqual([ids[1]]);
    expect(await (await open('dan van', 'relevance', february)).ids(0, 9)).toEqual([ids[1]]);
    expect((await open('', 'captured', { ...NO_FILTER, trash: true })).total).toBe(0);
  });
});
