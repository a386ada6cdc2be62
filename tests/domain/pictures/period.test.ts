// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  canDraw,
  fittingUnit,
  nextPeriod,
  PERIOD_UNITS,
  periodOf,
  periodsBetween,
  type PeriodUnit,
} from '../../../domain/pictures/period.ts';

const DAY_MS = 86_400_000;
const day = fc
  .integer({ min: Date.UTC(1900, 0, 1) / DAY_MS, max: Date.UTC(2199, 11, 31) / DAY_MS })
  .map((days) => new Date(days * DAY_MS).toISOString().slice(0, 10));
const unit = fc.constantFrom<PeriodUnit>(...PERIOD_UNITS);
const asText = ({ year, number, from, to }: ReturnType<typeof periodOf>): string =>
  `${year}/${number} ${from}..${to}`;

describe('a period', () => {
  it('is the week that ISO 8601 counts, also where the year turns', () => {
    const week = (of: string) => asText(periodOf(of, 'week'));
    expect(week('2026-03-18')).toBe('2026/12 2026-03-16..2026-03-22');
    expect(week('2021-01-01')).toBe('2020/53 2020-12-28..2021-01-03');
    expect(week('2024-12-30')).toBe('2025/1 2024-12-30..2025-01-05');
    expect(week('1969-12-31')).toBe('1970/1 1969-12-29..1970-01-04');
  });

  it('is the month or quarter of the calendar, leap days too', () => {
    expect(asText(periodOf('2024-02-10', 'month'))).toBe('2024/2 2024-02-01..2024-02-29');
    expect(asText(periodOf('2026-12-31', 'month'))).toBe('2026/12 2026-12-01..2026-12-31');
    expect(asText(periodOf('2026-02-01', 'quarter'))).toBe('2026/1 2026-01-01..2026-03-31');
    expect(asText(periodOf('2026-10-01', 'quarter'))).toBe('2026/4 2026-10-01..2026-12-31');
  });

  it('holds its day, and the next one begins the day after it', () => {
    fc.assert(
      fc.property(day, unit, (of, length) => {
        const period = periodOf(of, length);
        expect(period.from <= of && of <= period.to).toBe(true);
        expect(periodOf(period.from, length)).toEqual(period);
        expect(periodOf(period.to, length)).toEqual(period);
        const next = nextPeriod(period);
        expect(Date.parse(next.from) - Date.parse(period.to)).toBe(DAY_MS);
      }),
    );
  });

  it('leaves no gap between the first and the last', () => {
    expect(periodsBetween('2020-11-15', '2021-02-01', 'month').map(({ number }) => number)).toEqual(
      [11, 12, 1, 2],
    );
    expect(periodsBetween('2020-11-15', '2020-11-15', 'day')).toHaveLength(1);
  });
});

describe('the length that is chosen by itself', () => {
  it('grows with the span', () => {
    expect(fittingUnit('2026-03-01', '2026-03-01')).toBe('day');
    expect(fittingUnit('2026-03-01', '2026-03-31')).toBe('day');
    expect(fittingUnit('2026-01-01', '2026-12-31')).toBe('week');
    expect(fittingUnit('2020-01-01', '2024-12-31')).toBe('month');
    expect(fittingUnit('2016-01-01', '2025-12-31')).toBe('quarter');
  });

  it('is one that can be drawn; days of ten years cannot', () => {
    expect(canDraw('2016-01-01', '2025-12-31', 'day')).toBe(false);
    expect(canDraw('2016-01-01', '2025-12-31', 'week')).toBe(true);
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, last] = a < b ? ([a, b] as const) : ([b, a] as const);
        expect(canDraw(first, last, fittingUnit(first, last))).toBe(true);
      }),
    );
  });
});
