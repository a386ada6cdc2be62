import { periodOf } from '../../domain/pictures/period.ts';
import { formatDay } from '../../domain/vietnam-time.ts';
import type { Period } from '../../domain/export-period.ts';
import type { DigestWords } from './words.ts';

/** A period by its name where it has one: a day, a month, a quarter, a year; else by its two ends. */
export function periodWords({ from, to }: Period, words: DigestWords): string {
  if (from === to) return words.oneDay(formatDay(from));
  const month = periodOf(from, 'month');
  if (month.from === from && month.to === to) return words.month(month.number, month.year);
  const quarter = periodOf(from, 'quarter');
  if (quarter.from === from && quarter.to === to)
    return words.quarter(quarter.number as 1 | 2 | 3 | 4, quarter.year);
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return words.year(Number(year));
  return words.span(formatDay(from), formatDay(to));
}
