import type { QueryWord, SearchQuery } from './search-query.ts';
import { searchWords, unmark } from './search-text.ts';

/** From (inclusive) and to (exclusive), in UTF-16 units of the text as it is printed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A find that makes a place worth showing. */
export interface Find extends Span {
  /** What was found; found twice in one place, it counts once. */
  readonly what: number;
  readonly worth: number;
}

export interface QueryHits {
  /** Printed words of the query, in order. */
  readonly words: readonly Span[];
  readonly finds: readonly Find[];
}

/** Places of one sought thing that are weighed: more than any article has, but for a hostile one. */
const FINDS_MAX = 2000;

/**
 * Where the query's words stand in a text as it is printed. Words of a phrase count where they
 * stand as that phrase, and anywhere only if the text has it nowhere.
 */
export function findHits(text: string, { words, phrases }: SearchQuery): QueryHits {
  const tokens = tokensOf(text, firstLetters([...words, ...phrases.flat()]));
  const hit = new Set<number>();
  const finds: Find[] = [];
  let whats = 0;

  const seek = (sought: readonly QueryWord[], worth: number): boolean => {
    const what = whats;
    const exact = sought.some(({ marks }) => marks) ? what + 1 : null;
    whats += 2;
    let found = 0;
    const last = sought.length - 1;
    for (let at = 0; at + last < tokens.length; at++) {
      // Most tokens begin with no letter of the query: nothing more is asked of them.
      if (!tokens[at]?.word) continue;
      if (!sought.every((word, n) => isFolded(tokens[at + n], word))) continue;
      for (let n = 0; n <= last; n++) hit.add(at + n);
      found += 1;
      if (found > FINDS_MAX) continue;
      const span = { start: tokens[at]?.start ?? 0, end: tokens[at + last]?.end ?? 0 };
      finds.push({ ...span, what, worth });
      if (exact !== null && sought.every((word, n) => isPrinted(tokens[at + n], word))) {
        finds.push({ ...span, what: exact, worth: 1 });
      }
    }
    return found > 0;
  };

  for (const word of distinct(words)) seek([word], 4);
  if (words.length > 1) seek(words, 3);
  for (const phrase of phrases) {
    if (!seek(phrase, 8)) for (const word of distinct(phrase)) seek([word], 1);
  }
  return { words: tokens.filter((_, at) => hit.has(at)), finds };
}

/** A word that was typed twice is sought once; the last one may be a beginning. */
const distinct = (words: readonly QueryWord[]): readonly QueryWord[] =>
  words.filter(({ folded }, at) => !words.slice(at + 1).some((word) => word.folded === folded));

interface Word {
  readonly marked: string;
  readonly folded: string;
}

interface Token extends Span {
  /** null: begins with a letter that no word of the query begins with. */
  readonly word: Word | null;
}

const isFolded = (token: Token | undefined, { folded, prefix }: QueryWord): boolean =>
  Boolean(
    token?.word && (prefix ? token.word.folded.startsWith(folded) : token.word.folded === folded),
  );

const isPrinted = (token: Token | undefined, { marked, marks, prefix }: QueryWord): boolean =>
  !marks ||
  Boolean(
    token?.word && (prefix ? token.word.marked.startsWith(marked) : token.word.marked === marked),
  );

/** Format characters belong to the word around them: a soft hyphen parts nothing. */
const TOKEN = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;

/** Folding changes lengths, so each printed word is folded by itself and keeps its own place. */
function tokensOf(text: string, letters: ReadonlySet<number>): readonly Token[] {
  return tokensByUnit(text, letters) ?? tokensByPattern(text);
}

/** The units that the words begin with, folded. */
const firstLetters = (words: readonly QueryWord[]): ReadonlySet<number> =>
  new Set(words.map(({ folded }) => folded.charCodeAt(0)));

function tokensByPattern(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: printed, index } of text.matchAll(TOKEN)) {
    const word = wordOf(printed);
    if (word.marked !== '') tokens.push({ start: index, end: index + printed.length, word });
  }
  return tokens;
}

const UNKNOWN = 0;
const WORD = 1;
const GAP = 2;
/** What each UTF-16 unit is, learnt as it is met: a page of hits looks at a hundred thousand. */
const units = new Uint8Array(0x10000);
/** What each becomes when it is folded by itself; 0 where that is no single unit. */
const folded = new Uint16Array(0x10000);

function learn(unit: number): void {
  const letter = String.fromCharCode(unit);
  units[unit] = letter.search(TOKEN) === 0 ? WORD : GAP;
  const alone = unmark(searchWords(letter));
  folded[unit] = alone.length === 1 ? alone.charCodeAt(0) : 0;
}

/**
 * The same many times as fast; null for a text with characters of two units. Only words that begin
 * like one of the query are folded: one in five.
 */
function tokensByUnit(text: string, letters: ReadonlySet<number>): readonly Token[] | null {
  const tokens: Token[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE;
    if (unit >= 0xd800 && unit <= 0xdfff) return null;
    if (units[unit] === UNKNOWN) learn(unit);
    if (units[unit] === WORD) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const first = folded[text.charCodeAt(start)] ?? 0;
      const word = first === 0 || letters.has(first) ? wordOf(text.slice(start, at)) : null;
      if (word?.marked !== '') tokens.push({ start, end: at, word });
      start = -1;
    }
  }
  return tokens;
}

const SPACE = 0x20;

/** A page of results has the same few thousand syllables in many texts. */
const known = new Map<string, Word>();
const KNOWN_MAX = 8192;

function wordOf(printed: string): Word {
  const found = known.get(printed);
  if (found) return found;
  const marked = searchWords(printed);
  const word = { marked, folded: unmark(marked) };
  if (printed.length <= 64) {
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(printed, word);
  }
  return word;
}
