import {
  AlignmentType,
  LineRuleType,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';

import { mm, pt } from './sheet.ts';

export const FONT = 'Times New Roman';
export const CODE_FONT = 'Courier New';
export const BLACK = '000000';
/** Behind the heads of tables and the rows that sum up: it prints and copies well. */
export const SHADE = 'EDEDED';

const run = (points: number, more: { bold?: boolean; italics?: boolean } = {}) => ({
  font: FONT,
  size: pt(points),
  color: BLACK,
  ...more,
});
const between = (before: number, after = 0) => ({ before: before * 20, after: after * 20 });
/** A little more than single: stacked marks need the room. */
const lines = (around: ReturnType<typeof between>) => ({
  ...around,
  line: 276,
  lineRule: LineRuleType.AUTO,
});

const style = (
  id: string,
  name: string,
  of: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...of });

/** Every look is made of these, so that an office changes a style and not a hundred paragraphs. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
        size: pt(14),
        // Without it Word takes Vietnamese for English and underlines every word.
        language: { value: 'vi-VN', eastAsia: 'vi-VN' },
      },
    },
    heading1: {
      run: run(14, { bold: true }),
      paragraph: { spacing: between(14, 4), keepNext: true, keepLines: true },
    },
    heading2: {
      run: run(14, { bold: true }),
      paragraph: { spacing: between(10, 4), keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    style('PaperTitle', 'Paper title', {
      run: run(16, { bold: true }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: between(14), keepNext: true },
    }),
    style('PaperSubject', 'Paper subject', {
      run: run(14, { bold: true }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: between(2), keepNext: true },
    }),
    style('PaperPeriod', 'Paper period', {
      run: run(14, { italics: true }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: between(2), keepNext: true },
    }),
    style('Part', 'Part', {
      run: run(14, { bold: true }),
      paragraph: { spacing: between(12, 4), keepNext: true, keepLines: true },
    }),
    style('Prose', 'Prose', {
      run: run(14),
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        spacing: lines(between(6)),
        indent: { firstLine: mm(10) },
      },
    }),
    style('EntryTitle', 'Entry title', {
      run: run(14, { bold: true }),
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        spacing: lines(between(8)),
        indent: { firstLine: mm(10) },
        keepNext: true,
        keepLines: true,
      },
    }),
    style('EntrySource', 'Entry source', {
      run: run(13, { italics: true }),
      paragraph: { alignment: AlignmentType.RIGHT, spacing: between(2, 2), keepLines: true },
    }),
    style('Byline', 'Byline', {
      run: run(13, { italics: true }),
      paragraph: { spacing: between(2, 4), keepNext: true, keepLines: true },
    }),
    style('Lead', 'Lead', {
      run: run(14, { bold: true }),
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: lines(between(6, 4)) },
    }),
    style('ArticleHeading', 'Article heading', {
      run: run(14, { bold: true }),
      paragraph: { spacing: between(8, 3), keepNext: true, keepLines: true },
    }),
    style('Quotation', 'Quotation', {
      run: run(14, { italics: true }),
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        spacing: lines(between(4)),
        indent: { left: mm(12), right: mm(8) },
      },
    }),
    style('Item', 'Item', {
      run: run(14),
      paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: lines(between(3)) },
    }),
    style('Picture', 'Picture', {
      paragraph: { alignment: AlignmentType.CENTER, spacing: between(8) },
    }),
    style('PictureCaption', 'Picture caption', {
      run: run(12, { italics: true }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: between(2, 6), keepLines: true },
    }),
    style('Preformatted', 'Preformatted', {
      run: { font: CODE_FONT, size: pt(11), color: BLACK },
      paragraph: { spacing: between(6) },
    }),
    style('Cell', 'Cell', { run: run(12), paragraph: { spacing: between(0) } }),
    style('CellCentre', 'Cell centre', {
      run: run(12),
      paragraph: { alignment: AlignmentType.CENTER, spacing: between(0) },
    }),
    style('CellHead', 'Cell head', {
      run: run(12, { bold: true }),
      paragraph: { alignment: AlignmentType.CENTER, spacing: between(2, 2), keepNext: true },
    }),
    style('CellBand', 'Cell band', {
      run: run(12, { bold: true }),
      paragraph: { spacing: between(2, 2), keepNext: true },
    }),
    style('Paper', 'Paper', {
      run: run(13),
      paragraph: { alignment: AlignmentType.CENTER, spacing: between(0) },
    }),
    style('Recipients', 'Recipients', { run: run(12), paragraph: { spacing: between(0) } }),
    style('TOC1', 'toc 1', {
      run: run(13, { bold: true }),
      paragraph: { spacing: between(6) },
    }),
    style('TOC2', 'toc 2', {
      run: run(13),
      paragraph: { spacing: between(2), indent: { left: mm(6) } },
    }),
  ],
};
