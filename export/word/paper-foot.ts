import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

import type { Office } from '../../domain/office.ts';
import { paperFootLines } from '../digest/paper.ts';
import type { PaperWords } from '../digest/words.ts';
import { NO_BORDERS } from './paper-head.ts';
import { textRuns } from './runs.ts';
import { pt, type Sheet } from './sheet.ts';

/** For signature and seal. */
const SIGNATURE_LINES = 4;

/** Recipients and signature; nothing where the office says neither. */
export function paperFoot(
  office: Office,
  sheet: Sheet,
  words: PaperWords,
): readonly (Paragraph | Table)[] {
  const { recipients, title, name } = paperFootLines(office);
  if (recipients.length === 0 && title.length === 0 && name === '') return [];
  const left = Math.round(sheet.width * 0.5);
  return [
    new Paragraph({ style: 'Paper', keepNext: true }),
    new Table({
      width: { size: sheet.width, type: WidthType.DXA },
      columnWidths: [left, sheet.width - left],
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      margins: { left: 0, right: 0 },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            cell(recipientLines(recipients, sheet, words), left),
            cell(signature(title, name), sheet.width - left),
          ],
        }),
      ],
    }),
  ];
}

function recipientLines(
  recipients: readonly string[],
  { rule }: Sheet,
  words: PaperWords,
): readonly Paragraph[] {
  if (recipients.length === 0) return [];
  const party = rule === 'party';
  const head = party
    ? textRuns(words.recipients, { size: pt(14), underline: {} })
    : textRuns(words.recipients, { size: pt(12), bold: true, italics: true });
  const size = pt(party ? 12 : 11);
  return [
    new Paragraph({ style: 'Recipients', children: head }),
    ...recipients.map(
      (text) => new Paragraph({ style: 'Recipients', children: textRuns(text, { size }) }),
    ),
  ];
}

function signature(title: readonly string[], name: string): readonly Paragraph[] {
  if (title.length === 0 && name === '') return [];
  return [
    ...title.map((text) => line(text)),
    ...Array.from({ length: SIGNATURE_LINES }, () => line('')),
    line(name),
  ];
}

const cell = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({
    children: children.length > 0 ? children : [new Paragraph({ style: 'Paper' })],
    width: { size: width, type: WidthType.DXA },
    borders: NO_BORDERS,
  });

const line = (text: string): Paragraph =>
  new Paragraph({
    style: 'Paper',
    alignment: AlignmentType.CENTER,
    children: textRuns(text, { bold: true, size: pt(14) }),
  });
