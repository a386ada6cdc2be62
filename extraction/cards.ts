import { CHROME_MARK, isHeadline, type Line, readingLength } from './lines.ts';

/** A teaser is no longer than this, in characters. */
const LONGEST = 900;

/**
 * Marks the cards of other stories: a headline that is a link with its teaser, date and picture,
 * two or more of a kind. What tells a teaser from a paragraph that follows a link by chance is
 * that all running text in elements of its names follows such headlines.
 *
 * @returns the lines, those of cards known as such
 */
export function markCards(all: readonly Line[]): readonly Line[] {
  const lines = all.filter((line) => !line.image);
  const kinds = new Map<string, { teasers: number; others: number }>();
  const pairs: { headline: Line; teaser: Line; kind: string }[] = [];
  let headline: Line | null = null;
  let between = 0;
  for (const line of lines) {
    if (isHeadline(line) && line.chrome === null) {
      [headline, between] = [line, 0];
      continue;
    }
    between += 1;
    if (line.chrome !== null || line.linked > 0.4 || readingLength(line.text) < 60) continue;
    const kind = kindOf(line);
    const seen = kinds.get(kind) ?? { teasers: 0, others: 0 };
    kinds.set(kind, seen);
    // Dates, counters and "read more" may stand between the two.
    if (headline && between <= 4 && line.text.length <= LONGEST) {
      seen.teasers += 1;
      pairs.push({ headline, teaser: line, kind });
      headline = null;
    } else {
      seen.others += 1;
      headline = null;
    }
  }
  let marked = false;
  for (const pair of pairs) {
    const { teasers, others } = kinds.get(pair.kind) ?? { teasers: 0, others: 1 };
    if (teasers < 2 || others > teasers / 4) continue;
    markPair(pair.headline, pair.teaser);
    marked = true;
  }
  if (!marked) return all;
  return all.map((line) =>
    line.chrome === null && line.block.closest(`[${CHROME_MARK}=card]`)
      ? { ...line, chrome: 'card' }
      : line,
  );
}

/** The element that holds both and little else, or each of the two that stands alone in its own. */
function markPair(headline: Line, teaser: Line): void {
  const both = headline.text.length + teaser.text.length;
  let holder: Element | null = headline.block;
  while (holder && !holder.contains(teaser.block)) holder = holder.parentElement;
  if (holder && lengthOf(holder) <= both + 150) return holder.setAttribute(CHROME_MARK, 'card');
  for (const line of [headline, teaser])
    if (lengthOf(line.block) <= line.text.length + 60) line.block.setAttribute(CHROME_MARK, 'card');
}

/** The names of a line's element and of the one around it. */
const kindOf = ({ block }: Line): string =>
  [block, block.parentElement]
    .map((element) => `${element?.tagName}.${element?.getAttribute('class') ?? ''}`)
    .join('<');

const lengthOf = (element: Element): number =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;
