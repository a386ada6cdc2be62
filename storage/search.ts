import type { WholeClip } from '../domain/clip.ts';
import { foldText } from '../domain/fold.ts';
import type { TextRow } from './database.ts';

/** What a clip is found by: everything a person may remember of it, folded. */
export function textRowOf({ clip, body }: WholeClip): TextRow {
  const { article } = body;
  const parts = [
    clip.title,
    article.title,
    clip.lead ?? '',
    article.text,
    clip.source.name,
    clip.source.host,
    clip.source.province2024 ?? '',
    clip.source.province2025 ?? '',
    clip.authors.map(({ name }) => name).join(' '),
    clip.note,
  ];
  // A blank line's worth of separator keeps words of two fields from making one phrase.
  return { id: clip.id, folded: parts.map((part) => foldText(part)).join(' | ') };
}

/** A test for folded text: every typed word stands in it, the last one as a prefix. */
export function matcher(typed: string): (folded: string) => boolean {
  const words = foldText(typed).split(' ').filter(Boolean);
  const last = words.pop();
  if (last === undefined) return () => true;
  return (folded) => {
    const padded = ` ${folded} `;
    return padded.includes(` ${last}`) && words.every((word) => padded.includes(` ${word} `));
  };
}
