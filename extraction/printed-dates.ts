import { vietnamDay, vietnamTimestamp } from '../domain/vietnam-time.ts';
import { type ReadDate, readDate } from './dates.ts';
import type { Line } from './lines.ts';

/** Where to look for a printed date: the title's line, the body's first and last line. */
export interface Place {
  readonly titleAt: number;
  readonly bodyAt: number;
  readonly bodyEnd: number;
}

/** A date with the line that prints it. */
export interface PrintedDate extends ReadDate {
  readonly line: string;
}

export interface PrintedDates {
  readonly posted: PrintedDate | null;
  readonly updated: PrintedDate | null;
}

export interface Surroundings {
  /** `YYYY-MM` that the page's address names; of several dates one of that month is taken. */
  readonly month: string | null;
  /** Milliseconds since 1970: a clock that shows the present is the page's. */
  readonly now: number;
}

const CLOCK = /clock|dong-?ho|today|hom-?nay|current-?(date|time)|ngay-?hien-?tai|datetime-?now/i;
const LABEL =
  /^(?:ngày\s*(?:đăng|phát hành|xuất bản|cập nhật|tạo)|đăng(?:\s*(?:ngày|lúc|vào))?|cập nhật|thời gian(?: đăng)?|xuất bản)/iu;
/** Labels of the days of a legal paper, in the cell before or on the line. */
const OTHER_DAY = /^(?:ngày\s*)?(?:ban hành|(?:có|hết|bắt đầu) hiệu lực|ký)(?:\s*:|$)/iu;
const UPDATED = /^(?:ngày\s*)?(?:cập nhật|sửa đổi|chỉnh sửa)(?: lần cuối)?/iu;
/** `Ngày đăng: … - Cập nhật: …`: two dates on one line. */
const SECOND =
  /(?<=\d.*)[\s|,;(–-]+(?=(?:ngày\s*)?(?:cập nhật|sửa đổi)\s*(?:lúc|ngày)?\s*:?\s*\d)/iu;

/**
 * The dates printed around an article: below its title, then just above it, then, if labelled,
 * below the body. Page clocks and the days of legal papers are none.
 */
export function findPrinted(
  lines: readonly Line[],
  { titleAt, bodyAt, bodyEnd }: Place,
  around: Surroundings,
): PrintedDates {
  const from = titleAt >= 0 ? titleAt : bodyAt;
  const posted: PrintedDate[] = [];
  const updated: PrintedDate[] = [];
  const consider = (at: number, needsLabel: boolean): void => {
    const line = lines[at];
    if (!line || line.image || line.chrome === 'box' || line.chrome === 'card') return;
    if (line.text.length > 140 || line.linked > 0.5 || isOtherDay(lines, at)) return;
    if (needsLabel && !LABEL.test(line.text)) return;
    for (const text of line.text.split(SECOND)) {
      const date = readDate(text);
      if (!date || !isDateLine(line, text, date)) continue;
      if (at < from && isPresent(text, date, around.now)) continue;
      (UPDATED.test(text) ? updated : posted).push({ ...date, line: text });
    }
  };
  for (let at = from + 1; at < Math.max(bodyAt, from) + 8; at++) consider(at, false);
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) consider(at, false);
  if (posted.length === 0 && updated.length === 0)
    for (let at = bodyEnd - 4; at < bodyEnd + 8; at++) consider(at, true);
  return { posted: choose(posted, around.month), updated: choose(updated, around.month) };
}

const choose = (dates: readonly PrintedDate[], month: string | null): PrintedDate | null =>
  dates.find(({ date }) => month !== null && date.startsWith(month)) ?? dates[0] ?? null;

const isOtherDay = (lines: readonly Line[], at: number): boolean =>
  OTHER_DAY.test(lines[at]?.text ?? '') || OTHER_DAY.test(lines[at - 1]?.text ?? '');

/**
 * Above the title a portal prints the day on which it is read, often with a running clock. Refused
 * is what shows the present, unless a label says that it is the article's.
 */
function isPresent(text: string, date: ReadDate, now: number): boolean {
  if (LABEL.test(text) || date.date !== vietnamDay(now)) return false;
  if (date.time === null) return date.weekdayRight !== null;
  const clock = Date.parse(`${date.date}T${date.time.padEnd(8, ':00')}+07:00`);
  return vietnamTimestamp(clock).slice(0, 10) === date.date && Math.abs(now - clock) < 15 * 60_000;
}

/** The date must be nearly all that the text says, and its line no clock of the page. */
function isDateLine(line: Line, text: string, date: ReadDate): boolean {
  if (/^hôm nay/iu.test(text)) return false;
  for (let at: Element | null = line.block, up = 0; at && up < 3; at = at.parentElement, up++)
    if (CLOCK.test(`${at.id} ${at.getAttribute('class') ?? ''}`)) return false;
  if (
    line.nodes.some((node) =>
      CLOCK.test(`${node.parentElement?.id} ${node.parentElement?.className}`),
    )
  )
    return false;
  const rest = text
    .replace(date.raw, ' ')
    .replace(LABEL, ' ')
    .replace(/\(?GMT\s?\+\s?7\)?|lượt xem|\d+/giu, ' ');
  return rest.replace(/[^\p{L}]+/gu, '').length <= 30;
}
