import { rankClass } from '../../domain/search-match.ts';
import type { QueryWord, SearchQuery } from '../../domain/search-query.ts';
import {
  allDocs,
  intersect,
  noDocs,
  sizeOf,
  subtract,
  unionOf,
  unite,
  type Bitmap,
} from './bitmap.ts';
import type { Entry } from './block.ts';
import { markedOf, rangeOf, type KeyRange } from './keys.ts';
import type { Segment } from './segment.ts';

type Level = 0 | 1 | 2 | 3;
type Field = 0 | 1 | 2;

/** A rank of `classify`, as the index looks for it. */
export interface Rank {
  readonly number: number;
  readonly level: Level;
  readonly field: Field;
  readonly together: boolean;
}

/** Documents among which all wanted ones are; exact: no others are. */
export interface Candidates {
  readonly bits: Bitmap;
  readonly exact: boolean;
}

/** The same for one rank of several: those that only the text can tell are apart. */
export interface Ranked {
  readonly bits: Bitmap;
  readonly unsure: Bitmap;
}

const FIELDS = ['title', 'lead', 'all'] as const;
type FieldName = (typeof FIELDS)[number];

/** The ranks that this query can give, the best first; those that are always alike, once. */
export function ranksOf({ words, phrases }: SearchQuery): readonly Rank[] {
  const asked = [...words, ...phrases.flat()];
  const marks = asked.some((word) => word.marks);
  const prefix = asked.some((word) => word.prefix);
  const levels = ([3, 2, 1, 0] as const).filter(
    (level) => (marks || (level & 2) !== 0) && (prefix || (level & 1) !== 0),
  );
  const orders = words.length < 2 ? [true] : [true, false];
  const fields: readonly Field[] = asked.length === 0 ? [2] : [0, 1, 2];
  return levels.flatMap((level) =>
    fields.flatMap((field) =>
      orders.map((together) => ({
        number: rankClass(level, field, together),
        level,
        field,
        together,
      })),
    ),
  );
}

/** A query put to one segment; what was read once is not read again. */
export function createCandidates(segment: Segment, query: SearchQuery) {
  const reads = new Map<string, Promise<readonly Entry[]>>();
  const found = new Map<number, Promise<Candidates>>();
  const { docs } = segment;

  const entries = (range: KeyRange): Promise<readonly Entry[]> => {
    const key = `${range.from}\n${range.to}`;
    const read = reads.get(key) ?? segment.entries(range);
    reads.set(key, read);
    return read;
  };

  /**
   * Asks for the words one by one along with their pairs: they are wanted next, unless a page is
   * full of titles, and a question asked with others costs no turn of its own.
   */
  const foresee = (words: readonly QueryWord[], level: Level): void => {
    for (const word of words) {
      if (isBeginning([word], level)) continue;
      entries(rangeOf([word.folded], false)).catch(() => {
        // Whoever wants it hears of it.
      });
    }
  };

  /** One or two words side by side. */
  const side = async (
    field: FieldName,
    words: readonly QueryWord[],
    level: Level,
  ): Promise<Bitmap> => {
    const last = words[words.length - 1];
    const prefix = last?.prefix === true && (level & 1) === 0;
    const range = rangeOf(
      words.map(({ folded }) => folded),
      prefix,
    );
    const marked = (level & 2) !== 0 && words.some(({ marks }) => marks);
    const held = await entries(range);
    const fitting = marked
      ? held.filter(({ key }) => isPrinted(markedOf(key), words, prefix))
      : held;
    return unionOf(
      fitting.map((entry) => entry[field]),
      docs,
    );
  };

  const read = async ({ level, field, together }: Rank): Promise<Candidates> => {
    const name = FIELDS[field];
    const { words, phrases, without } = query;
    const inOrder = together && words.length > 1;
    const parts = [
      ...(inOrder ? pairsOf(words) : words.map((word) => [word])),
      ...phrases.flatMap(pairsOf),
    ];
    const unwanted = without.filter((each) => !isLong(each));
    const bits = allDocs(docs);
    if (inOrder) foresee(words, level);
    // All at once: the database answers a queue of reads far quicker than one after another. But
    // the beginning of a word reads the lists of all that begin so, and waits for the others.
    const cheap = parts.filter((part) => !isBeginning(part, level));
    const held = cheap.map((part) => side(name, part, level));
    for (const each of await Promise.all(held)) intersect(bits, each);
    let exact = !(inOrder && isLong(words)) && ![...phrases, ...without].some(isLong);
    const left = sizeOf(bits);
    if (left === 0) return { bits, exact };
    const dear = parts.filter((part) => isBeginning(part, level));
    if (cheap.length > 0 && left <= FEW) exact &&= dear.length === 0;
    else {
      const begun = dear.map((part) => side(name, part, level));
      for (const each of await Promise.all(begun)) intersect(bits, each);
    }
    const gone = unwanted.flatMap(pairsOf).map((part) => side('all', part, 0));
    for (const each of await Promise.all(gone)) subtract(bits, each);
    return { bits, exact };
  };

  const of = (rank: Rank): Promise<Candidates> => {
    const known = found.get(rank.number) ?? read(rank);
    found.set(rank.number, known);
    return known;
  };

  return {
    /** Of this rank, without those that surely are of a better one. */
    async ofRank(rank: Rank, better: readonly Rank[]): Promise<Ranked> {
      const { bits, exact } = await of(rank);
      const left = Uint32Array.from(bits);
      const unsure = exact ? noDocs(docs) : Uint32Array.from(bits);
      for (const each of better) {
        const earlier = await of(each);
        // What may be of a better rank is unsure here as well.
        if (earlier.exact) subtract(left, earlier.bits);
        else unite(unsure, earlier.bits);
      }
      return { bits: left, unsure };
    },
    /**
     * A superset of all that match that is cheap to read: without beginnings of words and what is
     * excluded. Null where the query has nothing else.
     */
    async rough(): Promise<Bitmap | null> {
      const parts = [...query.words.map((word) => [word]), ...query.phrases.flatMap(pairsOf)];
      const cheap = parts.filter((part) => !isBeginning(part, 0));
      if (cheap.length === 0) return null;
      const bits = allDocs(docs);
      const held = cheap.map((part) => side('all', part, 0));
      for (const each of await Promise.all(held)) intersect(bits, each);
      return bits;
    },
    /** Of any rank: folded, beginnings allowed, anywhere. */
    matching: (): Promise<Candidates> => read({ number: -1, level: 0, field: 2, together: false }),
  };
}

/** So few documents are looked at themselves sooner than long lists are read. */
const FEW = 24;

/** A phrase as the index has it: its words two by two. A superset where it is longer than two. */
const pairsOf = (words: readonly QueryWord[]): readonly (readonly QueryWord[])[] =>
  words.length < 2 ? [words] : words.slice(1).map((word, at) => [words[at] ?? word, word]);

/** One word of which any beginning will do. */
const isBeginning = (part: readonly QueryWord[], level: Level): boolean =>
  part.length === 1 && part[0]?.prefix === true && (level & 1) === 0;

/** More than the index holds side by side: its pairs may stand apart. */
const isLong = (words: readonly QueryWord[]): boolean => words.length > 2;

/** Whether words that were typed with marks are printed with them. */
function isPrinted(printed: string, words: readonly QueryWord[], prefix: boolean): boolean {
  const syllables = printed.split(' ');
  return words.every(({ marks, marked }, at) => {
    if (!marks) return true;
    const syllable = syllables[at] ?? '';
    return prefix && at === words.length - 1 ? syllable.startsWith(marked) : syllable === marked;
  });
}
