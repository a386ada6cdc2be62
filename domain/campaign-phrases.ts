import { foldText } from './fold.ts';
import { stableJson } from './stable-json.ts';
import { nextStamp, type Stamp } from './stamp.ts';
import { later } from './stamped.ts';
import { cleanLine } from './text.ts';

export const PHRASE_MAX = 200;
/** What a person may give one campaign; files of other machines may bring more. */
export const PHRASES_MAX = 60;

/** Says of one phrase whether it is there, and since when. */
export interface PhraseMark {
  readonly phrase: string;
  readonly kept: boolean;
  readonly stamp: Stamp;
}

/**
 * The phrases as they are, and what was said of some of them. A phrase that nobody said anything of
 * is there because a file or a merge brought it; one that was taken out keeps its mark, so that an
 * older copy does not bring it back. Marks are sorted by phrase.
 */
export interface Phrases {
  readonly phrases: readonly string[];
  readonly phraseMarks?: readonly PhraseMark[];
}

/** A phrase as it is stored; '' where nothing is left that could be looked for. */
export function cleanPhrase(typed: string): string {
  const phrase = cleanLine(typed, PHRASE_MAX);
  return foldText(phrase) === '' ? '' : phrase;
}

/** Adds and takes out, and marks what was said. */
export function editPhrases(
  held: Phrases,
  add: readonly string[],
  remove: readonly string[],
  now: number,
  device: string,
): Phrases {
  const marks = byPhrase(held.phraseMarks);
  const stamp = nextStamp(
    now,
    device,
    [...marks.values()].map((mark) => mark.stamp),
  );
  for (const phrase of remove) marks.set(phrase, { phrase, kept: false, stamp });
  for (const phrase of add) marks.set(phrase, { phrase, kept: true, stamp });
  return settlePhrases({ phrases: held.phrases, phraseMarks: sorted(marks) });
}

/** Adds what nobody chose one by one; what was taken out stays out. */
export function bringPhrases(held: Phrases, more: readonly string[]): Phrases {
  const marks = byPhrase(held.phraseMarks);
  const fresh = more.filter((phrase) => marks.get(phrase)?.kept !== false);
  return of(new Set([...held.phrases, ...fresh]), marks);
}

/** The phrases as their marks have it: for what comes from outside. Ours are so already. */
export function settlePhrases({ phrases, phraseMarks = [] }: Phrases): Phrases {
  const marks = byPhrase(phraseMarks);
  const there = phrases.filter((phrase) => marks.get(phrase)?.kept !== false);
  return of(new Set([...there, ...keptBy(marks)]), marks);
}

/**
 * The join of two copies: commutative, associative and idempotent. Of what two marks say of one
 * phrase the later counts; a phrase without a mark is there unless a mark says otherwise.
 */
export function mergePhrases(a: Phrases, b: Phrases): Phrases {
  // Copies that are alike keep the order that the person sees; others get one that all agree on.
  if (isSame(a, b)) return of(a.phrases, byPhrase(a.phraseMarks));
  const marks = byPhrase(a.phraseMarks);
  for (const mark of b.phraseMarks ?? []) {
    const counts = later(marks.get(mark.phrase), mark);
    if (counts) marks.set(mark.phrase, counts);
  }
  const unmarked = [...a.phrases, ...b.phrases].filter((phrase) => !marks.has(phrase)).sort();
  return of(new Set([...unmarked, ...keptBy(marks)]), marks);
}

const isSame = (a: Phrases, b: Phrases): boolean =>
  stableJson([a.phrases, a.phraseMarks ?? []]) === stableJson([b.phrases, b.phraseMarks ?? []]);

const of = (phrases: Iterable<string>, marks: ReadonlyMap<string, PhraseMark>): Phrases => ({
  phrases: [...phrases],
  ...(marks.size > 0 && { phraseMarks: sorted(marks) }),
});

const byPhrase = (marks: readonly PhraseMark[] = []): Map<string, PhraseMark> =>
  new Map(marks.map((mark) => [mark.phrase, mark]));

/** In the order in which they were added. */
const keptBy = (marks: ReadonlyMap<string, PhraseMark>): readonly string[] =>
  [...marks.values()]
    .filter(({ kept }) => kept)
    .sort((a, b) => compare(a.stamp, b.stamp) || compare(a.phrase, b.phrase))
    .map(({ phrase }) => phrase);

const sorted = (marks: ReadonlyMap<string, PhraseMark>): readonly PhraseMark[] =>
  [...marks.values()].sort((a, b) => compare(a.phrase, b.phrase));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
