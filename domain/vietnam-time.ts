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

/** RFC 3339 with +07:00 of an instant, to the millisecond: `instantOf` gives the instant back. */
export function vietnamInstant(ms: number): string {
  return `${new Date(ms + OFFSET_MS).toISOString().slice(0, 23)}+07:00`;
}

/** Milliseconds since 1970 of what `vietnamInstant` wrote; null for any other string. */
export function instantOf(text: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d\.\d{3}\+07:00$/.exec(text);
  const ms = match ? Date.parse(text) : Number.NaN;
  // Written again it must read the same: the 31st of February does not.
  return !Number.isNaN(ms) && vietnamInstant(ms) === text ? ms : null;
}

/** RFC 3339 with +07:00 of a publish date; null where the page gives no time. */
export function publishedTimestamp({
  date,
  time,
}: Pick<Published, 'date' | 'time'>): string | null {
  return time === null ? null : `${date}T${time.length === 5 ? `${time}:00` : time}+07:00`;
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
  const match = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(day);
  if (!match) return false;
  // By numbers: given "2021-02-31" as text, Chromium rolls over and Firefox has no date at all.
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(ms).toISOString().startsWith(day);
}

/** Whether the string is `HH:MM` or `HH:MM:SS` on a 24-hour clock. */
export function isRealTime(time: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time);
}
