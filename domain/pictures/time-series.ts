import type { FacetFilter } from '../facets.ts';
import { periodOf, periodsBetween, type Period, type PeriodUnit } from './period.ts';
import { sumOfTones, type DayCount, type ToneCounts } from './picture-counts.ts';

/** Clips of a step of the time axis. */
export interface PeriodCount {
  readonly period: Period;
  readonly tones: ToneCounts;
  readonly clips: number;
}

const NONE: ToneCounts = [0, 0, 0, 0];

/** Days put together in periods, those without a clip among them. @param days the earliest first */
export function timeSeries(days: readonly DayCount[], unit: PeriodUnit): readonly PeriodCount[] {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) return [];
  const sums = new Map<string, ToneCounts>();
  for (const { day, tones } of days) {
    const { from } = periodOf(day, unit);
    sums.set(from, plus(sums.get(from) ?? NONE, tones));
  }
  return periodsBetween(first, last, unit).map((period) => {
    const tones = sums.get(period.from) ?? NONE;
    return { period, tones, clips: sumOfTones(tones) };
  });
}

const plus = (a: ToneCounts, b: ToneCounts): ToneCounts => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
  a[3] + b[3],
];

/** The days of a period inside those of the filter: a mark never leads to more than it counts. */
export function daysWithin(
  { from, to }: Pick<Period, 'from' | 'to'>,
  filter: Pick<FacetFilter, 'from' | 'to'>,
): { readonly from: string; readonly to: string } {
  return {
    from: filter.from !== null && filter.from > from ? filter.from : from,
    to: filter.to !== null && filter.to < to ? filter.to : to,
  };
}
