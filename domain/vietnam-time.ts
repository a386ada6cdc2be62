import type { Published } from './article.ts';

/** Vietnam has had one offset and no summer time since 1975. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** `YYYY-MM-DD` of an instant, as a calendar in Vietnam shows it. */
export function vietnamDay(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 10);
}

/** RFC 3339 with +07:00 of an instant, to the second. */
export function vietnamTimestamp(ms: number): string {
  return `${new Date(ms + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** `dd/mm/yyyy` of a `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** `dd/mm/yyyy`, with ` hh:mm` only when the time is known. */
export function formatPublished(published: Pick<Published, 'date' | 'time'>): string {
  const day = formatDay(published.date);
  return published.time ? `${day} ${published.time.slice(0, 5)}` : day;
}

/** Whether `YYYY-MM-DD` is a day that exists, between 1900 and 2199. */
export function isRealDay(day: string): boolean {
  const match = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(day);
  return match !== null && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** Whether the string is `HH:MM` or `HH:MM:SS` on a 24-hour clock. */
export function isRealTime(time: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time);
}
