import { isRealDay } from '../../domain/vietnam-time.ts';

/**
 * `YYYY-MM-DD` of year, month and day; null where one of them is not known. A season, a year or a
 * month is no day, and none is made up.
 */
export function dayOf(parts: readonly (string | number)[]): string | null {
  const [year, month, date] = parts.map((part) => String(part).trim());
  if (!/^\d{4}$/.test(year ?? '')) return null;
  if (!/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(date ?? '')) return null;
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isRealDay(day) ? day : null;
}

/** A day that is written from the year on: `2020-07-08`, `2020/7/8/`; anything behind it is let be. */
export function writtenDay(text: string): string | null {
  const [, ...parts] = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text.slice(0, 100)) ?? [];
  return dayOf(parts);
}

/** Noon of a day in Vietnam, ms: the same day wherever it is looked at. */
export const noonOf = (day: string | null): number | null =>
  day === null ? null : Date.parse(`${day}T12:00:00+07:00`);
