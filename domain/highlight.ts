import { findHits, type Find, type Span } from './query-hits.ts';
import type { SearchQuery } from './search-query.ts';
import { cutText } from './text.ts';

export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** The original text cut into parts, words of the query marked as hits; joined, they give it back. */
export function highlight(text: string, query: SearchQuery): readonly TextPart[] {
  return partsOf(text, findHits(text, query).words, { start: 0, end: text.length });
}

/**
 * The place where most of the query's words stand together, phrases and words with their marks
 * preferred, in the original spelling.
 *
 * @param length about how many UTF-16 units; words are left whole, and '…' stands where it was cut
 * @returns null if no word of the query stands in the text
 */
export function snippet(
  text: string,
  query: SearchQuery,
  length = 160,
): readonly TextPart[] | null {
  const { words, finds } = findHits(text, query);
  const core = bestPlace(text, finds, length);
  if (core === null) return null;
  const cut = widened(text, core, length);
  return [
    ...(text.slice(0, cut.start).trim() ? [ELLIPSIS] : []),
    ...partsOf(text, words, cut),
    ...(text.slice(cut.end).trim() ? [ELLIPSIS] : []),
  ];
}

const ELLIPSIS: TextPart = { text: '…', hit: false };

function partsOf(text: string, words: readonly Span[], { start, end }: Span): TextPart[] {
  const parts: TextPart[] = [];
  const add = (to: number, hit: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  let at = start;
  for (const word of words) {
    if (word.end <= start) continue;
    if (word.start >= end) break;
    add(word.start, false);
    add(Math.min(word.end, end), true);
  }
  add(end, false);
  return parts;
}

/** The stretch of at most `length` with the most worth, the first of equals; null without finds. */
function bestPlace(text: string, finds: readonly Find[], length: number): Span | null {
  const arriving = finds.map((find) => withinLength(text, find, length));
  const leaving = arriving.slice().sort((a, b) => a.start - b.start);
  const counts = new Map<number, number>();
  let worth = 0;
  let left = 0;
  let best: (Span & { readonly worth: number }) | null = null;
  for (const find of arriving.sort((a, b) => a.end - b.end)) {
    const count = counts.get(find.what) ?? 0;
    counts.set(find.what, count + 1);
    if (count === 0) worth += find.worth;
    let first = leaving[left];
    // Whatever begins before the stretch has ended in it: it was counted, and is not any more.
    while (first && first.start < find.end - length) {
      const rest = (counts.get(first.what) ?? 0) - 1;
      counts.set(first.what, rest);
      if (rest === 0) worth -= first.worth;
      first = leaving[++left];
    }
    if (first && worth > (best?.worth ?? 0)) best = { start: first.start, end: find.end, worth };
  }
  return best;
}

/** What is longer than a snippet still has its beginning shown. */
function withinLength(text: string, find: Find, length: number): Find {
  if (find.end - find.start <= length) return find;
  return { ...find, end: find.start + cutText(text.slice(find.start, find.end), length).length };
}

/** As much more on both sides as there is room for, without cutting words. */
function widened(text: string, core: Span, length: number): Span {
  const room = Math.max(0, length - (core.end - core.start));
  // What one side does not need the other may have.
  const balanced = Math.min(core.start - Math.ceil(room / 2), text.length - length);
  const start = Math.max(0, balanced);
  const end = Math.max(core.end, Math.min(text.length, start + length));
  return {
    start: start === 0 ? 0 : firstWordStart(text, start, core.start),
    end: end === text.length ? end : lastWordEnd(text, core.end, end),
  };
}

/** The first place from `from` on where a word begins; `to` if there is none. */
function firstWordStart(text: string, from: number, to: number): number {
  const [cut = ''] = text.slice(from - 1, to).split(/\s/, 1);
  const rest = text.slice(from - 1 + cut.length, to);
  return to - rest.trimStart().length;
}

/** The last place up to `to` where a word ends; `from` if there is none. */
function lastWordEnd(text: string, from: number, to: number): number {
  const cut =
    text
      .slice(from, to + 1)
      .split(/\s/)
      .at(-1) ?? '';
  return from + text.slice(from, to + 1 - cut.length).trimEnd().length;
}
