// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Clip, WholeClip } from '../../../domain/clip.ts';
import { NO_FILTER, type FacetFilter } from '../../../domain/facets.ts';
import { mergeSaved, mergeWhole } from '../../../domain/merge-clip.ts';
import { PICTURE_TONES, type PictureCounts } from '../../../domain/pictures/picture-counts.ts';
import type { Source } from '../../../domain/source.ts';
import { TONE_ORDER } from '../../../domain/tone.ts';
import { vietnamDay } from '../../../domain/vietnam-time.ts';
import { CHUNK, emptyChunk, type FacetChunk } from '../../../storage/facets/chunk.ts';
import { countPictures } from '../../../storage/facets/pictures.ts';
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
  date: fc.option(
    fc.constantFrom<string[]>('2020-01-31', '2020-02-01', '2021-07-15', '1999-12-31'),
  ),
  campaigns: fc.uniqueArray(fc.constantFrom('c1', 'c2'), { maxLength: 2 }),
  tone: fc.constantFrom(null, ...TONE_ORDER),
  trashed: fc.boolean(),
});

const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const part = fc.record({
  campaigns: some('c1', 'c2', 'none'),
  sources: some('baomot.vn', 'vnbon.vn', 'nowhere.vn'),
  provinces2025: some('Hưng Yên', 'Ninh Bình'),
  tones: some<FacetFilter['tones'][number]>('positive', 'negative', 'none'),
  from: fc.option(fc.constantFrom('2020-02-01', '2021-01-01'), { nil: null }),
  to: fc.option(fc.constantFrom('2020-02-01', '2022-01-01'), { nil: null }),
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
  if (of.tone) whole = corrected(whole, 'tone', of.tone, 4, 'm1');
  return of.trashed ? corrected(whole, 'status', 'trashed', 5, 'm1') : whole;
}

const dayOf = ({ published, capturedAt }: Clip): string =>
  published?.date ?? vietnamDay(capturedAt);
const any = <T>(wanted: readonly T[] | undefined, value: T | null): boolean =>
  !wanted?.length || (value !== null && wanted.includes(value));

const passes = (clip: Clip, f: Partial<FacetFilter>): boolean =>
  (clip.trashed === 1) === (f.trash ?? false) &&
  (!f.campaigns?.length ||
    (clip.campaigns.length ? clip.campaigns : ['none']).some((id) => f.campaigns?.includes(id))) &&
  any(f.sources, clip.source.host) &&
  any(f.provinces2025, clip.source.province2025) &&
  any(f.tones, clip.tone ?? 'none') &&
  (!f.from || dayOf(clip) >= f.from) &&
  (!f.to || dayOf(clip) <= f.to);

/** Clips under a key each, as lines that can be compared. */
function tallied(clips: readonly Clip[], key: (clip: Clip) => string): string[] {
  const counts = new Map<string, number>();
  for (const clip of clips) counts.set(key(clip), (counts.get(key(clip)) ?? 0) + 1);
  return Array.from(counts, ([name, many]) => `${name}: ${many}`).sort();
}

function asLines({ days, sources, provinces }: PictureCounts) {
  const dayLines = days.flatMap(({ day, tones }) =>
    tones.flatMap((many, at) => (many ? `${day} ${PICTURE_TONES[at]}: ${many}` : [])),
  );
  return {
    days: dayLines.sort(),
    sources: sources.map(({ host, name, clips }) => `${host} ${name}: ${clips}`).sort(),
    provinces: provinces
      .map(({ province2024, province2025, clips }) => `${province2024}/${province2025}: ${clips}`)
      .sort(),
  };
}

describe('the counts of pictures', () => {
  it('are under any filter what a look at every clip counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sketch, { maxLength: 25 }),
        fc.array(part, { minLength: 1, maxLength: 4 }),
        async (sketches, parts) => {
          const library = aLibrary();
          const wholes: readonly WholeClip[] = await Promise.all(sketches.map(aWholeOf));
          await library.importClips(wholes, [], mergeWhole);
          for (const f of parts) {
            const counts = await library.countPictures({ ...NO_FILTER, ...f }, '');
            const clips = wholes.map(({ clip }) => clip).filter((clip) => passes(clip, f));
            expect(counts.total).toBe(clips.length);
            expect(counts.undated).toBe(clips.filter(({ published }) => !published).length);
            expect(asLines(counts)).toEqual({
              days: tallied(clips, (clip) => `${dayOf(clip)} ${clip.tone ?? 'none'}`),
              sources: tallied(clips, ({ source }) => `${source.host} ${source.name}`),
              provinces: tallied(
                clips,
                ({ source }) => `${source.province2024}/${source.province2025}`,
              ),
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('come in order: days by time, sources by number', async () => {
    const library = aLibrary();
    const of = (source: number, date: string) =>
      aWholeOf({ source, date, campaigns: [], tone: null, trashed: false });
    const wholes = [
      await of(1, '2021-07-15'),
      await of(0, '2020-01-31'),
      await of(1, '2020-02-01'),
    ];
    await library.importClips(wholes, [], mergeWhole);
    const { days, sources } = await library.countPictures(NO_FILTER, '');
    expect(days.map(({ day }) => day)).toEqual(['2020-01-31', '2020-02-01', '2021-07-15']);
    expect(sources.map(({ host }) => host)).toEqual(['baohai.vn', 'baomot.vn']);
  });

  it('are of what a search finds, and of the filters typed in it', async () => {
    const library = aLibrary();
    await library.saveClip(await aClip({ title: 'Nông thôn mới' }), mergeSaved);
    await library.saveClip(await aClip({ title: 'Đô thị mới' }), mergeSaved);
    expect((await library.countPictures(NO_FILTER, 'nong thon')).total).toBe(1);
    expect((await library.countPictures(NO_FILTER, 'moi -"do thi"')).total).toBe(1);
    expect((await library.countPictures(NO_FILTER, 'moi tinh:"hung yen"')).total).toBe(2);
    expect((await library.countPictures(NO_FILTER, 'tinh:"ca mau"')).total).toBe(0);
  });

  it('call a host by the name that most of its clips have', () => {
    const chunk: FacetChunk = {
      ...emptyChunk(0),
      sources: [
        ['a.vn', 'Tên cũ', 'unknown', null, null],
        ['a.vn', 'Tên mới', 'unknown', null, null],
      ],
    };
    for (let at = 0; at < 3; at++) {
      chunk.flags[at] = 1;
      chunk.source[at] = at === 0 ? 0 : 1;
    }
    const columns = { ...chunk, size: CHUNK, firstDay: 0, days: 1 };
    const wide = {
      ...columns,
      source: Uint32Array.from(chunk.source),
      set: Uint32Array.from(chunk.set),
    };
    expect(countPictures(wide, NO_FILTER).sources).toEqual([
      { host: 'a.vn', name: 'Tên mới', clips: 3 },
    ]);
  });
});
