import type { ExportChoices } from '../../domain/export-choices.ts';
import type { FormatWriter } from '../format.ts';
import type { ExportInput } from '../input.ts';
import type { CslItem } from './csl-item.ts';
import { escapeEntities } from '../entities.ts';
import { citationOf, escapeMarkdown, type Citation } from './csl/forms.ts';
import { inOrder } from './csl/order.ts';
import { drawLayout } from './csl/render.ts';
import { cslItems } from './items.ts';
import { plainLine } from './plain-line.ts';
import { styleOf } from './styles.ts';
import { REFERENCES } from './words.ts';

/** The list of references as text: a citation a line, with the line ends that old Windows shows. */
export const exportCitations: FormatWriter = async function* (input, choices) {
  for await (const { plain } of references(input, choices)) yield `${plain}\r\n`;
};

/** The list as a page that Word pastes with a hanging indent. */
export const exportCitationsHtml: FormatWriter = async function* (input, choices) {
  const heading = escapeEntities(headingOf(input, choices));
  yield `<!DOCTYPE html>
<html lang="${choices.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${heading}</title>
<style>
body { font-family: "Times New Roman", Times, serif; font-size: 13pt; line-height: 1.4; }
h1 { font-size: 16pt; }
p { margin: 0 0 6pt 36pt; text-indent: -36pt; }
</style>
</head>
<body>
<h1>${heading}</h1>
`;
  for await (const { html } of references(input, choices)) yield `<p>${html}</p>\n`;
  yield '</body>\n</html>\n';
};

/** The list as Markdown. */
export const exportCitationsMarkdown: FormatWriter = async function* (input, choices) {
  yield `# ${escapeMarkdown(headingOf(input, choices))}\n\n`;
  for await (const { markdown } of references(input, choices)) yield `- ${markdown}\n`;
};

const headingOf = (
  { title }: Pick<ExportInput, 'title'>,
  { language }: Pick<ExportChoices, 'language'>,
): string => plainLine(`${REFERENCES[language]}: ${title}`);

/** A list is in the order of its names, so all of it is gathered; what is not cited is let go. */
async function* references(input: ExportInput, choices: ExportChoices): AsyncGenerator<Citation> {
  const style = styleOf(choices.citationStyle);
  const items: CslItem[] = [];
  for await (const batch of cslItems(input, { notes: false })) {
    for (const { abstract: _, keyword: __, section: ___, ...item } of batch) items.push(item);
  }
  for (const { item, yearSuffix } of inOrder(items, style))
    yield citationOf(drawLayout(style.bibliography, { item, style, yearSuffix }));
}
