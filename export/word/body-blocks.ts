import { BorderStyle, ImageRun, Paragraph, type Table } from 'docx';

import type { Block } from '../../domain/blocks/block.ts';
import { runsText } from '../../domain/blocks/blocks-text.ts';
import type { PictureFile } from '../input.ts';
import { bodyRuns } from './body-runs.ts';
import { bodyTable } from './body-table.ts';
import { BULLETS, NUMBERS, LEVELS } from './numbering.ts';
import { textRuns } from './runs.ts';
import { mm } from './sheet.ts';

/** What an article's blocks are written with. */
export interface BodyDeps {
  /** Null where pictures are not wanted. */
  readonly pictures: ReadonlyMap<string, PictureFile | null> | null;
  /** Said in place of a picture that could not be had. */
  readonly pictureMissing: string;
  /** A number for each ordered list of the document: each begins at 1. */
  readonly nextList: () => number;
}

type Written = Paragraph | Table;

interface Place {
  readonly room: number;
  readonly style: 'Prose' | 'Item' | 'Quotation' | 'Cell' | 'CellHead';
  /** How deep in lists. */
  readonly depth: number;
  /** Kept on one page with what follows. */
  readonly keepNext?: boolean;
}

const inCell = ({ style }: Place): boolean => style === 'Cell' || style === 'CellHead';

/** The blocks of an article as paragraphs and tables, in a room of this width. */
export const bodyBlocks = (
  blocks: readonly Block[],
  deps: BodyDeps,
  { keepNext = false, ...place }: Place,
): readonly Written[] =>
  blocks.flatMap((block, at) =>
    writeBlock(block, deps, { ...place, keepNext: keepNext && at === blocks.length - 1 }),
  );

function writeBlock(block: Block, deps: BodyDeps, place: Place): readonly Written[] {
  const indent = place.depth > 0 ? { indent: { left: mm(8 * place.depth), firstLine: 0 } } : {};
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          style: place.style,
          ...indent,
          ...(place.keepNext && { keepNext: true }),
          children: bodyRuns(block.runs),
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          style: inCell(place) ? 'CellBand' : 'ArticleHeading',
          children: bodyRuns(block.runs),
        }),
      ];
    case 'list':
      return writeList(block, deps, place);
    case 'quote':
      return bodyBlocks(block.blocks, deps, {
        ...place,
        style: inCell(place) ? place.style : 'Quotation',
      });
    case 'table':
      // Old portals put tables in tables for their looks; there is no column without a width.
      if (inCell(place) && place.room < columnsOf(block.rows) * NARROWEST)
        return block.rows.flat().flatMap(({ blocks }) => bodyBlocks(blocks, deps, place));
      return [
        bodyTable(block.rows, place.room, ({ header, blocks }, room) =>
          bodyBlocks(blocks, deps, { room, style: header ? 'CellHead' : 'Cell', depth: 0 }),
        ),
        // Two tables side by side would become one.
        new Paragraph({ style: 'Cell' }),
      ];
    case 'picture':
      return writePicture(block, deps, place);
    case 'preformatted':
      return [new Paragraph({ style: 'Preformatted', children: textRuns(block.text) })];
    case 'rule':
      return [
        new Paragraph({
          style: 'Cell',
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: 'auto' } },
        }),
      ];
  }
}

/** Twentieths of a point: a few letters, and the cell's own margins. */
const NARROWEST = 500;

const columnsOf = (rows: Extract<Block, { kind: 'table' }>['rows']): number =>
  rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, { columns }) => sum + columns, 0),
      ),
    1,
  );

function writeList(
  { ordered, items }: Extract<Block, { kind: 'list' }>,
  deps: BodyDeps,
  place: Place,
): readonly Written[] {
  const numbering = {
    reference: ordered ? NUMBERS : BULLETS,
    level: Math.min(place.depth, LEVELS - 1),
    ...(ordered && { instance: deps.nextList() }),
    custom: true,
  };
  const inside: Place = {
    ...place,
    style: inCell(place) ? place.style : 'Item',
    depth: place.depth + 1,
  };
  return items.flatMap((blocks) => {
    const [first, ...rest] = blocks;
    return first?.kind === 'paragraph'
      ? [
          new Paragraph({ style: inside.style, numbering, children: bodyRuns(first.runs) }),
          ...bodyBlocks(rest, deps, inside),
        ]
      : bodyBlocks(blocks, deps, inside);
  });
}

const HIGHEST = mm(105);

function writePicture(
  { src, alt, caption }: Extract<Block, { kind: 'picture' }>,
  { pictures, pictureMissing }: BodyDeps,
  { room }: Place,
): readonly Written[] {
  if (!pictures) return [];
  const file = pictures.get(src) ?? null;
  const captioned = caption.length > 0;
  if (!file)
    return captioned
      ? [
          new Paragraph({
            style: 'PictureCaption',
            children: [...bodyRuns(caption), ...textRuns(` (${pictureMissing})`)],
          }),
        ]
      : [];
  // Pixels at 96 to the inch are fifteen twentieths of a point.
  const scale = Math.min(1, room / (file.width * 15), HIGHEST / (file.height * 15));
  return [
    new Paragraph({
      style: 'Picture',
      keepNext: captioned,
      children: [
        new ImageRun({
          type: file.mime === 'image/png' ? 'png' : 'jpg',
          data: file.bytes,
          transformation: {
            width: Math.max(1, Math.round(file.width * scale)),
            height: Math.max(1, Math.round(file.height * scale)),
          },
          altText: { name: 'Picture', description: alt || runsText(caption) },
        }),
      ],
    }),
    ...(captioned ? [new Paragraph({ style: 'PictureCaption', children: bodyRuns(caption) })] : []),
  ];
}
