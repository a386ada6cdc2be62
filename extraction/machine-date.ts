import type { Published } from '../domain/article.ts';
import { isRealDay, isRealTime, vietnamTimestamp } from '../domain/vietnam-time.ts';

/**
 * A date written for machines (ISO 8601, as JSON-LD and meta elements carry it). On a Vietnamese
 * page UTC is turned into Vietnam's clock. Any other offset is the publisher's own and kept as
 * written, and so is UTC elsewhere: the day that a foreign paper gives must not move.
 *
 * @returns date and time (null for a day alone, midnight, or a time that no clock shows), or null
 *   for what is no such date
 */
export function readMachineDate(
  value: string,
  vietnamese = true,
): Pick<Published, 'date' | 'time' | 'precision'> | null {
  const match =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[T\s]+(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}(?::?\d{2})?(?!:?\d))?)?/i.exec(
      value,
    );
  const [, date = '', time = '', offset = ''] = match ?? [];
  if (!isRealDay(date)) return null;
  // A day alone is often written as midnight UTC: turning it would give 07:00 that nobody said.
  if (!isRealTime(time) || MIDNIGHT.test(time)) return { date, time: null, precision: 'day' };
  return vietnamese && UTC.test(offset) ? inVietnam(date, time) : asRead(date, time);
}

const MIDNIGHT = /^00:00(?::00)?$/;
const UTC = /^(?:Z|[+-]00(?::?00)?)$/i;

function inVietnam(date: string, time: string): ReturnType<typeof readMachineDate> {
  const local = vietnamTimestamp(Date.parse(`${date}T${time.padEnd(8, ':00')}Z`));
  const day = local.slice(0, 10);
  return isRealDay(day) ? asRead(day, local.slice(11, 11 + time.length)) : null;
}

/** Midnight is what a system writes that keeps no time: in UTC, Vietnam's is 17:00 the day before. */
const asRead = (date: string, time: string): Pick<Published, 'date' | 'time' | 'precision'> =>
  MIDNIGHT.test(time)
    ? { date, time: null, precision: 'day' }
    : { date, time, precision: time.length > 5 ? 'second' : 'minute' };
