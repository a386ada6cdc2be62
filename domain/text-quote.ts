import { closest } from './closest.ts';
import type { Span } from './query-hits.ts';

/**
 * The text-quote selector of the W3C Web Annotation Data Model: what was quoted and what stood
 * around it. It finds its place again in a text that changed elsewhere.
 */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How much stands around a quote; more only where that much stands there more than once. */
const CONTEXTS = [32, 64, 128, 256] as const;

/** The quote of a place in a text. */
export function quoteAt(text: string, span: Span): TextQuote {
  const { start, end } = onWholeCharacters(text, span);
  const exact = text.slice(start, end);
  let quote: TextQuote = { exact, prefix: '', suffix: '' };
  for (const length of CONTEXTS) {
    quote = {
      exact,
      prefix: wholeCharacters(text.slice(Math.max(0, start - length), start)),
      suffix: wholeCharacters(text.slice(end, end + length)),
    };
    if (isOnlyOne(text, quote)) break;
  }
  return quote;
}

/** A place that begins or ends within a character, widened by its other half. */
const onWholeCharacters = (text: string, { start, end }: Span): Span => ({
  start: isHalf(text, start) ? start - 1 : start,
  end: isHalf(text, end) ? end + 1 : end,
});

/** Whether a place stands between the two halves of a character (UTF-16 surrogates). */
const isHalf = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** Without halves of characters at its ends: no JSON holds them. */
const wholeCharacters = (text: string): string =>
  text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');

function isOnlyOne(text: string, { exact, prefix, suffix }: TextQuote): boolean {
  const whole = prefix + exact + suffix;
  return text.indexOf(whole, text.indexOf(whole) + 1) < 0;
}

/**
 * Where the quote stands in a text: to the letter first, the place with the likeliest neighbours
 * where it stands there several times; else the most similar place, if one is similar enough.
 */
export function anchor(text: string, quote: TextQuote): Span | null {
  if (quote.exact === '') return null;
  return anchorExactly(text, quote) ?? closest(text, quote);
}

/** More places than these are not weighed: one syllable in a long text. */
const PLACES_MAX = 2000;
/** As long a quote speaks for itself, whatever stands around it. */
const TELLING = 24;
/** As much of the neighbours must agree for a short one. */
const AGREEING = 4;

function anchorExactly(text: string, { exact, prefix, suffix }: TextQuote): Span | null {
  let best = { at: -1, shared: -1 };
  let places = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const before = sharedEnd(text.slice(Math.max(0, at - prefix.length), at), prefix);
    const after = sharedStart(
      text.slice(at + exact.length, at + exact.length + suffix.length),
      suffix,
    );
    // At the edge of the text nothing stood beside it then, and nothing may stand there now.
    const edges =
      (prefix === '' && at === 0 ? 1 : 0) +
      (suffix === '' && at + exact.length === text.length ? 1 : 0);
    const shared = before + after + edges;
    if (shared > best.shared) best = { at, shared };
    if (++places >= PLACES_MAX) break;
  }
  if (best.at < 0) return null;
  const needed = Math.min(AGREEING, prefix.length + suffix.length);
  const sure = best.shared >= needed || (places === 1 && exact.length >= TELLING);
  return sure ? { start: best.at, end: best.at + exact.length } : null;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
