import { assert, date as anyDate, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseTypedDay, parseTypedTime, showDay } from '../../entrypoints/components/typed-day.ts';

describe('a typed day', () => {
  it.each([
    ['2/1/2024', '2024-01-02'],
    ['02-01-24', '2024-01-02'],
    ['2.1.2024', '2024-01-02'],
    ['2 / 1 / 2024', '2024-01-02'],
    ['02012024', '2024-01-02'],
    ['2024-1-2', '2024-01-02'],
    ['29/02/2020', '2020-02-29'],
    ['', ''],
  ])('%j is %j, day first', (typed, day) => {
    expect(parseTypedDay(typed)).toBe(day);
  });

  it.each(['31/2/2020', '13/13/2020', '2/1', '2/1/202', 'hôm qua', '0/1/2020', '1/1/1800'])(
    '%j is none',
    (typed) => {
      expect(parseTypedDay(typed)).toBeNull();
    },
  );

  it('that is shown and typed back is the same day', () => {
    const days = anyDate({
      min: new Date('1900-01-02'),
      max: new Date('2199-12-30'),
      noInvalidDate: true,
    });
    assert(
      property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseTypedDay(showDay(day))).toBe(day);
      }),
    );
  });
});

describe('a typed time', () => {
  it.each([
    ['8:05', '08:05'],
    ['08h05', '08:05'],
    ['8 giờ 5', '08:05'],
    ['8h', '08:00'],
    ['0805', '08:05'],
    ['23:59:58', '23:59:58'],
    ['', ''],
  ])('%j is %j', (typed, time) => {
    expect(parseTypedTime(typed)).toBe(time);
  });

  it.each(['24:00', '8:60', 'sáng', '8'])('%j is none', (typed) => {
    expect(parseTypedTime(typed)).toBeNull();
  });
});
