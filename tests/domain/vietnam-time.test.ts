// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  formatPublished,
  isRealDay,
  isRealTime,
  vietnamDay,
  vietnamTimestamp,
} from '../../domain/vietnam-time.ts';

describe('a day', () => {
  it.each(['2020-02-29', '1900-01-01', '2199-12-31', '2024-12-31'])('%s is real', (day) => {
    expect(isRealDay(day)).toBe(true);
  });

  it.each([
    '2021-02-29',
    '2021-02-31',
    '2021-04-31',
    '2021-00-10',
    '2021-13-01',
    '2021-01-00',
    '1899-12-31',
    '2200-01-01',
    '2021-1-1',
    '01/02/2021',
    '2021-01-01T00:00',
    '',
  ])('%j is not', (day) => {
    expect(isRealDay(day)).toBe(false);
  });

  it('of any instant between 1900 and 2199 is real', () => {
    const day = fc.date({
      min: new Date('1900-01-02'),
      max: new Date('2199-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (at) => {
        expect(isRealDay(vietnamDay(at.getTime()))).toBe(true);
      }),
    );
  });
});

describe('a time', () => {
  it.each(['00:00', '23:59', '08:05:59'])('%s is real', (time) => {
    expect(isRealTime(time)).toBe(true);
  });
  it.each(['24:00', '8:05', '12:60', '12:00:60', '', '12:00 '])('%j is not', (time) => {
    expect(isRealTime(time)).toBe(false);
  });
});

describe('the clock of Vietnam', () => {
  it('is seven hours ahead, over midnight too', () => {
    expect(vietnamDay(Date.UTC(2020, 11, 31, 17))).toBe('2021-01-01');
    expect(vietnamTimestamp(Date.UTC(2020, 11, 31, 16, 59, 59))).toBe('2020-12-31T23:59:59+07:00');
  });

  it('shows a time only where it is known', () => {
    expect(formatPublished({ date: '2020-07-08', time: null })).toBe('08/07/2020');
    expect(formatPublished({ date: '2020-07-08', time: '16:39:25' })).toBe('08/07/2020 16:39');
  });
});
