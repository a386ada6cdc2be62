// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { WholeClip } from '../../../domain/clip.ts';
import { NO_FILTER, type Counts, type FacetFilter } from '../../../domain/facets.ts';
import { mergeSaved, mergeWhole } from '../../../domain/merge-clip.ts';
import type { Source } from '../../../domain/source.ts';
import { TONE_ORDER } from '../../../domain/tone.ts';
import { vietnamDay } from '../../../domain/vietnam-time.ts';
import { added, corrected } from '../../domain/a-whole.ts';
import { aClip, aLibrary } from '../a-library.ts';

const SOURCES: readonly Source[] = [
  ['baomot.vn', 'Báo Một', 'newspaper', 'Thái Bình', 'Hưng Yên'],
  ['baohai.vn', 'Báo Hai', 'newspaper', 'Hưng Yên', 'Hưng Yên'],
  ['congba.gov.vn', 'Cổng Ba', 'government', 'Hà Nam', 'Ninh Bình'],
  ['vnbon.vn', 'Trung ương Bốn', 'central-press', null, null],
].map(
  ([host, name, kind, province2024, province2025]) =>
    ({ host, name, kind, province2024, province2025, registered: true }) as Source,
);

const sketch = fc.record({
  source: fc.nat(3),
  campaigns: fc.uniqueArray(fc.constantFrom('c1', 'c2', 'c3'), { maxLength: 2 }),
  date: fc.option(fc.constantFrom('2020-01-31', '2020-02-01', '2021-07-15')),
  note: fc.boolean(),
  tone: fc.constantFrom(null, ...TONE_ORDER),
  trashed: fc.boolean(),
});

const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const filter: fc.Arbitrary<FacetFilter> = fc.record({
  campaigns: some('c1', 'c2', 'none'),
  sources: some('baomot.vn', 'vnbon.vn', 'nowhere.vn'),
  kinds: some<FacetFilter['kinds'][number]>('newspaper', 'government'),
  provinces2024: some('Thái Bình', 'Hà Nam'),
  provinces2025: some('Hưng Yên', 'Ninh Bình'),
  months: some('2020-01', '2020-02', '2023-11'),
  tones: some<FacetFilter['tones'][number]>('positive', 'negative', 'none'),
  noted: fc.option(fc.boolean()),
  reposted: fc.constant(null),
  from: fc.option(fc.constantFrom('2020-02-01', '2021-01-01')),
  to: fc.option(fc.constantFrom('2020-02-01', '2022-01-01')),
  trash: fc.boolean(),
});

async function aWholeOf(of: typeof sketch extends fc.Arbitrary<infer S> ? S : never) {
  const published = of.date
    ? ({ raw: of.date, date: of.date, time: null, precision: 'day', origin: 'meta' } as const)
    : null;
  let whole = await aClip({ published });
  const source = SOURCES[of.source];
  if (source) whole = { ...whole, clip: { ...whole.clip, source } };
  for (const value of of.campaigns) whole = added(whole, { kind: 'campaign', value }, 1, 'm1');
  if (of.note) whole = added(whole, { kind: 'note', value: 'Ghi' }, 1, 'm1');
  if (of.tone) whole = corrected(whole, 'tone', of.tone, 4, 'm1');
  return of.trashed ? corrected(whole, 'status', 'trashed', 5, 'm1') : whole;
}

const dayOf = ({ clip }: WholeClip): string => clip.published?.date ?? vietnamDay(clip.capturedAt);
const any = <T>(wanted: readonly T[], value: T | null): boolean =>
  wanted.length === 0 || (value !== null && wanted.includes(value));

/** Whether a clip passes, one facet at a time, as a person would say it. */
function passes(whole: WholeClip, f: FacetFilter): boolean {
  const { source, campaigns, note, tone, trashed } = whole.clip;
  const tags = campaigns.length ? campaigns : ['none'];
  return (
    (trashed === 1) === f.trash &&
    (f.campaigns.length === 0 || tags.some((tag) => f.campaigns.includes(tag))) &&
    any(f.sources, source.host) &&
    any(f.kinds, source.kind) &&
    any(f.provinces2024, source.province2024) &&
    any(f.provinces2025, source.province2025) &&
    any(f.months, dayOf(whole).slice(0, 7)) &&
    any(f.tones, tone ?? 'none') &&
    (f.noted === null || (note !== '') === f.noted) &&
    (f.from === null || dayOf(whole) >= f.from) &&
    (f.to === null || dayOf(whole) <= f.to)
  );
}

function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
const asRecord = (counts: Counts): Record<string, number> => Object.fromEntries(counts);

