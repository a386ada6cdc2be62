import { isHeadline, isProse, type Line } from './lines.ts';
import { isTailMarker } from './residue.ts';

/**
 * An article's lines up to where the page's own matter begins ("Tin khác", "Từ khóa"). The same
 * words open a box in the middle of a text; then paragraphs follow it that stand in the element
 * of those before it, and the article goes on.
 */
export function cutTail(lines: readonly Line[]): readonly Line[] {
  const whole = lines.reduce((sum, line) => sum + (isProse(line) ? line.text.length : 0), 0);
  let read = 0;
  for (const [at, line] of lines.entries()) {
    if (isProse(line)) read += line.text.length;
    const opens = isTailMarker(line.text) || FILES.test(line.text);
    if (line.image || !opens || read < whole * 0.3) continue;
    if (!goesOn(lines, at)) return lines.slice(0, at);
  }
  return lines;
}

/** The list of attached files is no text either; its links are read elsewhere. */
const FILES =
  /^(?:các )?(?:tệp|file|tài liệu|tập tin|văn bản)(?: tin)? (?:đính kèm|kèm theo)\s*:?$/iu;

/** Whether running text follows in the place of the running text before, and not as a teaser. */
function goesOn(lines: readonly Line[], at: number): boolean {
  const homes = new Set(lines.slice(0, at).flatMap((line) => (isProse(line) ? homeOf(line) : [])));
  return lines.some(
    (line, index) =>
      index > at &&
      isProse(line) &&
      homes.has(homeOf(line)) &&
      !lines.slice(Math.max(at + 1, index - 2), index).some(isHeadline),
  );
}

/** The element that holds a line's paragraph; text between line breaks has none of its own. */
const homeOf = ({ block }: Line): Element =>
  block.tagName.toUpperCase() === 'P' ? (block.parentElement ?? block) : block;
