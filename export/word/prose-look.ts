import { HeadingLevel, Paragraph, type ParagraphChild } from 'docx';

import type { Digest, DigestLine } from '../digest/digest.ts';
import { placeText } from '../digest/entry.ts';
import { partHeading } from '../digest/part-heading.ts';
import { roman } from '../digest/roman.ts';
import { titleRuns } from './links.ts';
import { printedLink, textRuns } from './runs.ts';

/** Entries as prose under the headings of their groups; source and day stand behind each. */
export function proseLook(digest: Digest): readonly Paragraph[] {
  return digest.groups.flatMap((group, at) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: textRuns(partHeading(digest, group, at)),
    }),
    ...group.lines.flatMap((line) => entryLines(digest, line)),
  ]);
}

function entryLines(
  { words, choices }: Digest,
  { number, entry, before }: DigestLine,
): readonly Paragraph[] {
  const link: readonly ParagraphChild[] =
    choices.links === 'shown' ? printedLink(entry.url, { italics: false }) : [];
  const place = [
    placeText(entry, words),
    ...(before === null ? [] : [words.again(roman(before + 1))]),
  ].join('; ');
  return [
    new Paragraph({
      style: 'EntryTitle',
      children: [...textRuns(`${number}. `), ...titleRuns(entry, choices.links)],
    }),
    ...(entry.summary === ''
      ? []
      : [
          new Paragraph({
            style: 'Prose',
            keepNext: true,
            keepLines: true,
            children: textRuns(entry.summary),
          }),
        ]),
    ...(entry.note === ''
      ? []
      : [
          new Paragraph({
            style: 'Prose',
            keepNext: true,
            children: [
              ...textRuns(`${words.note} `, { italics: true, bold: true }),
              ...textRuns(entry.note, { italics: true }),
            ],
          }),
        ]),
    new Paragraph({
      style: 'EntrySource',
      keepNext: link.length > 0,
      children: textRuns(`(${place})`),
    }),
    ...(link.length > 0 ? [new Paragraph({ style: 'EntrySource', children: link })] : []),
  ];
}
