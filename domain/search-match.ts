import { Haystack, needleOf, type Needle, type Strictness } from './needle.ts';
import type { SearchQuery } from './search-query.ts';
import type { SearchText } from './search-text.ts';

/** 2 for marks as typed, and 1 more where the word being typed is a whole word. */
type Level = 0 | 1 | 2 | 3;
/** All of it in the title, all in the lead or the note, or anywhere. */
type Field = 0 | 1 | 2;

/** How many classes there are: 0 to 23. */
export const RANK_CLASSES = 24;

/** Level goes before field, and field before whether the words stand together. */
export const rankClass = (level: Level, field: Field, together: boolean): number =>
  ((3 - level) * 3 + field) * 2 + (together ? 0 : 1);

/** The field of a class: 0 the title, 1 the lead, 2 anything. */
export const fieldOf = (rank: number): number => Math.floor(rank / 2) % 3;

/** The class of a text, 0 for the best; null for no match. Many texts: `createClassifier`. */
export function classify(query: SearchQuery, text: SearchText): number | null {
  return createClassifier(query)(text);
}

/**
 * What is true of a text. It matches if every word stands in it (folded; the word being typed as a
 * beginning), every phrase side by side in one part, and nothing excluded. Marks exclude nothing
 * ("dân vận" finds "dan van" and "dàn ván"), they rank. Its class is the best that holds of: level,
 * field, and whether the words outside quotes stand as one phrase.
 */
export function createClassifier(query: SearchQuery): (text: SearchText) => number | null {
  const wanted = [...query.words.map((word) => [word]), ...query.phrases].map(needleOf);
  const phrase = query.words.length < 2 ? null : needleOf(query.words);
  const unwanted = query.without.map(needleOf);
  const levels = levelsOf(query);

  return (text) => {
    const title = new Haystack(text.title);
    const lead = new Haystack(text.lead);
    const rest = new Haystack(text.rest);
    const hays = [title, lead, rest];
    const fields: readonly (readonly [Field, readonly Haystack[]])[] = [
      [0, [title]],
      [1, [lead]],
      [2, hays],
    ];
    if (unwanted.some((needle) => isIn(hays, needle, FREE))) return null;
    if (wanted.length === 0) return rankClass(3, 2, true);
    for (const level of levels) {
      const strict = { marks: level > 1, whole: (level & 1) === 1 };
      for (const [field, places] of fields) {
        if (!wanted.every((needle) => isIn(places, needle, strict))) continue;
        return rankClass(level, field, phrase === null || isIn(places, phrase, strict));
      }
    }
    return null;
  };
}

const FREE: Strictness = { marks: false, whole: true };

const isIn = (places: readonly Haystack[], needle: Needle, strict: Strictness): boolean =>
  places.some((hay) => needle(hay, strict));

/** Levels that this query can tell apart, the best first. */
function levelsOf({ words, phrases }: SearchQuery): readonly Level[] {
  const asked = [...words, ...phrases.flat()];
  const marks = asked.some((word) => word.marks);
  const prefix = asked.some((word) => word.prefix);
  return ([3, 2, 1, 0] as const).filter(
    (level) => (marks || level > 1) && (prefix || (level & 1) === 1),
  );
}
