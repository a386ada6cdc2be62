import type { Published } from '../domain/article.ts';
import { isRealDay, vietnamTimestamp } from '../domain/vietnam-time.ts';
import type { Claims } from './claims.ts';
import { type ReadDate, readDate } from './dates.ts';
import type { Line } from './lines.ts';
import { readMachineDate } from './machine-date.ts';

export interface Dates {
  readonly published: Published | null;
  readonly updated: Published | null;
  /** The weekday printed beside the date belongs to another day. */
  readonly weekdayWrong: boolean;
}

/** Where to look for a printed date: the title's line, the body's first and last line. */
export interface Place {
  readonly titleAt: number;
  readonly bodyAt: number;
  readonly bodyEnd: number;
}

const CLOCK = /clock|dong-?ho|today|hom-?nay|current-?(date|time)|ngay-?hien-?tai|datetime-?now/i;
const LABEL =
  /^(?:ngày\s*(?:đăng|phát hành|xuất bản|cập nhật|tạo)|đăng(?:\s*(?:ngày|lúc|vào))?|cập nhật|thời gian(?: đăng)?|xuất bản)/iu;
const UPDATED = /^(?:ngày\s*)?cập nhật(?: lần cuối)?/iu;

/**
 * When the page says it was published. JSON-LD and meta are the most trusted; a printed clock of
 * the same day fills in the time they lack. Page clocks and the dates of other stories are refused.
 */
export function findDates(
  lines: readonly Line[],
  place: Place,
  claims: Claims,
  copy: Document,
  url: string,
): Dates {
  const printed = findPrinted(lines, place);
  const claimed = fromClaim(claims.published);
  const posted = printed.posted ? toPublished(printed.posted) : null;
  const renewed = printed.updated ? toPublished(printed.updated) : null;
  const seen = posted ?? renewed;
  let published = claimed ?? seen ?? timeElement(lines, place, copy) ?? fromAddress(url);
  if (claimed && seen && claimed.date === seen.date && !claimed.time && seen.time)
    published = { ...seen, origin: claimed.origin };
  const modified = fromClaim(claims.modified);
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

function findPrinted(lines: readonly Line[], { titleAt, bodyAt, bodyEnd }: Place) {
  const from = titleAt >= 0 ? titleAt : bodyAt;
  const near: number[] = [];
  // Below the title first, then just above it, then, if labelled, below the body.
  for (let at = from + 1; at < Math.max(bodyAt, from) + 8; at++) near.push(at);
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) near.push(at);
  const labelled = Array.from({ length: 12 }, (_, step) => bodyEnd - 4 + step);
  let posted: (ReadDate & { line: string }) | null = null;
  let updated: (ReadDate & { line: string }) | null = null;
  const consider = (at: number, needsLabel: boolean): void => {
    const line = lines[at];
    if (!line || line.image || line.chrome === 'box' || line.text.length > 140 || line.linked > 0.5)
      return;
    if (needsLabel && !LABEL.test(line.text)) return;
    const date = readDate(line.text);
    if (!date || !isDateLine(line, date)) return;
    const found = { ...date, line: line.text };
    if (UPDATED.test(line.text)) updated ??= found;
    else posted ??= found;
  };
  for (const at of near) consider(at, false);
  if (!posted && !updated) for (const at of labelled) consider(at, true);
  return { posted, updated } as {
    posted: (ReadDate & { line: string }) | null;
    updated: typeof posted;
  };
}

/** The date must be nearly all that the line says, and the line no clock of the page. */
function isDateLine(line: Line, date: ReadDate): boolean {
  if (/^hôm nay/iu.test(line.text)) return false;
  for (let at: Element | null = line.block, up = 0; at && up < 3; at = at.parentElement, up++)
    if (CLOCK.test(`${at.id} ${at.getAttribute('class') ?? ''}`)) return false;
  if (
    line.nodes.some((node) =>
      CLOCK.test(`${node.parentElement?.id} ${node.parentElement?.className}`),
    )
  )
    return false;
  const rest = line.text
    .replace(date.raw, ' ')
    .replace(LABEL, ' ')
    .replace(/\(?GMT\s?\+\s?7\)?|lượt xem|\d+/giu, ' ');
  return rest.replace(/[^\p{L}]+/gu, '').length <= 30;
}

function toPublished(date: ReadDate & { line: string }): Published {
  const raw = date.line.length <= 80 ? date.line : date.raw;
  return { raw, date: date.date, time: date.time, precision: date.precision, origin: 'printed' };
}

function fromClaim(claim: Claims['published']): Published | null {
  if (!claim) return null;
  const read = readMachineDate(claim.value) ?? readDate(claim.value);
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
): Published | null {
  const root = lines[bodyAt]?.block.closest('article,main,section') ?? null;
  for (const element of Array.from(
    copy.querySelectorAll('time[datetime],[itemprop=datePublished]'),
  )) {
    if (root && !root.contains(element)) continue;
    if (!root && bodyEnd <= bodyAt) continue;
    const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
    const read = readMachineDate(value);
    if (read) return { raw: value, ...read, origin: 'time-element' };
  }
  return null;
}

/** `/2023/01/30/`, `/2023-01-30/`, or the milliseconds that end Liferay's view-article addresses. */
function fromAddress(url: string): Published | null {
  const { pathname } = new URL(url);
  const day = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?:\/|$)/.exec(pathname);
  const date = day ? `${day[1]}-${day[2]}-${day[3]}` : '';
  if (day && isRealDay(date))
    return {
      raw: day[0].replace(/^\/|\/$/g, ''),
      date,
      time: null,
      precision: 'day',
      origin: 'url',
    };
  const epoch = /\/view-article\/.*\/(1\d{12})$/.exec(pathname)?.[1];
  if (!epoch) return null;
  const local = vietnamTimestamp(Number(epoch));
  return {
    raw: epoch,
    date: local.slice(0, 10),
    time: local.slice(11, 19),
    precision: 'second',
    origin: 'url',
  };
}
