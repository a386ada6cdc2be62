import { plainLine } from './plain-line.ts';

/** Braces are named, not escaped: BibTeX counts them whatever stands before. */
const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as a field of BibTeX holds it: what LaTeX reads as a command is written as a letter. */
export const latexText = (text: string): string =>
  plainLine(text)
    .replace(/[\\{}~^$&#%_]/g, (char) => NAMED[char] ?? `\\${char}`)
    // Two of these in a row LaTeX prints as one other sign: "--" as a dash, "''" as a quotation mark.
    .replace(/-(?=-)|`(?=`)|'(?=')|,(?=,)|<(?=<)|>(?=>)|[?!](?=`)/g, '$&{}');

/** An address as it stands; what could end the field is written as the web writes it. */
export const latexUrl = (url: string): string =>
  plainLine(url).replace(/[{}\\ ]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
