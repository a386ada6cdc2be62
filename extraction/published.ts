import type { Published } from '../domain/article.ts';
import { cleanLine } from '../domain/text.ts';
import { vietnamDay } from '../domain/vietnam-time.ts';
import { dateOfAddress, monthOfAddress } from './address-date.ts';
import type { Claims } from './claims.ts';
import { readDate } from './dates.ts';
import type { Line } from './lines.ts';
import { readMachineDate } from './machine-date.ts';
import { findPrinted, type Place, type PrintedDate } from './printed-dates.ts';

export interface Dates {
  readonly published: Published | null;
  readonly updated: Published | null;
  /** The weekday printed beside the date belongs to another day. */
  readonly weekdayWrong: boolean;
}

/**
 * When the page says it was published. JSON-LD and meta are the most trusted; a printed clock of
 * the same day fills in the time they lack. Page clocks and the dates of other stories are refused, and
 * so are claims of a day that is to come.
 *
 * @param now milliseconds since 1970
 */
export function findDates(
  lines: readonly Line[],
  place: Place,
  claims: Claims,
  copy: Document,
  url: string,
  vietnamese: boolean,
  now = Date.now(),
): Dates {
  const printed = findPrinted(lines, place, { month: monthOfAddress(url), now });
  const claimed = past(fromClaim(claims.published, vietnamese), now);
  const posted = printed.posted ? toPublished(printed.posted) : null;
  const renewed = printed.updated ? toPublished(printed.updated) : null;
  const seen = posted ?? renewed;
  let published =
    claimed ?? seen ?? past(timeElement(lines, place, copy, vietnamese), now) ?? dateOfAddress(url);
  if (claimed && seen && claimed.date === seen.date && !claimed.time && seen.time)
    published = { ...seen, origin: claimed.origin };
  if (published && !published.time) {
    const exact = timeElement(lines, place, copy, vietnamese);
    if (exact?.time && exact.date === published.date)
      published = { ...published, time: exact.time, precision: exact.precision };
  }
  const modified = past(fromClaim(claims.modified, vietnamese), now);
  const updated = posted && renewed ? renewed : modified;
  const differs =
    published &&
    updated &&
    `${updated.date}${updated.time}` !== `${published.date}${published.time}`;
  return {
    published,
    updated: differs ? updated : null,
    weekdayWrong: (printed.posted ?? printed.updated)?.weekdayRight === false,
  };
}

/** Clocks differ, and so do the days of countries. */
const AHEAD_MS = 36 * 60 * 60 * 1000;

/** What a page says for machines is no day on which it was published while that day is to come. */
const past = (said: Published | null, now: number): Published | null =>
  said && said.date <= vietnamDay(now + AHEAD_MS) ? said : null;

function toPublished(date: PrintedDate): Published {
  const raw = date.line.length <= 80 ? date.line : date.raw;
  return { raw, date: date.date, time: date.time, precision: date.precision, origin: 'printed' };
}

function fromClaim(claim: Claims['published'], vietnamese: boolean): Published | null {
  if (!claim) return null;
  const read = readMachineDate(claim.value, vietnamese) ?? readDate(claim.value);
  if (!read) return null;
  return {
    raw: claim.value,
    date: read.date,
    time: read.time,
    precision: read.precision,
    origin: claim.origin,
  };
}

function timeElement(
  lines: readonly Line[],
  { bodyAt, bodyEnd }: Place,
  copy: Document,
  vietnamese: boolean,
): Published | null {
  const root = lines[bodyAt]?.block.closest('article,main,section') ?? null;
  for (const element of Array.from(
    copy.querySelectorAll('time[datetime],[itemprop=datePublished]'),
  )) {
    if (root && !root.contains(element)) continue;
    if (!root && bodyEnd <= bodyAt) continue;
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
    const read = readMachineDate(value, vietnamese);
    if (read) return { raw: cleanLine(value), ...read, origin: 'time-element' };
  }
  return null;
}
