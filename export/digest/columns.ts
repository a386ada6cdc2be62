import type { Digest, DigestLine } from './digest.ts';
import { sourceText } from './entry.ts';
import type { DigestWords } from './words.ts';

/** A column of the digest's table. */
export interface DigestColumn {
  readonly id: keyof DigestWords['columns'];
  /** Millimetres: what never breaks has its room, the others share what is left. */
  readonly width: number;
  readonly shares: boolean;
  readonly centred: boolean;
  /** What stands in its cell, a paragraph each; title and link are more than words. */
  readonly paragraphs: (line: DigestLine) => readonly string[];
}

/** The columns that these choices and these clips need. */
export function digestColumns({ words, choices, groups }: Digest): readonly DigestColumn[] {
  const toned = groups.some(({ lines }) => lines.some(({ entry }) => entry.tone !== null));
  const column = (
    id: DigestColumn['id'],
    width: number,
    paragraphs: DigestColumn['paragraphs'],
    fixed = false,
  ): DigestColumn => ({ id, width, shares: !fixed, centred: fixed, paragraphs });
  return [
    column('number', 13, ({ number }) => [String(number)], true),
    column(
      'day',
      25,
      ({ entry: { published } }) => published?.split(' ') ?? [words.noDayYet],
      true,
    ),
    column('source', 34, ({ entry }) => [
      sourceText(entry, words),
      ...(entry.province ? [entry.province] : []),
    ]),
    column('title', 50, ({ entry: { title } }) => [title]),
    column('summary', 72, ({ entry: { summary } }) => [summary]),
    column('campaign', 30, ({ entry: { campaigns } }) => campaigns),
    ...(toned
      ? [column('tone', 21, ({ entry: { tone } }) => (tone ? [words.tones[tone]] : []), true)]
      : []),
    ...(choices.notes ? [column('note', 34, ({ entry: { note } }) => (note ? [note] : []))] : []),
    ...(choices.links === 'shown' ? [column('link', 36, ({ entry: { url } }) => [url])] : []),
  ];
}
