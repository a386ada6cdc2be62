import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { steadyTime, type SteadyTime } from '../../domain/steady-time.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 27, 1);

/** What is gone by after looks at these times. */
const after = (...looks: number[]): number =>
  looks.reduce<SteadyTime | null>((known, now) => steadyTime(known, now), null)?.at ?? Number.NaN;

describe('the time to throw old things away by', () => {
  it('is the clock’s, from day to day and over a weekend', () => {
    expect(after(NOW)).toBe(NOW);
    expect(after(NOW, NOW + 12 * HOUR, NOW + DAY, NOW + 4 * DAY)).toBe(NOW + 4 * DAY);
  });

  it('does not follow a clock that was set forward a year and back again', () => {
    expect(after(NOW, NOW + 365 * DAY)).toBe(NOW);
    expect(after(NOW, NOW + 365 * DAY, NOW + 365 * DAY + 2 * HOUR)).toBe(NOW);
    expect(after(NOW, NOW + 365 * DAY, NOW + 5 * HOUR)).toBe(NOW + 5 * HOUR);
    expect(after(NOW, NOW + 365 * DAY, NOW + HOUR, NOW + 366 * DAY)).toBe(NOW + HOUR);
  });

  it('follows a clock back at once, and forward again when it has gone on for half a day', () => {
    const battery = Date.UTC(2001, 0, 1);
    expect(after(NOW, battery)).toBe(battery);
    expect(after(NOW, battery, NOW + HOUR)).toBe(battery);
    expect(after(NOW, battery, NOW + HOUR, NOW + 14 * HOUR)).toBe(NOW + 14 * HOUR);
  });

  it('follows a machine that is on one day a week, a week late at most', () => {
    const weeks = Array.from({ length: 10 }, (_, week) => NOW + week * 7 * DAY);
    const late = NOW + 9 * 7 * DAY - after(...weeks);
    expect(late).toBeLessThanOrEqual(7 * DAY);
  });

  it('is never later than the clock', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(looks, (hours) => {
        const times = hours.map((hour) => NOW + hour * HOUR);
        expect(after(...times)).toBeLessThanOrEqual(times.at(-1) ?? 0);
      }),
    );
  });
});
