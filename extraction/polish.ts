import type { Author } from '../domain/article.ts';
import { foldText } from '../domain/fold.ts';
import { type Byline, readByline } from './byline.ts';
import { isCaption } from './captions.ts';
import { readDate } from './dates.ts';
import { isProse, type Line } from './lines.ts';
import { isResidue, isTailMarker, isTemplateLeak, viewsOf } from './residue.ts';

/** The article's own lines, with what was taken out of them. */
export interface Polished {
  readonly kept: readonly Line[];
  /** Caption line by picture line. */
  readonly captions: ReadonlyMap<Line, Line>;
  readonly authors: readonly Author[];
  readonly via: string | null;
}

/**
 * Takes the title's repetition, counters, tools, other stories, captions and the byline out of an
 * article's lines. Order matters: the tail is cut before the byline is looked for at the end.
 */
export function polish(lines: readonly Line[], title: string): Polished {
  const own = cutTail(afterTitle(lines, title)).filter((line) => line.image || !isChrome(line));
  const captions = pairCaptions(own);
  const taken = new Set(captions.values());
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

function cutTail(lines: readonly Line[]): readonly Line[] {
  const whole = lines.reduce((sum, line) => sum + (isProse(line) ? line.text.length : 0), 0);
  let read = 0;
  for (const [at, line] of lines.entries()) {
    if (isProse(line)) read += line.text.length;
    if (!line.image && isTailMarker(line.text) && read >= whole * 0.5) return lines.slice(0, at);
  }
  return lines;
}

function isChrome(line: Line): boolean {
  if (line.chrome !== null || isResidue(line.text) || isTailMarker(line.text)) return true;
  if (isTemplateLeak(line.text)) return true;
  if (line.text.length < 60 && viewsOf(line.text) !== null) return true;
  if (line.text.length > 90) return false;
  const date = readDate(line.text);
  // A date line with its clock or weekday; a bare day may be a table's cell.
  return (
    date !== null &&
    (date.time !== null || date.weekdayRight !== null) &&
    line.text.replace(date.raw, '').replace(/[^\p{L}]+/gu, '').length < 24
  );
}

function pairCaptions(lines: readonly Line[]): Map<Line, Line> {
  const captions = new Map<Line, Line>();
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (line.image && next && isCaption(line, next)) captions.set(line, next);
  }
  return captions;
}

/** Lines that are one link to another story of the site: two in a row, or a list of them. */
function dropPointers(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line, at) =>
      !isLink(line) ||
      !(isLink(lines[at - 1]) || isLink(lines[at + 1]) || line.block.closest('li,h2,h3,h4')),
  );
}

const isLink = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.image &&
  line.linked > 0.85 &&
  line.text.split(' ').length >= 4 &&
  !leadsToFile(line);

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
    const byline = inSmallTable(line) && !isRightOrBold(line) ? null : readByline(line.text);
    if (byline) {
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
  return table !== null && (table.textContent ?? '').trim().length < 1000;
}

function isRightOrBold(line: Line): boolean {
  const style = `${line.block.getAttribute('style')} ${line.block.getAttribute('align')}`;
  return (
    /right/i.test(style) ||
    line.nodes.some((node) => node.parentElement?.closest('b,strong') !== null)
  );
}