describe('the facets', () => {
  it('count under any filter what a look at every clip counts, each facet without its own choice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sketch, { maxLength: 25 }),
        fc.array(filter, { minLength: 1, maxLength: 5 }),
        async (sketches, filters) => {
          const library = aLibrary();
          const wholes = await Promise.all(sketches.map(aWholeOf));
          // One by one and in bulk: both ways keep them.
          const [one, ...rest] = wholes;
          if (one) await library.saveClip(one, mergeSaved);
          await library.importClips(rest, [], mergeWhole);
          for (const f of filters) {
            const counts = await library.countFacets(f, '');
            const among = (part: Partial<FacetFilter>): WholeClip[] =>
              wholes.filter((whole) => passes(whole, { ...f, ...part }));
            expect(counts.total).toBe(among({}).length);
            expect(asRecord(counts.sources)).toEqual(
              counted(among({ sources: [] }).map(({ clip }) => clip.source.host)),
            );
            expect(asRecord(counts.kinds)).toEqual(
              counted(among({ kinds: [] }).map(({ clip }) => clip.source.kind)),
            );
            expect(asRecord(counts.provinces2024)).toEqual(
              counted(
                among({ provinces2024: [] }).flatMap(({ clip }) => clip.source.province2024 ?? []),
              ),
            );
            expect(asRecord(counts.provinces2025)).toEqual(
              counted(
                among({ provinces2025: [] }).flatMap(({ clip }) => clip.source.province2025 ?? []),
              ),
            );
            expect(asRecord(counts.months)).toEqual(
              counted(among({ months: [] }).map((whole) => dayOf(whole).slice(0, 7))),
            );
            expect(asRecord(counts.campaigns)).toEqual(
              counted(among({ campaigns: [] }).flatMap(({ clip }) => clip.campaigns)),
            );
            expect(counts.untagged).toBe(
              among({ campaigns: [] }).filter(({ clip }) => clip.campaigns.length === 0).length,
            );
            expect(asRecord(counts.tones)).toEqual(
              counted(among({ tones: [] }).map(({ clip }) => clip.tone ?? 'none')),
            );
            expect(counts.noted).toBe(
              among({ noted: null }).filter(({ clip }) => clip.note !== '').length,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('follow tags, the trash and corrections without being loaded anew', async () => {
    const library = aLibrary();
    const whole = await aClip();
    const { id } = whole.clip;
    await library.saveClip(whole, mergeSaved);
    const count = (part: Partial<FacetFilter>) =>
      library.countFacets({ ...NO_FILTER, ...part }, '');
    expect((await count({})).untagged).toBe(1);
    await library.touchClips(
      [id],
      (clip) => added({ ...whole, clip }, { kind: 'campaign', value: 'c1' }, 1, 'm1').clip,
    );
    expect((await count({ campaigns: ['c1'] })).total).toBe(1);
    const published = {
      raw: null,
      date: '2019-03-05',
      time: null,
      precision: 'day',
      origin: 'person',
    } as const;
    await library.changeClips([id], (held) => corrected(held, 'published', published, 2, 'm1'));
    expect((await count({})).months).toEqual([['2019-03', 1]]);
    await library.changeClips([id], (held) => corrected(held, 'status', 'trashed', 3, 'm1'));
    expect((await count({})).total).toBe(0);
    expect((await count({ trash: true })).total).toBe(1);
  });

  it('are counted among what a search finds', async () => {
    const library = aLibrary();
    await library.saveClip(await aClip({ title: 'Nông thôn mới' }), mergeSaved);
    await library.saveClip(await aClip({ title: 'Đô thị mới' }), mergeSaved);
    expect((await library.countFacets(NO_FILTER, 'nong thon')).total).toBe(1);
    expect((await library.countFacets(NO_FILTER, 'moi')).total).toBe(2);
    expect((await library.countFacets(NO_FILTER, 'moi -"do thi"')).total).toBe(1);
  });
});

describe('filters in the search box', () => {
  it('narrow by campaign, source, province and days, alone or with words', async () => {
    const library = aLibrary();
    const made = await library.ensureCampaigns(['Năm dân vận khéo 2020', 'Mục tiêu kép'], 1);
    const [khéo = '', kép = ''] = made.ok ? made.value.map(({ id }) => id) : [];
    const of = async (source: number, campaign: string, date: string, title: string) => {
      const published = { raw: date, date, time: null, precision: 'day', origin: 'meta' } as const;
      const whole = await aClip({ title, published });
      const held = {
        ...whole,
        clip: { ...whole.clip, source: SOURCES[source] ?? whole.clip.source },
      };
      const tagged = added(held, { kind: 'campaign', value: campaign }, 1, 'm1');
      await library.saveClip(tagged, mergeSaved);
      return tagged.clip.id;
    };
    const a = await of(0, khéo, '2020-03-05', 'Xã Một làm đường');
    const b = await of(2, khéo, '2020-04-01', 'Xã Hai làm cầu');
    const c = await of(3, kép, '2021-01-01', 'Trung ương bàn đường sắt');
    const found = (text: string) => library.listIds({ text, campaign: null });
    const page = async (text: string) =>
      (await library.listClips({ text, campaign: null }, 10)).clips.map(({ id }) => id);

    expect(await found('chien-dich:"dan van kheo"')).toEqual([b, a]);
    expect(await page('chiến-dịch:mục-tiêu-kép')).toEqual([c]);
    expect(await found('nguon:baomot')).toEqual([a]);
    expect(await found('tinh:"hung yen"')).toEqual([a]);
    expect(await page('tỉnh:ha-nam lam')).toEqual([b]);
    expect(await found('tu:04/2020 den:2020')).toEqual([b]);
    expect(await page('tu:01/04/2020')).toEqual([c, b]);
    expect(await found('duong chien-dich:kheo')).toEqual([a]);
    expect(await found('chien-dich:khong-co')).toEqual([]);
    expect(await library.countClips({ text: 'tu:2020', campaign: khéo })).toBe(2);
    expect(await library.listIds({ text: 'chien-dich:kep', campaign: khéo })).toEqual([]);
  });
});
