import {
  Bookmark,
  HeadingLevel,
  InternalHyperlink,
  PageReference,
  Paragraph,
  TableOfContents,
  type ParagraphChild,
  type Table,
} from 'docx';

import { articleBlocks } from '../../domain/blocks/article-blocks.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { Digest, DigestLine } from '../digest/digest.ts';
import { placeText } from '../digest/entry.ts';
import { partHeading } from '../digest/part-heading.ts';
import { roman } from '../digest/roman.ts';
import { splitLead } from '../digest/split-lead.ts';
import type { PictureFile } from '../input.ts';
import { picturesIn } from '../reading/map-blocks.ts';
import { bodyBlocks, type BodyDeps } from './body-blocks.ts';
import { linked, linkFootnote, printedLink, textRuns } from './runs.ts';
import { pt, type Sheet } from './sheet.ts';

type Written = Paragraph | Table | TableOfContents;

/** Contents, then each article on a page of its own. */
export async function fullLook(
  digest: Digest,
  sheet: Sheet,
  picture: (src: string) => Promise<PictureFile | null>,
): Promise<readonly Written[]> {
  const { words } = digest;
  const written: Written[] = [
    new Paragraph({ style: 'Part', pageBreakBefore: true, children: textRuns(words.contents) }),
    new TableOfContents(words.contents, { headingStyleRange: '1-2', hyperlink: true }),
  ];
  let lists = 0;
  const nextList = (): number => ++lists;
  for (const [at, group] of digest.groups.entries()) {
    written.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: true,
        children: textRuns(partHeading(digest, group, at)),
      }),
      ...group.lines.filter(({ before }) => before !== null).map((line) => reference(digest, line)),
    );
    const articles = group.lines.filter(({ before }) => before === null);
    const follows = articles.length < group.lines.length;
    for (const [place, line] of articles.entries()) {
      const blocks = line.entry.article ? articleBlocks(line.entry.article) : [];
      const deps: BodyDeps = {
        pictures: digest.choices.pictures ? await picturesOf(blocks, picture) : null,
        pictureMissing: words.pictureMissing,
        nextList,
      };
      // Not spread: a page may have more paragraphs than a call bears arguments.
      for (const each of article(digest, line, blocks, {
        sheet,
        deps,
        breaks: place > 0 || follows,
      }))
        written.push(each);
    }
  }
  return written;
}

const bookmarkOf = (number: number): string => `tin_${number}`;

/** An article that stands in a group before this one: where it is. */
function reference({ words }: Digest, { number, entry, before }: DigestLine): Paragraph {
  const anchor = bookmarkOf(number);
  return new Paragraph({
    style: 'Item',
    children: [
      ...textRuns(`${number}. `),
      new InternalHyperlink({ anchor, children: textRuns(entry.title) }),
      ...textRuns(` (${words.again(roman((before ?? 0) + 1))}, ${words.page} `),
      new PageReference(anchor, { hyperlink: true }),
      ...textRuns(')'),
    ],
  });
}

function article(
  { words, choices }: Digest,
  { number, entry }: DigestLine,
  blocks: readonly Block[],
  { sheet, deps, breaks }: { sheet: Sheet; deps: BodyDeps; breaks: boolean },
): readonly Written[] {
  const heading = textRuns(`${number}. ${entry.title}`);
  const linkedHeading: readonly ParagraphChild[] =
    choices.links === 'hidden' ? linked(entry.url, heading) : heading;
  const place = [
    placeText(entry, words),
    ...(entry.authors ? [`${words.author} ${entry.authors}`] : []),
  ].join('. ');
  const { lead, rest } = splitLead(entry, blocks);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: breaks,
      children: [new Bookmark({ id: bookmarkOf(number), children: linkedHeading })],
    }),
    new Paragraph({
      style: 'Byline',
      children: [
        ...textRuns(place),
        ...(choices.links === 'footnote' ? [linkFootnote(entry.url)] : []),
      ],
    }),
    ...(lead === '' ? [] : [new Paragraph({ style: 'Lead', children: textRuns(lead) })]),
    ...bodyBlocks(rest, deps, {
      room: sheet.width,
      style: 'Prose',
      depth: 0,
      keepNext: choices.links !== 'footnote',
    }),
    ...(entry.note === ''
      ? []
      : [
          new Paragraph({
            style: 'Prose',
            children: [
              ...textRuns(`${words.note} `, { bold: true, italics: true }),
              ...textRuns(entry.note, { italics: true }),
            ],
          }),
        ]),
    ...(choices.links === 'shown'
      ? [
          new Paragraph({
            style: 'EntrySource',
            alignment: 'left',
            children: [
              ...textRuns(`${words.address} `, { italics: false, size: pt(12) }),
              ...printedLink(entry.url, { italics: false, size: pt(12) }),
            ],
          }),
        ]
      : []),
    ...(choices.links === 'hidden'
      ? [
          new Paragraph({
            style: 'EntrySource',
            children: linked(entry.url, textRuns(words.original(entry.source), { underline: {} })),
          }),
        ]
      : []),
  ];
}

async function picturesOf(
  blocks: readonly Block[],
  picture: (src: string) => Promise<PictureFile | null>,
): Promise<ReadonlyMap<string, PictureFile | null>> {
  const files = new Map<string, PictureFile | null>();
  for (const { src } of picturesIn(blocks)) if (!files.has(src)) files.set(src, await picture(src));
  return files;
}
