import type { WholeClip } from './clip.ts';
import { foldText } from './fold.ts';
import { cutText } from './text.ts';

export { unmark } from './fold.ts';

/**
 * What a clip is found by, folded with its marks kept. Words stand apart by one space; ' | ' stands
 * between parts that no phrase may cross.
 */
export interface SearchText {
  readonly title: string;
  readonly lead: string;
  readonly rest: string;
}

/** Everything a person may remember of a clip; a part that is there twice is kept once. */
export function searchTextOf({ clip, body }: WholeClip): SearchText {
  const { source } = clip;
  return {
    title: joined([clip.title, body.article.title]),
    lead: joined([clip.lead, clip.note]),
    rest: joined([
      source.name,
      source.host,
      source.province2024,
      source.province2025,
      ...clip.authors.map(({ name }) => name),
      body.article.text,
    ]),
  };
}

/** Whether both are found by the same words, told by what goes in: cheap, nothing is folded. */
export function sameSearchText(a: WholeClip, b: WholeClip): boolean {
  const others = namesOf(b);
  const names = namesOf(a);
  return (
    names.length === others.length &&
    names.every((name, at) => name === others[at]) &&
    (a.body.article === b.body.article || a.body.article.text === b.body.article.text)
  );
}

const WORD_MAX = 64;

/**
 * Folded words, marks kept, as they are searched: each cut to 64 UTF-16 units, by which endless
 * "words" of a page stay out of the index.
 */
export function searchWords(text: string): string {
  return foldText(text, { keepMarks: true }).replace(/[^ ]{65,}/g, (word) =>
    cutText(word, WORD_MAX),
  );
}

function joined(parts: readonly (string | null)[]): string {
  const folded = parts.map((part) => searchWords(part ?? ''));
  return [...new Set(folded)].filter(Boolean).join(' | ');
}

/** All that is searched but the article's text, each in a place of its own. */
const namesOf = ({ clip, body }: WholeClip): (string | null)[] => [
  clip.title,
  body.article.title,
  clip.lead,
  clip.note,
  clip.source.name,
  clip.source.host,
  clip.source.province2024,
  clip.source.province2025,
  ...clip.authors.map(({ name }) => name),
];
