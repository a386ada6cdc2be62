import type { Author } from '../domain/article.ts';
import { foldText } from '../domain/fold.ts';
import { type Byline, isRoleAlone, readByline } from './byline.ts';
import { readDate } from './dates.ts';
import { hasRole } from './family-marks.ts';
import { isProse, type Line } from './lines.ts';
import { type Captions, pairCaptions } from './pair-captions.ts';
import { isPageMatter } from './page-matter.ts';
import { isResidue, isTailMarker, isTemplateLeak, viewsOf } from './residue.ts';
import { cutTail } from './tail.ts';

/** The article's own lines, with what was taken out of them. */
export interface Polished {
  readonly kept: readonly Line[];
  readonly captions: Captions;
  readonly authors: readonly Author[];
  readonly via: string | null;
}

/**
 * Takes the title's repetition, counters, tools, other stories, captions and the byline out of an
 * article's lines. Order matters: the tail is cut before the byline is looked for at the end.
 */
export function polish(lines: readonly Line[], title: string, vietnamese = true): Polished {
  const whole = cutTail(afterTitle(lines, title));
  const opening = whole.findIndex(isProse);
  const closing = whole.findLastIndex(isProse);
  const own = whole.filter(
    (line, at) =>
      line.image ||
      !(
        isChrome(line) ||
        (!(at > opening && at < closing) && isDateLine(line)) ||
        (at < opening && isBareDay(line.text))
      ),
  );
  const captions = pairCaptions(own, vietnamese);
  const taken = new Set([...captions.values()].flat());
  const body = dropPointers(own.filter((line) => !taken.has(line)));
  const { rest, authors, via } = takeByline(body);
  return { kept: rest, captions, authors, via };
}

/** A title printed once more above the body, and the category and tools around it, go. */
function afterTitle(lines: readonly Line[], title: string): readonly Line[] {
  const folded = foldText(title);
  let cut = 0;
  let prose = 0;
  for (const [at, line] of lines.entries()) {
    if (isProse(line) && foldText(line.text) !== folded) prose++;
    if (prose > 0) break;
    if (folded !== '' && foldText(line.text) === folded) cut = at + 1;
  }
  return lines.slice(cut);
}

function isChrome(line: Line): boolean {
  if (line.chrome !== null || isResidue(line.text) || isTailMarker(line.text)) return true;
  if (isPageMatter(line.text) || isPointer(line)) return true;
  if (isTemplateLeak(line.text)) return true;
  if (line.text.length < 60 && viewsOf(line.text) !== null) return true;
  if (line.linked > 0.3 && ATTACHED.test(line.text)) return true;
  if (isParticulars(line.text)) return true;
  if (line.text.length > 90) return false;
  if (line.block.tagName === 'TIME' || hasRole(line.nodes[0], 'date')) return true;
  // A name in the row of particulars; one in a paragraph of the text is a byline.
  if (hasRole(line.nodes[0], 'author') && line.block.tagName !== 'P') return true;
  return false;
}

/** "Tệp đính kèm: kh76.pdf": the file is told apart from the text. */
const ATTACHED = /^(?:tệp|file|tài liệu|tập tin)(?: tin)? (?:đính kèm|kèm theo)\s*:/iu;

/** A day with its clock or weekday and little else; within the text it is the text's ("Thời gian: …"). */
function isDateLine(line: Line): boolean {
  if (
    line.text.length > 90 ||
    /^\W*thời gian\s*:?\s*(?:từ|bắt đầu|lúc|\d{1,2} giờ)/iu.test(line.text)
  )
    return false;
  const date = readDate(line.text);
  // A date line with its clock or weekday; a bare day may be a table's cell.
  return (
    date !== null &&
    (date.time !== null ||
      date.weekdayRight !== null ||
      /\d[:h]\d{2}/.test(line.text) ||
      /^ngày[\s:]/iu.test(line.text)) &&
    line.text.replace(date.raw, '').replace(/[^\p{L}]+/gu, '').length < 24
  );
}

