import { isRealDay } from './vietnam-time.ts';

/** From the first to the last day, both `YYYY-MM-DD`. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * The days that a typed day, month or year names: `15/7/2020`, `7/2020`, `2020` (with `/`, `-` or
 * `.`), `2020-07-15`, `2020-07`. Null for anything else and for days that do not exist.
 */
export function daysOf(typed: string): Days | null {
  const text = typed.trim();
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (year) return daysBetween(year, month, day);
  const [, isoYear, isoMonth, isoDay] = YEAR_FIRST.exec(text) ?? [];
  return isoYear ? daysBetween(isoYear, isoMonth, isoDay) : null;
}

const DAY_FIRST = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;

function daysBetween(year: string, month?: string, day?: string): Days | null {
  const first = written(year, month ?? '1', day ?? '1');
  const lastMonth = month ?? '12';
  const last = written(year, lastMonth, day ?? lengthOf(year, lastMonth));
  return isRealDay(first) && isRealDay(last) ? { first, last } : null;
}

const written = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Day 0 of a month is the last day of the one before it, and months count from 0 here. */
const lengthOf = (year: string, month: string): string =>
  String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
