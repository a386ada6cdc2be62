import type { Published } from '../domain/article.ts';
import { isRealDay, isRealTime, vietnamTimestamp } from '../domain/vietnam-time.ts';

/**
 * A date written for machines (ISO 8601, as JSON-LD and meta elements carry it). On a Vietnamese
 * page UTC is turned into Vietnam's clock. Any other offset is the publisher's own and kept as
 * written, and so is UTC elsewhere: the day that a foreign paper gives must not move.
 *
 * @returns date and time (null for a day alone or midnight), or null for what is no such date
 */
export function readMachineDate(
  value: string,
  vietnamese = true,
): Pick<Published, 'date' | 'time' | 'precision'> | null {
  const match =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[T\s]+(\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i.exec(
      value,
    );
  if (!match?.[1] || !isRealDay(match[1])) return null;
  let [, date, minutes, seconds = ''] = match;
  if (!minutes || !isRealTime(minutes)) return { date, time: null, precision: 'day' };
  // A day alone is often written as midnight UTC: turning it would give 07:00 that nobody said.
  if (minutes === '00:00' && /^(:00)?$/.test(seconds))
    return { date, time: null, precision: 'day' };
  if (vietnamese && /^(Z|[+-]00:?00)$/i.test(match[4] ?? '')) {
    const local = vietnamTimestamp(Date.parse(`${date}T${minutes}${seconds || ':00'}Z`));
    date = local.slice(0, 10);
    minutes = local.slice(11, 16);
  }
  return { date, time: minutes + seconds, precision: seconds ? 'second' : 'minute' };
}
