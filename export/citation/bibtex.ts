import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import type { CslDate, CslItem } from './csl-item.ts';
import { cslItems } from './items.ts';
import { latexText, latexUrl } from './latex.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibLaTeX's names for languages; any other is left out. */
const LANGUAGES: Readonly<Record<string, string>> = { vi: 'vietnamese', en: 'english' };

/**
 * BibTeX in UTF-8, in the words of BibLaTeX (`@online`, `date`, `urldate`) with the old ones beside
 * (`year`, `month`) for styles that know no others.
 */
export async function* exportBibtex(
  input: Pick<ExportInput, 'campaigns' | 'wholes'>,
  choices: Pick<ExportChoices, 'notes'>,
): AsyncGenerator<string> {
  for await (const items of cslItems(input, choices)) {
    yield items.map(bibtexEntry).join('');
  }
}

export function bibtexEntry(item: CslItem): string {
  const news = item.type === 'article-newspaper';
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const via = item['original-publisher'];
  const language = LANGUAGES[item.language?.split('-')[0] ?? ''];
  const fields = [
    ['author', people(item.author)],
    ['editor', people(item.editor)],
    // Twice: no style shall change its capitals.
    ['title', item.title && `{{${latexText(item.title)}}}`],
    [news ? 'journal' : 'organization', `{{${latexText(item['container-title'])}}}`],
    ['date', item.issued && `{${isoDay(item.issued)}}`],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[month - 1]],
    ['url', `{${latexUrl(item.URL)}}`],
    ['urldate', `{${isoDay(item.accessed)}}`],
    ['langid', language && `{${language}}`],
    ['abstract', item.abstract && `{${latexText(item.abstract)}}`],
    ['keywords', item.keyword && `{${keywords(item.keyword)}}`],
    ['origpublisher', via && `{{${latexText(via)}}}`],
    // Not `note`, which styles print.
    ['annotation', item.note && `{${latexText(item.note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${news ? 'article' : 'online'}{${item.id},\n${lines.join('')}}\n\n`;
}

/** In braces each: a comma or an "and" inside a name is no border. */
const people = (names: CslItem['author']): string | undefined =>
  names && `{${names.map(({ literal }) => `{${latexText(literal)}}`).join(' and ')}}`;

/** Commas part them. */
const keywords = (keyword: string): string =>
  keyword
    .split('; ')
    .map((name) => latexText(name.replaceAll(',', ' ')))
    .join(', ');

const isoDay = ({ 'date-parts': [parts = []] }: CslDate): string =>
  parts.map((part) => String(part).padStart(2, '0')).join('-');
