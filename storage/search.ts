import type { WholeClip } from '../domain/clip.ts';
import { foldText } from '../domain/fold.ts';
import type { TextRow } from './database.ts';
import { sameData } from './same-data.ts';

/** What a clip is found by: everything a person may remember of it, folded. */
export function textRowOf(whole: WholeClip): TextRow {
  const parts = [...namesOf(whole), whole.body.article.text].map((part) => foldText(part));
  // The bar keeps words of two fields from making one phrase; folding leaves none in the text.
  return { id: whole.clip.id, folded: parts.join(' | ') };
}

/** Whether both are found by the same words: a text row is rewritten only when they are not. */
export const sameText = (a: WholeClip, b: WholeClip): boolean =>
  a.body === b.body && sameData(namesOf(a), namesOf(b));

/** The folded words that were typed; none when nothing is left to look for. */
export const searchWords = (typed: string): readonly string[] =>
  foldText(typed).split(' ').filter(Boolean);

/** Whether every word stands in the folded text, the last one as the beginning of a word. */
export function standsIn(folded: string, words: readonly string[]): boolean {
  const padded = ` ${folded} `;
  return words.every((word, index) =>
    padded.includes(index === words.length - 1 ? ` ${word}` : ` ${word} `),
  );
}

/** All that is searched but the article's text. */
const namesOf = ({ clip, body }: WholeClip): string[] => [
  clip.title,
  body.article.title,
  clip.lead ?? '',
  clip.source.name,
  clip.source.host,
  clip.source.province2024 ?? '',
  clip.source.province2025 ?? '',
  clip.authors.map(({ name }) => name).join(' '),
  clip.note,
];
