import { formatDay, isRealDay, isRealTime } from '../../domain/vietnam-time.ts';

/**
 * The day that a person typed, day first as in Vietnam: `2/1/2024`, `02-01-24`, `2.1.2024`,
 * `02012024`, and `2024-01-02` as machines write it. Two digits of year mean 20yy.
 *
 * @returns `YYYY-MM-DD`, '' for nothing typed, null for what is no day
 */
export function parseTypedDay(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return realDay(iso[1], iso[2], iso[3]);
  const parts =
    /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  return parts ? realDay(parts[3], parts[2], parts[1]) : null;
}

/**
 * The time that a person typed: `8:05`, `08h05`, `8 giờ 5`, `0805`, seconds allowed.
 *
 * @returns `HH:MM` or `HH:MM:SS`, '' for nothing typed, null for what is no time
 */
export function parseTypedTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return '';
  const parts =
    /^(\d{1,2})\s*(?::|h|g|giờ|\.)\s*(\d{1,2})?(?:\s*(?::|p|m|phút)\s*(\d{1,2})?)?$/.exec(text) ??
    /^(\d{2})(\d{2})$/.exec(text);
  if (!parts) return null;
  const [, hour = '', minute = '0', second] = parts;
  const time = [hour, minute, ...(second ? [second] : [])].map(twoDigits).join(':');
  return isRealTime(time) ? time : null;
}

/** A stored day as a person reads it, `dd/mm/yyyy`; half-typed text is left as it is. */
export const showDay = (day: string): string => (isRealDay(day) ? formatDay(day) : day);

function realDay(year = '', month = '', date = ''): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const day = `${full}-${twoDigits(month)}-${twoDigits(date)}`;
  return isRealDay(day) ? day : null;
}

const twoDigits = (digits: string): string => digits.padStart(2, '0');
