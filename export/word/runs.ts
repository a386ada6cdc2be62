import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';

import { cleanText, webHref } from '../reading/markup.ts';
import { pt } from './sheet.ts';

type Looks = Omit<IRunOptions, 'text' | 'children' | 'break'>;

/** Text as runs; a line break in it is one in the document. */
export function textRuns(text: string, looks: Looks = {}): readonly TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...looks, text: line, ...(at > 0 && { break: 1 }) }));
}

/** Word opens no document whose relationships hold what is no address, and cuts longer ones. */
const LONGEST = 2000;

/** The address as a link of a document may hold it; null for any other string. */
export function linkTarget(url: string): string | null {
  const href = webHref(url);
  return href === null || href.length > LONGEST ? null : href;
}

/** Runs behind which the address stands; plain runs where it is none. */
export function linked(url: string, children: readonly TextRun[]): readonly ParagraphChild[] {
  const link = linkTarget(url);
  return link === null ? children : [new ExternalHyperlink({ link, children })];
}

/** The address as it is printed, and as a link. */
export const printedLink = (url: string, looks: Looks = {}): readonly ParagraphChild[] =>
  linked(url, textRuns(url, { ...looks, underline: {} }));

/** The number that leads to a footnote with the address. */
export const linkFootnote = (url: string): ParagraphChild =>
  new FootnoteReferenceRun({
    children: [
      new Paragraph({
        style: 'FootnoteText',
        children: [new TextRun({ text: ' ', size: pt(10) }), ...printedLink(url, { size: pt(10) })],
      }),
    ],
  });
