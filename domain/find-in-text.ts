import type { Span } from './query-hits.ts';
import { searchWords, unmark } from './search-text.ts';

interface Word extends Span {
  readonly marked: string;
  readonly folded: string;
}

/** Format characters belong to the word around them. */
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;

/** More than anybody steps through. */
const FOUND_MAX = 5000;

/**
 * A text to be searched again and again. What was typed is found where its words stand side by
 * side, the last one as a beginning; marks may be left out, and where they were typed they count
 * if the text has them at all.
 */
export function findableText(text: string): (typed: string) => readonly Span[] {
  let words: readonly Word[] | null = null;
  return (typed) => {
    const sought = wordsOf(typed);
    if (sought.length === 0) return [];
    words ??= wordsOf(text);
    const marks = sought.some(({ marked, folded }) => marked !== folded);
    const exact = marks ? placesOf(words, sought, 'marked') : [];
    return exact.length > 0 ? exact : placesOf(words, sought, 'folded');
  };
}

function placesOf(
  words: readonly Word[],
  sought: readonly Word[],
  form: 'marked' | 'folded',
): readonly Span[] {
  const last = sought.length - 1;
  const places: Span[] = [];
  for (let at = 0; at + last < words.length && places.length < FOUND_MAX; at++) {
    const stands = sought.every((word, n) => {
      const own = words[at + n]?.[form] ?? '';
      return n === last ? own.startsWith(word[form]) : own === word[form];
    });
    if (!stands) continue;
    places.push({ start: words[at]?.start ?? 0, end: words[at + last]?.end ?? 0 });
    // Places do not overlap, so that each is one step of "next".
    at += last;
  }
  return places;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: printed, index } of text.matchAll(WORD)) {
    const marked = searchWords(printed);
    if (marked === '') continue;
    words.push({ start: index, end: index + printed.length, marked, folded: unmark(marked) });
  }
  return words;
}
