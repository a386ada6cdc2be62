import {
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  AlignmentType,
  TextRun,
  type FileChild,
  type PageNumberEstimator,
} from 'docx';

import type { ExportChoices } from '../../domain/export-choices.ts';
import { cleanTextLine } from '../digest/clean-text.ts';
import type { Digest } from '../digest/digest.ts';
import { readDigest } from '../digest/read-digest.ts';
import type { ExportInput } from '../input.ts';
import { fullLook } from './full-look.ts';
import { NUMBERING } from './numbering.ts';
import { paperFoot } from './paper-foot.ts';
import { paperHead, rule } from './paper-head.ts';
import { proseLook } from './prose-look.ts';
import { textRuns } from './runs.ts';
import { settle } from './settle.ts';
import { A4, mm, pt, sheetOf, type Sheet } from './sheet.ts';
import { FONT, STYLES } from './styles.ts';
import { summaryPart } from './summary-part.ts';
import { tableLook } from './table-look.ts';

/**
 * Above so many words pages are not counted beforehand, for that takes a second for a thousand words:
 * Word asks for leave and counts them itself when it opens the document.
 */
const COUNTED_WORDS_MOST = 12_000;

/**
 * The digest as a Word document that Word 2010 and later open as it is: styles, hyperlinks, footnotes,
 * contents and chart are Word's own. Everything is gathered before it is written, for a document
 * groups what it holds.
 */
export async function* exportWord(
  input: ExportInput,
  choices: ExportChoices,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const digest = await readDigest(input, choices);
  const sheet = sheetOf(input.office.rule, choices.look === 'table');
  const { paper } = digest.words;
  const children: readonly FileChild[] = [
    ...(choices.officeHead ? [paperHead(input.office, sheet, paper, input.now)] : []),
    ...titleLines(digest, sheet),
    ...(digest.counts ? summaryPart(digest, digest.counts, sheet) : []),
    ...(digest.counts && choices.look !== 'full'
      ? [
          new Paragraph({
            style: 'Part',
            pageBreakBefore: true,
            children: textRuns(digest.words.list),
          }),
        ]
      : []),
    ...(await lookOf(digest, sheet, input.picture)),
    ...(choices.officeHead ? paperFoot(input.office, sheet, paper) : []),
  ];
  const document = new Document({
    title: [digest.title, digest.subject, digest.period].filter((text) => text !== '').join(' – '),
    creator: cleanTextLine(input.office.name) || 'Cắt Báo',
    lastModifiedBy: cleanTextLine(input.office.name) || 'Cắt Báo',
    styles: STYLES,
    numbering: NUMBERING,
    compatibility: { version: 15 },
    ...(choices.look === 'full' &&
      wordsOf(digest) <= COUNTED_WORDS_MOST && { pageNumbers: await pageCounter() }),
    sections: [{ ...section(sheet), children }],
  });
  yield settle(new Uint8Array(await Packer.toArrayBuffer(document)), input.now);
}

async function lookOf(
  digest: Digest,
  sheet: Sheet,
  picture: ExportInput['picture'],
): Promise<readonly FileChild[]> {
  switch (digest.choices.look) {
    case 'table':
      return tableLook(digest, sheet);
    case 'prose':
      return proseLook(digest);
    case 'full':
      return fullLook(digest, sheet, picture);
  }
}

const wordsOf = ({ groups }: Digest): number =>
  groups
    .flatMap(({ lines }) => lines)
    .reduce((sum, { entry }) => sum + (entry.article?.words ?? 0), 0);

/** Lays the document out as Word does; only contents need it, and it is large. */
const pageCounter = async (): Promise<PageNumberEstimator> =>
  (await import('docx/layout')).estimatePageNumbers;

const line = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: textRuns(text) });

function titleLines({ title, subject, period }: Digest, sheet: Sheet): readonly Paragraph[] {
  return [
    line('PaperTitle', title),
    ...(subject ? [line('PaperSubject', subject)] : []),
    ...(period ? [line('PaperPeriod', period)] : []),
    new Paragraph({
      style: 'Paper',
      spacing: { before: 60, after: 0, line: 80, lineRule: 'exact' },
    }),
    rule(sheet.width, mm(30)),
    new Paragraph({ style: 'Paper', spacing: { before: 0, after: 60 } }),
  ];
}

/** A4; the page's number in the middle of the top margin, none on the first page. */
function section({ landscape, margins, pageNumber }: Sheet) {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: A4.short,
          height: A4.long,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(margins.top),
          bottom: mm(margins.bottom),
          left: mm(margins.left),
          right: mm(margins.right),
          header: mm(10),
          footer: mm(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({})] }),
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: pt(pageNumber) }),
            ],
          }),
        ],
      }),
    },
  };
}
