import type { DatePrecision } from '../domain/article.ts';
import { isRealDay, isRealTime } from '../domain/vietnam-time.ts';

/** A date read off a string. */
export interface ReadDate {
  /** The span of the string that says it. */
  readonly raw: string;
  readonly date: string;
  readonly time: string | null;
  readonly precision: DatePrecision;
  /** Whether the weekday printed beside it is that day's; null when none is printed. */
  readonly weekdayRight: boolean | null;
}

const WEEKDAY =
  '(?:thứ\\s*(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|t[2-7]|chủ\\s*nhật|cn)(?![\\p{L}\\d])';
const TIME =
  '(\\d{1,2})\\s?(?::|giờ|h)\\s?(\\d{2})(?::(\\d{2}))?(?!\\d)\\s?(am|pm|sa|ch)?(?!\\p{L})';
const DAY = [
  '(?<d1>\\d{1,2})\\s?[/.-]\\s?(?<m1>\\d{1,2})\\s?[/.-]\\s?(?<y1>\\d{4})(?!\\d)',
  '(?<d2>\\d{1,2}),?\\s+tháng\\s+(?<m2>\\d{1,2})(?:,|,?\\s+năm|)\\s+(?<y2>\\d{4})(?!\\d)',
  '(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})(?!\\d)',
  '(?<d4>\\d{2}) (?<m4>\\d{2}) (?<y4>\\d{4})(?= \\d{1,2}:\\d{2})',
].join('|');
const DATE = new RegExp(`(?<![\\d/.-])(?:${DAY})`, 'giu');

/**
 * The first calendar day that a string prints in a Vietnamese way (day before month; four-digit
 * years only: `9-5-25` is a page clock as often as a date), with the clock that stands beside it.
 * Midnight to the second and `12:00 AM` are placeholders: the time is then unknown.
 *
 * @returns null when there is none; never a day that is not in the string
 */
export function readDate(text: string): ReadDate | null {
  for (const match of text.matchAll(DATE)) {
    const part = (name: string): string =>
      [1, 2, 3, 4].map((n) => match.groups?.[`${name}${n}`]).find(Boolean) ?? '';
    const date = `${part('y')}-${part('m').padStart(2, '0')}-${part('d').padStart(2, '0')}`;
    if (!isRealDay(date)) continue;
    const end = match.index + match[0].length;
    const before = lastMatch(
      new RegExp(`${WEEKDAY}[^\\d\\p{L}]{0,6}(?:ngày\\s*)?$`, 'iu'),
      text.slice(0, match.index),
    );
    const after = new RegExp(`^(\\s?[|,;–—-]?\\s*(?:lúc\\s*)?|T)${TIME}`, 'iu').exec(
      text.slice(end),
    );
    const ahead = lastMatch(
      new RegExp(
        `${TIME}\\s?(?:\\(?(?:gmt|utc)?\\s?\\+0?7\\)?)?\\s?[|,;–—-]?\\s*(?:${WEEKDAY}\\s?[,–-]?\\s*)?(?:ngày:?\\s*)?$`,
        'iu',
      ),
      text.slice(0, match.index),
    );
    const clock = after ? readClock(after.slice(2)) : ahead ? readClock(ahead.slice(1)) : null;
    const from = match.index - (ahead && !after ? ahead[0].length : (before?.[0].length ?? 0));
    const weekday = new RegExp(WEEKDAY, 'iu').exec((ahead ?? before)?.[0] ?? '') ?? before;
    return {
      raw: text.slice(from, end + (after?.[0].length ?? 0)).trim(),
      date,
      time: clock,
      precision: clock === null ? 'day' : clock.length > 5 ? 'second' : 'minute',
      weekdayRight: weekday
        ? weekdayNumber(weekday[0]) === new Date(`${date}T00:00:00Z`).getUTCDay()
        : null,
    };
  }
  return null;
}

const lastMatch = (pattern: RegExp, text: string): RegExpExecArray | null =>
  pattern.exec(text.slice(-60));

function readClock([hour = '', minute = '', second, half]: readonly (string | undefined)[]):
  | string
  | null {
  let hours = Number(hour);
  if (half && /pm|ch/i.test(half) && hours < 12) hours += 12;
  if (half && /am|sa/i.test(half) && hours === 12) hours = 0;
  const time = `${String(hours).padStart(2, '0')}:${minute}${second ? `:${second}` : ''}`;
  const placeholder = hours === 0 && minute === '00' && (second ?? '00') === '00';
  return isRealTime(time) && !placeholder ? time : null;
}

const NAMES = ['chủ', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

function weekdayNumber(words: string): number {
  const lower = words.toLowerCase().replace('bẩy', 'bảy');
  if (/chủ|cn/.test(lower)) return 0;
  const digit = /[2-7]/.exec(lower);
  return digit ? Number(digit[0]) - 1 : NAMES.findIndex((name) => lower.includes(name));
}
