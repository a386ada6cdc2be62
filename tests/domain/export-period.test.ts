import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { periodBefore, periodOf, readPeriodChoice } from '../../domain/export-period.ts';

/** A quarter past midnight in Vietnam on New Year's Day: still the old year in Greenwich. */
const NEW_YEAR = Date.parse('2027-01-01T00:15:00+07:00');

describe('the period of an export', () => {
  it('is the month or quarter in Vietnam, and the one before it', () => {
    expect(periodOf('this-month', NEW_YEAR)).toEqual({ from: '2027-01-01', to: '2027-01-31' });
    expect(periodOf('last-month', NEW_YEAR)).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(periodOf('this-quarter', NEW_YEAR)).toEqual({ from: '2027-01-01', to: '2027-03-31' });
    expect(periodOf('last-quarter', NEW_YEAR)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodOf('all', NEW_YEAR)).toBeNull();
  });

  it('can be named, leap years known', () => {
    expect(periodOf('2024-02', NEW_YEAR)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodOf('2026-Q4', NEW_YEAR)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  });

  it('is compared with the month before a month and the quarter before a quarter', () => {
    expect(periodBefore({ from: '2027-01-01', to: '2027-01-31' })).toEqual({
      from: '2026-12-01',
      to: '2026-12-31',
    });
    expect(periodBefore({ from: '2027-01-01', to: '2027-03-31' })).toEqual({
      from: '2026-10-01',
      to: '2026-12-31',
    });
  });

  it('of other days is compared with as many days before it', () => {
    expect(periodBefore({ from: '2026-11-09', to: '2026-11-15' })).toEqual({
      from: '2026-11-02',
      to: '2026-11-08',
    });
    // Three months that are no quarter.
    expect(periodBefore({ from: '2026-02-01', to: '2026-04-30' }).to).toBe('2026-01-31');
  });

  it('before a month ends the day before the month begins, whatever the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const month = periodOf(`${y}-${String(m).padStart(2, '0')}` as '2026-01', NEW_YEAR);
        if (!month) throw new Error('no month');
        const before = periodBefore(month);
        expect(Date.parse(month.from) - Date.parse(before.to)).toBe(86_400_000);
        expect(before.from.endsWith('-01')).toBe(true);
      }),
    );
  });

  it('that was stored wrongly is all days', () => {
    for (const wrong of ['2026-13', '2026-Q5', 'yesterday', 3, null, '', '2026-11-05', '9999-01'])
      expect(readPeriodChoice(wrong)).toBe('all');
    for (const right of ['all', 'last-quarter', '2026-11', '2026-Q1'])
      expect(readPeriodChoice(right)).toBe(right);
  });
});
