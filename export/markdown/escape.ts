import { cleanText } from '../reading/markup.ts';

/**
 * Text as Markdown that says nothing but the text: CommonMark, GFM, and what Obsidian takes besides
 * (tags, formulas, comments, highlights, block names). Line starts are for `escapeStart`.
 */
export const escapeInline = (text: string): string => escapeBefore(text, '');

/** The same for text that something follows in its line. @param after its first character */
export function escapeBefore(text: string, after: string): string {
  const escaped = withSigns(text);
  return escaped.replace(/[^ \t\n]+/g, (run, at: number) => {
    if (!ADDRESS.test(run)) return run;
    const next = escaped[at + run.length] ?? after;
    const stands = !run.includes('\\') && (next === '' || next === ' ');
    return stands ? run : run.replace(/:(?=\/\/)/g, '\\:').replace(/www(?=\.)/gi, '$&\\');
  });
}

/**
 * What programs make a link of although nobody said so. They take it up to a blank or `<`, and a backslash
 * in it for a part of it: what that one escaped would act. Such an address is said to be no link.
 */
const ADDRESS = /:\/\/|www\./i;

const withSigns = (text: string): string =>
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
