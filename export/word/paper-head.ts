import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
} from 'docx';

import type { Office } from '../../domain/office.ts';
import { paperHeadLines, type PaperHeadLines } from '../digest/paper.ts';
import type { PaperWords } from '../digest/words.ts';
import { textRuns } from './runs.ts';
import { mm, pt, type Sheet } from './sheet.ts';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;

const OVERHANG = mm(6);

/**
 * The head of a paper. State bodies: name of the nation and motto; party bodies: the Party's name, an
 * asterisk below the issuing body, and never the nation's.
 */
export function paperHead(office: Office, sheet: Sheet, words: PaperWords, now: number): Table {
  // A little into both margins, as papers have it: the names are long and the sheet is narrow.
  const room = sheet.width + 2 * OVERHANG;
  const left = Math.round(room * (sheet.rule === 'state' ? 0.44 : 0.48));
  const widths = [left, room - left];
  const lines = paperHeadLines(office, words, now);
  const dated = line(lines.dated, {
    size: sheet.rule === 'party' ? 14 : 13,
    italics: true,
    before: 6,
  });
  const cells =
    sheet.rule === 'party'
      ? [partyIssuer(lines), [...partyName(widths, words), dated]]
      : [stateIssuer(lines, widths), [...nation(widths, words), dated]];
  return new Table({
    width: { size: room, type: WidthType.DXA },
    indent: { size: -OVERHANG, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, at) =>
            new TableCell({
              children,
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              borders: NO_BORDERS,
            }),
        ),
      }),
    ],
  });
}

const partyIssuer = ({ superior, name, number }: PaperHeadLines): readonly Paragraph[] => [
  ...superior.map((text) => line(text, { size: 14 })),
  ...name.map((text) => line(text, { size: 14, bold: true })),
  line('*', { size: 14 }),
  line(number, { size: 14 }),
];

const stateIssuer = (
  { superior, name, number }: PaperHeadLines,
  [width = 0]: readonly number[],
): readonly Paragraph[] => [
  ...superior.map((text) => line(text, { size: 13 })),
  ...name.map((text) => line(text, { size: 13, bold: true })),
  rule(width, width * 0.36),
  line(number, { size: 13, before: 4 }),
];

// As wide as the words above them, in the sizes above: Times New Roman, bold.
const PARTY_NAME_WIDTH = 4110;
const MOTTO_WIDTH = 3460;

const partyName = ([, width = 0]: readonly number[], words: PaperWords): readonly Paragraph[] => [
  line(words.party, { size: 15, bold: true }),
  rule(width, PARTY_NAME_WIDTH),
];

const nation = ([, width = 0]: readonly number[], words: PaperWords): readonly Paragraph[] => [
  line(words.nation, { size: 12.5, bold: true }),
  line(words.motto, { size: 13.5, bold: true }),
  rule(width, MOTTO_WIDTH),
];

function line(
  text: string,
  {
    size,
    before = 0,
    ...looks
  }: { size: number; bold?: boolean; italics?: boolean; before?: number },
): Paragraph {
  return new Paragraph({
    style: 'Paper',
    spacing: { before: before * 20, after: 0 },
    children: textRuns(text, { ...looks, size: pt(size) }),
  });
}

/** A line across the middle, as wide as is said, within a room of that width. */
export function rule(
  room: number,
  width: number,
  more: Pick<IParagraphOptions, 'keepNext'> = {},
): Paragraph {
  const side = Math.max(0, Math.round((room - width) / 2));
  return new Paragraph({
    style: 'Paper',
    ...more,
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 80, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
  });
}
