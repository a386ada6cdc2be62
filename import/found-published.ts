import type { Published } from '../domain/article.ts';
import { cleanLine } from '../domain/text.ts';
import { isRealDay, vietnamTimestamp } from '../domain/vietnam-time.ts';

const INSTANT =
  /^(\d{4}-\d\d-\d\d)[Tt ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.\d{1,9})?(?:[Zz]|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * When a file says that a page was published: RFC 3339, or a day alone. Anything else is no date, and
 * midnight is what programs write that know no time.
 */
export function foundPublished(text: string | null): Published | null {
  const raw = cleanLine(text ?? '', 100);
  if (isRealDay(raw)) return { raw, date: raw, time: null, precision: 'day', origin: 'meta' };
  const [, day = '', clock] = INSTANT.exec(raw) ?? [];
  const ms = isRealDay(day) ? Date.parse(raw.replace(' ', 'T').toUpperCase()) : Number.NaN;
  if (Number.isNaN(ms)) return null;
  const [date = '', time = ''] = vietnamTimestamp(ms).slice(0, 19).split('T');
  if (!isRealDay(date)) return null;
  if (clock === '00:00:00') return { raw, date: day, time: null, precision: 'day', origin: 'meta' };
  if (time === '00:00:00') return { raw, date, time: null, precision: 'day', origin: 'meta' };
  return { raw, date, time, precision: 'second', origin: 'meta' };
}
