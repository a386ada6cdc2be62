import { PAGE_GENERATOR } from '../../domain/reading-marks.ts';
import { formatDay, vietnamDay } from '../../domain/vietnam-time.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import type { EntryGroup } from '../reading/groups.ts';
import type { ListedEntry } from '../reading/entry.ts';
import { cleanText, escapeMarkup } from '../reading/markup.ts';
import type { ReadingWords } from '../reading/words.ts';
import { base64 } from './base64.ts';
import { PAGE_STYLE } from './style.ts';

/** The page to where the articles begin; nothing but its own styles and pictures may be loaded. */
export async function pageHead(
  { title, appVersion, office, period, now }: ExportInput,
  { language }: Pick<ExportChoices, 'language'>,
  words: ReadingWords,
): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(PAGE_STYLE));
  const policy = `default-src 'none'; style-src 'sha256-${base64(new Uint8Array(hash))}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const name = escapeMarkup(title) || PAGE_GENERATOR;
  const about = [
    cleanText(office.name),
    period && words.period(formatDay(period.from), formatDay(period.to)),
    words.exported(formatDay(vietnamDay(now))),
  ].filter(Boolean);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="${PAGE_GENERATOR} ${escapeMarkup(appVersion)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${name}</h1>
${about.map((line) => `<p class="about">${escapeMarkup(line as string)}</p>\n`).join('')}</header>
`;
}

export const contentsLink = (words: ReadingWords): string =>
  `<p class="to-contents"><a href="#muc-luc">${escapeMarkup(words.toContents)}</a></p>\n<main>\n`;

export function contents(
  groups: readonly EntryGroup[],
  total: number,
  words: ReadingWords,
): string {
  const lists = groups.map(
    ({ name, entries }) =>
      `<h3>${escapeMarkup(name)}</h3>\n<ol>\n${entries.map((entry) => contentsLine(entry)).join('')}</ol>\n`,
  );
  return `<nav id="muc-luc" aria-labelledby="muc-luc-ten">
<h2 id="muc-luc-ten">${escapeMarkup(words.contents)}</h2>
<p class="about">${escapeMarkup(words.articles(total))}</p>
${lists.join('')}</nav>
`;
}

const contentsLine = ({ number, title, source, date }: ListedEntry): string =>
  `<li><a href="#bai-${number}">${escapeMarkup(title)}</a> <span class="where">${escapeMarkup([source, date].filter(Boolean).join(' · '))}</span></li>\n`;

export const pageEnd = (words: ReadingWords): string =>
  `<footer class="foot"><p>${escapeMarkup(words.madeWith)}</p></footer>\n</body>\n</html>\n`;
