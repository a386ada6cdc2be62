// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { composeCampaign, type Campaign } from '../../domain/campaign.ts';
import { highlightsOf, highlightValue } from '../../domain/clip-highlight.ts';
import { mergeFound } from '../../domain/merge-clip.ts';
import { isStamp } from '../../domain/stamp.ts';
import { NOTHING_FOUND, type FoundPage } from '../../import/found.ts';
import { foundPublished } from '../../import/found-published.ts';
import { clippedAlready } from '../../import/known-waiting.ts';
import { settle } from '../../import/settle.ts';
import { stageOf } from '../../import/stage.ts';
import { takeIn, type TakeInDeps } from '../../import/take-in.ts';
import { added } from '../domain/a-whole.ts';
import { testSourceOf } from '../export/any-clip.ts';
import { CAMPAIGN } from '../export/a-clip.ts';
import { expectHarmless } from './harmless.ts';
import { sanitize } from './read.ts';

const NOW = Date.UTC(2026, 10, 22, 5);
const SAVED = Date.UTC(2024, 2, 5, 1);
const URL_A = 'https://www.hanam.gov.vn/tin-1.html';

const page = (part: Partial<FoundPage> = {}): FoundPage => ({
  ...NOTHING_FOUND,
  where: '#1',
  url: URL_A,
  title: 'Dân vận khéo',
  savedAt: SAVED,
  html: '<p>Sáng nay, huyện sơ kết phong trào.</p><p>Đoạn hai.</p>',
  ...part,
});

const take = (pages: readonly FoundPage[], deps: Partial<TakeInDeps> = {}) =>
  takeIn(
    { kind: 'pages', title: '', pages, refused: [] },
    { sanitize, sourceOf: testSourceOf, now: NOW, campaigns: [], ...deps },
  );

