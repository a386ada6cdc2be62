import { escapeEntities } from '../../entities.ts';
import type { Run } from './line.ts';

/** One citation in the three forms that a clipboard or a file takes. */
export interface Citation {
  readonly html: string;
  readonly plain: string;
  readonly markdown: string;
}

/** Everything that is a page's word is escaped here; a link is only made of an address of the web. */
export const citationOf = (runs: readonly Run[]): Citation => ({
  html: runs.map(htmlRun).join(''),
  plain: runs.map(({ text }) => text).join(''),
  markdown: runs.map(markdownRun).join(''),
});

function htmlRun({ text, italic, href }: Run): string {
  const words = escapeEntities(text);
  if (isWeb(href)) return `<a href="${escapeEntities(href)}">${words}</a>`;
  return italic ? `<i>${words}</i>` : words;
}

function markdownRun({ text, italic, href }: Run): string {
  if (isWeb(href) && !/[<>\s]/.test(text)) return `<${text}>`;
  const words = escapeMarkdown(text);
  return italic ? words.replace(/^(\s*)(.*?)(\s*)$/s, '$1*$2*$3') : words;
}

/** What could mean something anywhere in a line, or at its beginning. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~&#]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])(?=\s)/, '\\$1');

const isWeb = (href: string | null): href is string => href !== null && /^https?:\/\//i.test(href);
