// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { heatBounds, heatOf, HEAT_STEPS } from '../../../domain/pictures/heat.ts';
import { PERIOD_UNITS } from '../../../domain/pictures/period.ts';
import { sumOfTones, type DayCount } from '../../../domain/pictures/picture-counts.ts';
import { tableText } from '../../../domain/pictures/picture-table.ts';
import { provincePicture } from '../../../domain/pictures/province-counts.ts';
import { daysWithin, timeSeries } from '../../../domain/pictures/time-series.ts';
import { topSources } from '../../../domain/pictures/top-sources.ts';

const dayCounts: fc.Arbitrary<readonly DayCount[]> = fc
  .uniqueArray(
    fc.record({
      day: fc
        .integer({ min: 18_000, max: 18_900 })
        .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
      tones: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)),
    }),
    { selector: ({ day }) => day, maxLength: 40 },
  )
  .map((days) => days.sort((a, b) => (a.day < b.day ? -1 : 1)));

describe('a time series', () => {
  it('loses no clip and no tone, whatever the periods', () => {
    fc.assert(
      fc.property(dayCounts, fc.constantFrom(...PERIOD_UNITS), (days, unit) => {
        const series = timeSeries(days, unit);
        for (let tone = 0; tone < 4; tone++) {
          const sum = (all: readonly { tones: readonly number[] }[]) =>
            all.reduce((so, { tones }) => so + (tones[tone] ?? 0), 0);
          expect(sum(series)).toBe(sum(days));
        }
        for (const { period, clips } of series) {
          const inside = days.filter(({ day }) => period.from <= day && day <= period.to);
          expect(clips).toBe(inside.reduce((so, { tones }) => so + sumOfTones(tones), 0));
        }
      }),
    );
  });

  it('shows the periods in which nothing was published', () => {
    const series = timeSeries(
      [
        { day: '2020-01-05', tones: [1, 0, 0, 0] },
        { day: '2020-04-05', tones: [0, 0, 2, 1] },
      ],
      'month',
    );
    expect(series.map(({ clips }) => clips)).toEqual([1, 0, 0, 3]);
    expect(timeSeries([], 'day')).toEqual([]);
  });

  it('leads to days inside those of the filter', () => {
    const march = { from: '2020-03-01', to: '2020-03-31' };
    expect(daysWithin(march, { from: null, to: null })).toEqual(march);
    expect(daysWithin(march, { from: '2020-03-10', to: '2021-01-01' })).toEqual({
      from: '2020-03-10',
      to: '2020-03-31',
    });
    expect(daysWithin(march, { from: '2020-01-01', to: '2020-03-20' })).toEqual({
      from: '2020-03-01',
      to: '2020-03-20',
    });
  });
});

describe('the sources', () => {
  const sources = (many: number) =>
    Array.from({ length: many }, (_, at) => ({
      host: `${at}.vn`,
      name: `Báo ${at}`,
      clips: many - at,
    }));

  it('that do not fit are made one', () => {
    const { top, others, othersClips } = topSources(sources(15), 12);
    expect([top.length, others.length, othersClips]).toEqual([12, 3, 6]);
  });

  it('are all shown where one alone would be left', () => {
    expect(topSources(sources(13), 12).top).toHaveLength(13);
    expect(topSources(sources(13), 12).others).toEqual([]);
  });
});

describe('the shades of the map', () => {
  it('rise, begin at one and reach the most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (most) => {
        const bounds = heatBounds(most);
        expect(bounds[0]).toBe(1);
        expect(bounds.length).toBeLessThanOrEqual(HEAT_STEPS);
        expect([...bounds].sort((a, b) => a - b)).toEqual(bounds);
        expect(heatOf(most, bounds)).toBe(bounds.length);
        expect(heatOf(0, bounds)).toBe(0);
      }),
    );
  });

  it('begin at numbers that are easily said', () => {
    expect(heatBounds(3)).toEqual([1, 2, 3]);
    expect(heatBounds(97)).toEqual([1, 2, 10, 30, 60]);
    expect(heatBounds(1200)).toEqual([1, 20, 100, 300, 700]);
    expect(heatBounds(0)).toEqual([]);
  });
});

describe('the provinces', () => {
  it('are counted as they are and as they were', () => {
    const picture = provincePicture([
      { province2024: 'Thái Bình', province2025: 'Hưng Yên', clips: 4 },
      { province2024: 'Hưng Yên', province2025: 'Hưng Yên', clips: 3 },
      { province2024: null, province2025: null, clips: 9 },
    ]);
    expect(picture.present.get('Hưng Yên')).toBe(7);
    expect(picture.former.get('Thái Bình')).toBe(4);
    expect(picture.nowhere).toBe(9);
    expect(picture.most).toBe(7);
  });
});

describe('a table to be pasted', () => {
  it('keeps its columns and lets no name become a formula', () => {
    const text = tableText({
      head: ['Nguồn', 'Số bài'],
      rows: [
        ['Báo\tMột\nngày', 3],
        ['=HYPERLINK("http://x")', -1],
      ],
    });
    expect(text).toBe('Nguồn\tSố bài\nBáo Một ngày\t3\n\'=HYPERLINK("http://x")\t-1');
  });
});
