import search from 'approx-string-match';

import type { Span } from './query-hits.ts';
import type { TextQuote } from './text-quote.ts';

/** The share of letters that may differ, of the quote and of its neighbours. */
const QUOTE_ERRORS = 0.25;
const CONTEXT_ERRORS = 0.5;
/** The search takes time by the length of what is sought: of a long quote its two ends are. */
const LONG = 1000;
const EDGE = 400;
/** Of a quote shorter than this too much would pass for similar. */
const SHORTEST = 8;
const MATCHES_MAX = 200;

/** The place of a text that is most like the quote; null where none is like enough. */
export function closest(text: string, quote: TextQuote): Span | null {
  const { exact } = quote;
  if (exact.length < SHORTEST) return inItsPlace(text, quote);
  if (exact.length <= LONG) {
    const found = mostAlike(text, quote);
    return found ? atWords(text, found, quote) : inItsPlace(text, quote);
  }
  const head = mostAlike(text, { ...quote, exact: exact.slice(0, EDGE), suffix: '' });
  const tail = mostAlike(text, { ...quote, exact: exact.slice(-EDGE), prefix: '' });
  if (!head || !tail) return null;
  const length = tail.end - head.start;
  const alike = length > exact.length * 0.5 && length < exact.length * 1.5;
  return alike ? atWords(text, { start: head.start, end: tail.end }, quote) : null;
}

/** The best of the places with the fewest differences is the one with the likeliest neighbours. */
function mostAlike(text: string, { exact, prefix, suffix }: TextQuote): Span | null {
  const matches = search(text, exact, Math.floor(exact.length * QUOTE_ERRORS));
  let best: { readonly span: Span; readonly worth: number } | null = null;
  for (const { start, end } of matches.slice(0, MATCHES_MAX)) {
    const worth =
      likeness(text.slice(Math.max(0, start - prefix.length - 8), start), prefix) +
      likeness(text.slice(end, end + suffix.length + 8), suffix);
    if (best === null || worth > best.worth) best = { span: { start, end }, worth };
  }
  return best?.span ?? null;
}

/** A short quote, or one that was rewritten, still stands where both its neighbours are. */
function inItsPlace(text: string, { exact, prefix, suffix }: TextQuote): Span | null {
  const whole = prefix + exact + suffix;
  if (prefix.length + suffix.length < exact.length || whole.length < SHORTEST * 2) return null;
  if (whole.length > LONG) return null;
  const [place] = search(text, whole, Math.floor(whole.length * QUOTE_ERRORS));
  if (!place) return null;
  // The very words must be there: neighbours alone are no quote.
  const at = text.slice(place.start, place.end).indexOf(exact);
  return at < 0 ? null : { start: place.start + at, end: place.start + at + exact.length };
}

/** 0 to 1: how much of what is wanted is in a text. */
function likeness(text: string, wanted: string): number {
  if (wanted === '') return 0;
  const most = Math.floor(wanted.length * CONTEXT_ERRORS);
  const [found] = search(text, wanted, most);
  return found ? 1 - found.errors / wanted.length : 0;
}

/** The search may stop within a word; a quote that began and ended with words does so again. */
function atWords(text: string, { start, end }: Span, { exact, prefix, suffix }: TextQuote): Span {
  let [from, to] = [start, end];
  if (!isLetter(prefix.at(-1)) && isLetter(exact[0])) {
    while (from > 0 && isLetter(text[from - 1]) && isLetter(text[from])) from--;
    while (from < to && !isLetter(text[from])) from++;
  }
  if (!isLetter(suffix[0]) && isLetter(exact.at(-1))) {
    while (to < text.length && isLetter(text[to]) && isLetter(text[to - 1])) to++;
    while (to > from && !isLetter(text[to - 1])) to--;
  }
  return to > from ? { start: from, end: to } : { start, end };
}

const isLetter = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{L}\p{N}\p{M}]/u.test(unit);
