import { unmark } from './fold.ts';
import type { QueryWord } from './search-query.ts';

/** A part of `SearchText` in the two forms in which it is searched. */
export class Haystack {
  /** A space before the first word and behind the last: then every word has both. */
  readonly marked: string;
  private readonly text: string;
  private plain: string | null = null;

  constructor(text: string) {
    this.text = text;
    this.marked = ` ${text} `;
  }

  /** Made when first asked for: many questions are answered without it. */
  get folded(): string {
    this.plain ??= ` ${unmark(this.text)} `;
    return this.plain;
  }
}

/** How strictly a needle is to be met; what is not asked of it is free. */
export interface Strictness {
  /** Words typed with marks stand with the same marks. */
  readonly marks: boolean;
  /** The word being typed is a whole word. */
  readonly whole: boolean;
}

export type Needle = (hay: Haystack, strict: Strictness) => boolean;

/** One word, or several that must stand side by side, in order, in one part of the text. */
export function needleOf(words: readonly QueryWord[]): Needle {
  const beginning = words[words.length - 1]?.prefix === true;
  const begun = words.map(({ folded }) => folded).join(' ');
  const whole = `${begun} `;
  const printed = printedOf(words);
  return (hay, strict) => {
    const isWhole = strict.whole || !beginning;
    return strict.marks && printed
      ? printed(hay.marked, isWhole)
      : stands(hay.folded, isWhole ? whole : begun);
  };
}

/** Whether it begins a word. Its first letter is far rarer than the space that is before it. */
function stands(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (text.charCodeAt(at - 1) === SPACE) return true;
  }
  return false;
}
const SPACE = 0x20;

type PrintedTest = (marked: string, isWhole: boolean) => boolean;

/** The test that words typed with marks are printed with them; null if there are none. */
function printedOf(words: readonly QueryWord[]): PrintedTest | null {
  if (!words.some(({ marks }) => marks)) return null;
  const { from, to } = longestMarkedRun(words);
  const begun = words
    .slice(from, to)
    .map(({ marked }) => marked)
    .join(' ');
  const whole = `${begun} `;
  const before = words.slice(0, from);
  const behind = words.slice(to);
  if (behind.length + before.length === 0) {
    return (text, isWhole) => stands(text, isWhole ? whole : begun);
  }
  return (text, isWhole) => {
    const run = isWhole || behind.length > 0 ? whole : begun;
    for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) {
      const end = at + whole.length - 1;
      if (text.charCodeAt(at - 1) !== SPACE) continue;
      if (endsIn(text, at - 1, before) && goesOn(text, end, behind, isWhole)) return true;
    }
    return false;
  };
}

/** Typed with and without marks ("ban dân vận"): the marked words are found, the rest is read there. */
function longestMarkedRun(words: readonly QueryWord[]): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  let from = 0;
  for (const [at, { marks }] of words.entries()) {
    if (!marks) from = at + 1;
    else if (at + 1 - from > best.to - best.from) best = { from, to: at + 1 };
  }
  return best;
}

/** @param end where the space behind the last of them is */
function endsIn(text: string, end: number, words: readonly QueryWord[]): boolean {
  let stop = end;
  return words.reduceRight((fits, word) => {
    if (!fits) return false;
    const start = stop === 0 ? 0 : text.lastIndexOf(' ', stop - 1);
    const held = text.slice(start + 1, stop);
    stop = start;
    return isWord(held, word, true);
  }, true);
}

/** @param start where the space before the first of them is */
function goesOn(
  text: string,
  start: number,
  words: readonly QueryWord[],
  isWhole: boolean,
): boolean {
  let space = start;
  return words.every((word) => {
    const stop = text.indexOf(' ', space + 1);
    const held = text.slice(space + 1, Math.max(stop, space));
    space = Math.max(stop, space);
    return isWord(held, word, isWhole || !word.prefix);
  });
}

function isWord(held: string, { marks, marked, folded }: QueryWord, isWhole: boolean): boolean {
  const text = marks ? held : unmark(held);
  const wanted = marks ? marked : folded;
  return isWhole ? text === wanted : text.startsWith(wanted);
}
