import type { Office } from '../../../domain/office.ts';
import { escapeMarkup } from '../../reading/markup.ts';
import { paperHeadLines, paperFootLines } from '../paper.ts';
import type { PaperWords } from '../words.ts';
import { STYLE } from './html-style.ts';

const columns = (left: readonly string[], right: readonly string[]): string =>
  `<table border="0" cellspacing="0" style="border-collapse:collapse;width:100%"><tbody><tr>${[
    left,
    right,
  ]
    .map((lines) => `<td style="${STYLE.paper};width:50%">${lines.join('<br>')}</td>`)
    .join('')}</tr></tbody></table>\n`;

const strong = (text: string): string => `<strong>${escapeMarkup(text)}</strong>`;
const ruled = (text: string): string => `<u>${strong(text)}</u>`;

/** The head of an office's paper. */
export function paperHeadHtml(office: Office, words: PaperWords, now: number): string {
  const { superior, name, number, dated } = paperHeadLines(office, words, now);
  const issuer = [
    ...superior.map(escapeMarkup),
    ...name.map(strong),
    ...(office.rule === 'party' ? ['*'] : []),
    escapeMarkup(number),
  ];
  const state =
    office.rule === 'party' ? [ruled(words.party)] : [strong(words.nation), ruled(words.motto)];
  return columns(issuer, [...state, `<em>${escapeMarkup(dated)}</em>`]);
}

/** Recipients and signature; '' where the office says neither. */
export function paperFootHtml(office: Office, words: PaperWords): string {
  const { recipients, title, name } = paperFootLines(office);
  if (recipients.length === 0 && title.length === 0 && name === '') return '';
  const left =
    recipients.length === 0
      ? []
      : [`<em>${strong(words.recipients)}</em>`, ...recipients.map(escapeMarkup)];
  const right =
    title.length === 0 && name === '' ? [] : [...title.map(strong), '', '', '', strong(name)];
  return columns(left, right).replace('text-align:center', 'text-align:left');
}
