// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countAxis } from '../../../domain/pictures/count-axis.ts';
import { periodsBetween } from '../../../domain/pictures/period.ts';
import { periodTicks } from '../../../domain/pictures/period-ticks.ts';

describe('the axis of counts', () => {
  it('has few whole steps and holds the most', () => {
    expect(countAxis(0)).toEqual([0, 1]);
    expect(countAxis(3)).toEqual([0, 1, 2, 3]);
    expect(countAxis(46)).toEqual([0, 20, 40, 60]);
    fc.assert(
      fc.property(fc.nat(1_000_000), (most) => {
        const ticks = countAxis(most);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      }),
    );
  });
});

describe('the labels of the time axis', () => {
  const labels = (from: string, to: string, unit: 'month' | 'quarter' | 'week', room: number) =>
    periodTicks(periodsBetween(from, to, unit), room).map(
      ({ period, year }) => `${period.number}${year ? `/${period.year}` : ''}`,
    );

  it('keep to the year, and say it where it changes', () => {
    expect(labels('2020-02-01', '2021-06-30', 'month', 6)).toEqual([
      '4/2020',
      '7',
      '10',
      '1/2021',
      '4',
    ]);
    expect(labels('2020-01-01', '2021-12-31', 'quarter', 2)).toEqual(['1/2020', '1/2021']);
    expect(labels('2020-12-14', '2021-01-17', 'week', 9)).toEqual([
      '51/2020',
      '52',
      '53',
      '1/2021',
      '2',
    ]);
  });

  it('are never none, and never more than there is room for', () => {
    expect(labels('2020-02-01', '2020-02-28', 'month', 0.5)).toEqual(['2/2020']);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 2020, max: 2045 }),
        (room, to) => {
          const ticks = labels('2020-01-01', `${to}-12-31`, 'month', room);
          expect(ticks.length).toBeGreaterThan(0);
          expect(ticks.length).toBeLessThanOrEqual(room + 1);
        },
      ),
    );
  });
});