describe('a page of another program', () => {
  it('becomes a clip with all that the file says of it', async () => {
    const { wholes, campaigns, waiting, refused } = await take(
      [
        page({
          campaigns: ['Mới', 'nam dan van kheo 2020'],
          note: 'Đọc\nkỹ',
          authors: ['Thu Hà', 'Thu Hà', ''],
          published: '2024-03-05T08:00:00+07:00',
          siteName: 'Cổng Hà Nam',
          language: 'vi',
          html: '<p>Sáng nay, huyện sơ kết.</p><p><img src="https://a.vn/b.jpg" alt="Ảnh"></p>',
        }),
      ],
      { campaigns: [CAMPAIGN] },
    );
    expect([waiting, refused]).toEqual([[], []]);
    expect(campaigns.map(({ name }) => name)).toEqual(['Mới', CAMPAIGN.name]);
    const [whole] = wholes;
    expect(whole?.clip).toMatchObject({
      title: 'Dân vận khéo',
      urlKey: 'hanam.gov.vn/tin-1.html',
      capturedAt: SAVED,
      source: { registered: true },
      authors: [{ name: 'Thu Hà', role: null }],
      published: { date: '2024-03-05', time: '08:00:00', precision: 'second' },
      lead: 'Sáng nay, huyện sơ kết.',
      note: 'Đọc\nkỹ',
      pictures: 1,
    });
    expect(whole?.clip.campaigns.toSorted()).toEqual(campaigns.map(({ id }) => id).toSorted());
    expect(whole?.body.article).toMatchObject({
      text: 'Sáng nay, huyện sơ kết.',
      siteName: 'Cổng Hà Nam',
      language: 'vi',
      warnings: ['short-text'],
    });
  });

  it('gives the same clip whenever it is read, so importing twice adds nothing', async () => {
    const pages = [page({ campaigns: ['Mới'], note: 'Ghi', savedAt: null }), page()];
    const [first, second] = await Promise.all([take(pages), take(pages, { now: NOW + 9 })]);
    expect(second.campaigns.map(({ id }) => id)).toEqual(first.campaigns.map(({ id }) => id));
    const [a, b] = [first.wholes[0], second.wholes[0]];
    if (!a || !b) throw new Error('no clip');
    expect(Object.keys(a.clip.entries).every(isStamp)).toBe(true);
    expect(mergeFound(a, b)).toEqual(a);
    const stage = stageOf(second, new Map([[a.clip.urlKey, a]]), first.campaigns, mergeFound);
    expect(stage.clips.same).toHaveLength(1);
    expect(stage.newCampaigns).toEqual([]);
  });

  it('told of twice is one clip, from when it was first saved, with what both say', async () => {
    const { wholes } = await take([
      page({ savedAt: SAVED + 5, campaigns: ['A'], note: 'một' }),
      page({ url: 'http://hanam.gov.vn/tin-1.html?utm_source=x#a', campaigns: ['B'], note: 'hai' }),
      page({ url: `${URL_A}#a`, html: null, campaigns: ['a'] }),
    ]);
    expect(wholes).toHaveLength(1);
    expect(wholes[0]?.clip).toMatchObject({ capturedAt: SAVED, note: 'hai\n\nmột' });
    expect(wholes[0]?.clip.campaigns).toHaveLength(2);
  });

  it('told of by thousands of entries costs no more than as many pages', async () => {
    const told = Array.from({ length: 5000 }, (_, at) =>
      page({ html: null, text: 'Tin', note: `${at}` }),
    );
    const { wholes } = await take(told);
    expect(Object.keys(wholes[0]?.clip.entries ?? {})).toHaveLength(5000);
  });

  it('without a text waits, with all that was said of it', async () => {
    const { wholes, waiting, campaigns } = await take([
      page({ html: '<p> </p>', campaigns: ['A'], note: 'một' }),
      page({
        html: null,
        campaigns: ['a', 'B'],
        highlights: [{ exact: 'sơ kết', note: 'hay' }],
      }),
    ]);
    expect(wholes).toEqual([]);
    expect(waiting).toEqual([
      {
        urlKey: 'hanam.gov.vn/tin-1.html',
        url: URL_A,
        title: 'Dân vận khéo',
        campaigns: campaigns.map(({ id }) => id),
        note: 'một\n\n“sơ kết”\nhay',
        addedAt: SAVED,
      },
    ]);
    expect(campaigns.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('that waits and is a clip already gives that clip what it says', async () => {
    const ours = (await take([page()])).wholes[0];
    if (!ours) throw new Error('no clip');
    const held = new Map([[ours.clip.urlKey, ours]]);
    const listed = await take([page({ html: null, campaigns: ['A'], note: 'một' })]);
    const taken = clippedAlready(listed, held);
    expect(taken.waiting).toEqual([]);
    const { clips } = stageOf(taken, held, [], mergeFound);
    expect(clips.adds).toMatchObject([{ campaigns: ['A'], notes: 1, conflict: null }]);
    const merged = mergeFound(ours, taken.wholes[0] ?? ours);
    const again = clippedAlready(listed, new Map([[ours.clip.urlKey, merged]]));
    expect(
      stageOf(again, new Map([[ours.clip.urlKey, merged]]), listed.campaigns, mergeFound).clips
        .same,
    ).toHaveLength(1);
  });

  it('keeps what was marked, in its place where the passage is found', async () => {
    const { wholes } = await take([
      page({
        highlights: [
          { exact: 'phong  trào.\nĐoạn', note: 'hay' },
          { exact: 'không có ở đâu', note: '' },
        ],
      }),
    ]);
    const marks = highlightsOf(wholes[0]?.clip ?? { entries: {} });
    expect(marks.find(({ note }) => note === 'hay')).toMatchObject({
      exact: 'phong trào.\nĐoạn',
      prefix: 'Sáng nay, huyện sơ kết ',
      suffix: ' hai.',
    });
    expect(marks.find(({ exact }) => exact === 'không có ở đâu')).toMatchObject({ prefix: '' });
  });

  it('is refused without an address of the web, or when it is no article any more', async () => {
    const { wholes, refused } = await take([
      page({ url: '' }),
      page({ url: 'javascript:alert(1)', where: '#2' }),
      page({ html: 'x'.repeat(4_000_001), where: '#3' }),
    ]);
    expect(wholes).toEqual([]);
    expect(refused).toEqual([
      { where: '#1', reason: 'no-address' },
      { where: '#2', reason: 'no-address' },
      { where: '#3', reason: 'too-large' },
    ]);
  });

  it.each<[string, string | null, object | null]>([
    ['a day', '2024-03-05', { date: '2024-03-05', time: null, precision: 'day' }],
    [
      'an instant of another zone',
      '2024-03-05T20:00:00Z',
      { date: '2024-03-06', time: '03:00:00' },
    ],
    ['midnight there', '2024-03-05T00:00:00Z', { date: '2024-03-05', time: null }],
    ['midnight here', '2024-03-04T17:00:00.000Z', { date: '2024-03-05', time: null }],
    ['a day that is none', '2024-02-31', null],
    ['an instant that is none', '2024-02-31T00:00:01Z', null],
    ['a time without a zone', '2024-03-05T08:00:00', null],
    ['words', 'hôm qua', null],
    ['nothing', null, null],
  ])('has a date only where the file says one: %s', (_, text, date) => {
    const read = foundPublished(text);
    if (date) expect(read).toMatchObject(date);
    else expect(read).toBeNull();
  });

  it('of any kind gives clean clips, or waits, or is refused', { timeout: 60_000 }, async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '<script>alert(1)</script><p onclick=x>Chữ</p>',
        '\u202eexe.fdp',
        '__proto__',
        'javascript:alert(1)',
        '<p>\u0000\u2066a</p>',
      ),
    );
    const time = fc.oneof(fc.constantFrom(null, Number.NaN, -1, Infinity, 1e18), fc.nat(2e12));
    const any: fc.Arbitrary<FoundPage> = fc.record({
      where: nasty,
      url: fc.oneof(nasty, fc.webUrl(), fc.constant(URL_A)),
      title: nasty,
      html: fc.option(nasty, { nil: null }),
      text: fc.option(nasty, { nil: null }),
      lead: fc.option(nasty, { nil: null }),
      published: fc.option(nasty, { nil: null }),
      savedAt: time,
      authors: fc.array(nasty, { maxLength: 2 }),
      campaigns: fc.array(nasty, { maxLength: 3 }),
      note: nasty,
      siteName: fc.option(nasty, { nil: null }),
      language: fc.option(nasty, { nil: null }),
      highlights: fc.array(fc.record({ exact: nasty, note: nasty }), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 4 }), async (pages) => {
        const { wholes, waiting, refused } = await take(pages);
        expect(wholes.length + waiting.length + refused.length).toBeLessThanOrEqual(pages.length);
        expectHarmless(wholes);
        for (const { clip } of wholes)
          expect(clip.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a clip of ours says already', () => {
  it('comes back in a file as one note and without colours, and adds nothing', async () => {
    const { wholes } = await take([page({ campaigns: ['A'], note: 'Một' })]);
    const [first] = wholes;
    if (!first) throw new Error('no clip');
    const exact = 'huyện sơ kết';
    const green = highlightValue({ exact, prefix: '', suffix: '', colour: 'green' });
    const said = [
      { kind: 'note', value: 'Hai' },
      { kind: 'highlight', value: green },
    ] as const;
    const ours = said.reduce((whole, entry) => added(whole, entry, NOW, 'm1'), first);
    const taken = await take([
      page({
        campaigns: ['A'],
        note: 'Một\n\nHai',
        savedAt: null,
        highlights: [{ exact, note: '' }],
      }),
    ]);
    const merged = mergeFound(ours, taken.wholes[0] ?? ours);
    expect(merged.clip.note).toBe('Một\n\nHai');
    expect(highlightsOf(merged.clip)).toMatchObject([{ exact, colour: 'green' }]);
    const { clips } = stageOf(taken, new Map([[ours.clip.urlKey, ours]]), [], mergeFound);
    expect(clips).toMatchObject({ same: [{}], adds: [] });
    const more = await take([page({ note: 'Ba', highlights: [{ exact, note: 'Hay' }] })]);
    const richer = mergeFound(ours, more.wholes[0] ?? ours);
    expect(richer.clip.note).toBe('Một\n\nBa\n\nHai');
    expect(highlightsOf(richer.clip)).toHaveLength(2);
  });
});

describe('a campaign that is here', () => {
  it('is richer by what a file of ours says of it, once', () => {
    const ours = composeCampaign({ ...CAMPAIGN, phrases: ['dân vận'] });
    const theirs = composeCampaign({ ...CAMPAIGN, phrases: ['dân vận', 'khéo'] });
    const richer = (campaign: Campaign): number =>
      stageOf({ wholes: [], campaigns: [campaign] }, new Map(), [ours], mergeFound).richerCampaigns;
    expect([richer(ours), richer(theirs)]).toEqual([0, 1]);
  });
});

describe('what a person chooses of it', () => {
  it('leaves campaigns out, and puts everything into others but for what has them', async () => {
    const taken = await take([
      page({ campaigns: ['A', 'B'] }),
      page({ url: 'https://a.vn/1', html: null, campaigns: ['A'] }),
    ]);
    const [a, b] = taken.campaigns;
    const ours = (await take([page({ campaigns: ['Của ta'] })])).wholes[0];
    if (!a || !b || !ours) throw new Error('no clip');
    const known = (await take([page({ campaigns: ['Của ta'] })])).campaigns;
    const settled = await settle(
      taken,
      { leftOut: new Set([a.id]), into: ['cua TA', ' '] },
      new Map([[ours.clip.urlKey, ours]]),
      known,
      NOW,
    );
    expect(settled.campaigns.map(({ name }) => name)).toEqual(['B', 'Của ta']);
    expect(settled.wholes[0]?.clip.campaigns).toEqual([b.id]);
    expect(settled.waiting[0]?.campaigns).toEqual([known[0]?.id]);
    const fresh = await settle(taken, { leftOut: new Set(), into: ['C'] }, new Map(), [], NOW);
    expect(fresh.wholes[0]?.clip.campaigns).toHaveLength(3);
  });
});
