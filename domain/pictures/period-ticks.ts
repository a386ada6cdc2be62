import type { Period, PeriodUnit } from './period.ts';

/** Steps between labels: months and quarters keep to the year. */
const STEPS: Readonly<Record<PeriodUnit, readonly number[]>> = {
  day: [1, 2, 5, 7, 14, 28, 56, 112, 224, 448],
  week: [1, 2, 4, 8, 13, 26, 52, 104, 208],
  month: [1, 2, 3, 6, 12, 24, 60, 120, 240, 600],
  quarter: [1, 2, 4, 8, 20, 40, 80, 200, 400],
};

/** A label under the time axis. */
export interface PeriodTick {
  readonly period: Period;
  /** Whether the year has to be said: it is the first label, or another year's. */
  readonly year: boolean;
}

/** Which periods get a label where there is room for so many. */
export function periodTicks(periods: readonly Period[], room: number): readonly PeriodTick[] {
  const unit = periods[0]?.unit ?? 'day';
  const enough = periods.length / Math.max(1, room);
  const step = STEPS[unit].find((each) => each >= enough) ?? STEPS[unit].at(-1) ?? 1;
  const chosen = periods.filter((period, at) => placeOf(period, at) % step === 0);
  const shown = chosen.length ? chosen : periods.slice(0, 1);
  return shown.map((period, at) => ({ period, year: shown[at - 1]?.year !== period.year }));
}

function placeOf({ unit, year, number }: Period, at: number): number {
  if (unit === 'month') return year * 12 + number - 1;
  return unit === 'quarter' ? year * 4 + number - 1 : at;
}
