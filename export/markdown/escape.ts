import { cleanText } from '../reading/markup.ts';

/**
 * Text as Markdown that says nothing but the text: CommonMark, GFM, and what Obsidian takes besides
 * (tags, formulas, comments, highlights, block names). Line starts are for `escapeStart`.
 */
export const escapeInline = (text: string): string =>
  cleanText(text)
    .replace(/[\\`*_[\]<~|$^#]/g, '\\$&')
    .replace(/&(?=#?\w{1,40};)/g, '\\&')
    .replace(/==+|%%+/g, (run) => run.replace(/./g, '\\$&'))
    // Before a link it would make a picture of it.
    .replace(/!$/, '\\!');

/** A written line that begins like a list, a heading's underline or a quotation, and is none. */
export const escapeStart = (line: string): string =>
  line.replace(/^[-+:>]|^=(?!=)/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** The address of a link, as `webHref` gives it. */
export const linkTarget = (href: string): string => {
  const target = href.replace(/&(?=#?\w{1,40};)/g, '\\&');
  return /[()]/.test(target) ? `<${target}>` : target;
};
