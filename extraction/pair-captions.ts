import { foldText } from '../domain/fold.ts';
import { readByline } from './byline.ts';
import { isCaption } from './captions.ts';
import { isProse, type Line } from './lines.ts';
import { splitCredit } from './picture-credit.ts';

/** The lines of a caption by the picture that they stand with, or by itself without one. */
export type Captions = ReadonlyMap<Line, readonly Line[]>;

/**
 * Which lines are captions, and of which pictures. Pictures that follow one another directly share
 * the caption below the last, unless they stand side by side in a table that gives each its own.
 */
export function pairCaptions(lines: readonly Line[], vietnamese: boolean): Captions {
  const captions = new Map<Line, readonly Line[]>();
  const bare: number[] = [];
  for (let start = 0; start < lines.length; start++) {
    if (!lines[start]?.image) continue;
    let end = start + 1;
    while (lines[end]?.image) end++;
    const pictures = lines.slice(start, end);
    if (!pairRow(pictures, lines.slice(end, end + pictures.length), captions, vietnamese)) {
      const found = captionBelow(lines, end, vietnamese) ?? captionAbove(lines, start);
      if (found) captions.set(lines[found.at] as Line, found.caption);
      else bare.push(end - 1);
    }
    start = end - 1;
  }
  if (!vietnamese) return captions;
  addByHabit(lines, bare, captions);
  addOrphans(lines, captions);
  return captions;
}

/** A picture that did not load leaves its caption behind: a short line that ends in a credit. */
function addOrphans(lines: readonly Line[], captions: Map<Line, readonly Line[]>): void {
  const taken = new Set([...captions.values()].flat());
  for (const line of lines) {
    if (line.image || taken.has(line) || line.text.length > 300 || readByline(line.text)) continue;
    const { caption, credit } = splitCredit(line.text);
    if (caption !== null && credit !== null && caption.split(' ').length >= 4)
      captions.set(line, [line]);
  }
}

/** A row of pictures over a row of captions, as many as they. */
function pairRow(
  pictures: readonly Line[],
  below: readonly Line[],
  captions: Map<Line, readonly Line[]>,
  vietnamese: boolean,
): boolean {
  const table = pictures[0]?.block.closest('table');
  const cells = new Set(below.map((line) => line.block.closest('td,th')));
  if (!table || pictures.length < 2 || cells.size < pictures.length) return false;
  const fits = pictures.every((picture, at) => {
    const line = below[at];
    return line !== undefined && table.contains(line.block) && isCaption(picture, line, vietnamese);
  });
  if (!fits) return false;
  for (const [at, picture] of pictures.entries()) captions.set(picture, [below[at] as Line]);
  return true;
}

function captionBelow(lines: readonly Line[], end: number, vietnamese: boolean) {
  const [picture, line] = [lines[end - 1], lines[end]];
  if (!picture || !line || !isCaption(picture, line, vietnamese)) return null;
  const caption = [line];
  for (const next of lines.slice(end + 1, end + 3)) {
    if (!belongs(picture, line, next)) break;
    caption.push(next);
  }
  return { at: end - 1, caption };
}

/** A `<figcaption>` may come first in its figure. */
function captionAbove(lines: readonly Line[], start: number) {
  const [picture, line] = [lines[start], lines[start - 1]];
  const figure = picture?.image?.closest('figure');
  return line && !line.image && line.block.closest('figcaption') && figure?.contains(line.block)
    ? { at: start, caption: [line] }
    : null;
}

/** The caption once more, its credit on a line of its own, or the rest of its `<figcaption>`. */
function belongs(picture: Line, caption: Line, next: Line): boolean {
  if (next.image || next.text.length > 400) return false;
  if (foldText(next.text) === foldText(caption.text)) return true;
  const figcaption = caption.block.closest('figcaption');
  if (figcaption?.contains(next.block)) return true;
  const { caption: rest, credit } = splitCredit(next.text);
  const holder = picture.image?.closest('figure,table');
  return rest === null && credit !== null && Boolean(holder?.contains(next.block));
}

/**
 * In an article whose pictures have captions in plain paragraphs, the single short sentence below
 * another picture is its caption too, full stop or not.
 */
function addByHabit(
  lines: readonly Line[],
  bare: readonly number[],
  captions: Map<Line, readonly Line[]>,
): void {
  const tags = new Set([...captions.values()].flat().map(({ block }) => block.tagName));
  const lengths = lines.filter(isProse).map(({ text }) => text.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  for (const at of bare) {
    const [picture, line, after] = [lines[at], lines[at + 1], lines[at + 2]];
    if (!picture || !line || line.image || !after || after.image || !isProse(after)) continue;
    const { text, block } = line;
    const short = text.length < Math.min(160, mean / 2) && !/[.!?…:;]\s+\S/u.test(text);
    if (short && /[.…]$/u.test(text) && tags.has(block.tagName) && !readByline(text))
      captions.set(picture, [line]);
  }
}

/** A caption as printed: its lines, each once. */
export function captionText(caption: readonly Line[]): string {
  const texts = caption.map(({ text }) => text);
  return texts
    .filter((text, at) => texts.findIndex((other) => foldText(other) === foldText(text)) === at)
    .join(' ');
}