/** "Tác giả: … | Ngày đăng: … | 15 bình luận" in one line. */
const isParticulars = (text: string): boolean =>
  text.length <= 140 &&
  /[|•]/.test(text) &&
  /(?:tác giả|người đăng|ngày (?:đăng|tạo|viết)|đăng (?:bởi|lúc|ngày)|lượt xem|lượt đọc|bình luận|cập nhật)/iu.test(
    text,
  ) &&
  readDate(text) !== null;

/** A day and nothing else: above the text it is the page's, in a table it is a cell. */
const isBareDay = (text: string): boolean =>
  /^\(?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\)?$/.test(text);

/** Lines that are one link to another story of the site: two in a row, or a list of them. */
function dropPointers(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line, at) =>
      !isLink(line) ||
      !(
        linksIn(line) > 1 ||
        isLink(lines[at - 1]) ||
        isLink(lines[at + 1]) ||
        line.block.closest('li,h2,h3,h4')
      ),
  );
}

/** "Xem thêm: …" and its like before another story's name. */
const isPointer = (line: Line): boolean =>
  line.linked > 0.5 &&
  /^(?:xem thêm|đọc thêm|xem tiếp|mời (?:bạn|quý vị)? ?(?:xem|đọc)|tin liên quan|bài liên quan|see also|read more)\s*[:：»>]/iu.test(
    line.text,
  );

const isLink = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.image &&
  line.linked > 0.85 &&
  line.text.split(' ').length >= 4 &&
  !leadsToFile(line);

/** How many links a line holds: a row of names, not a sentence. */
const linksIn = (line: Line): number =>
  new Set(line.nodes.flatMap((node) => node.parentElement?.closest('a') ?? [])).size;

const leadsToFile = (line: Line): boolean => {
  const link = line.nodes[0]?.parentElement?.closest('a');
  return (
    /\.(pdf|docx?|xlsx?|pptx?|zip|rar)(\W|$)/i.test(link?.getAttribute('href') ?? '') ||
    /^https?:/.test(line.text)
  );
};

/** Byline and repost note stand in the last lines, below the last running text. */
function takeByline(lines: readonly Line[]): {
  rest: Line[];
  authors: Author[];
  via: string | null;
} {
  const taken = new Set<Line>();
  const found: Byline[] = [];
  let looked = 0;
  for (let at = lines.length - 1; at >= 0 && looked < 4; at--) {
    const line = lines[at];
    if (!line || line.image) continue;
    looked++;
    const byline =
      inSmallTable(line) && !isRightOrBold(line) ? null : readByline(line.text, isRight(line));
    const label = lines[at - 1];
    if (byline && label && isRoleAlone(label.text)) {
      // "Tin, ảnh:" and the name on lines of their own
      taken.add(line).add(label);
      found.unshift(readByline(`${label.text} ${line.text}`) ?? byline);
      at--;
    } else if (byline) {
      taken.add(line);
      found.unshift(byline);
    } else if (isProse(line) || line.text.split(' ').length > 12) break;
  }
  const authors = found.flatMap((byline) => byline.authors);
  return {
    rest: lines.filter((line) => !taken.has(line)),
    authors: authors.filter(
      (a, at) => authors.findIndex((b) => b.name === a.name && b.role === a.role) === at,
    ),
    via: found.find((byline) => byline.via)?.via ?? null,
  };
}

/** A cell of a data table; portals also lay whole pages out in tables. */
function inSmallTable(line: Line): boolean {
  const table = line.block.closest('table');
  if (table === null || (table.textContent ?? '').trim().length >= 1000) return false;
  // A short notice may stand in one cell whole.
  return (line.block.closest('td,th')?.textContent ?? '').trim().length < line.text.length + 200;
}

function isRight(line: Line): boolean {
  const style = `${line.block.getAttribute('style')} ${line.block.getAttribute('align')}`;
  return /(?:^|align:\s*|\s)right/i.test(style);
}

function isRightOrBold(line: Line): boolean {
  return (
    isRight(line) || line.nodes.some((node) => node.parentElement?.closest('b,strong') !== null)
  );
}
