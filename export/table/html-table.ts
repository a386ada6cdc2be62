import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import { tableColumns, type Column, type Value } from './columns.ts';
import { tableRows } from './rows.ts';
import { shown } from './shown.ts';
import { xml } from './xlsx/xml.ts';

const CELL = 'border:1px solid #a6a6a6;padding:3px 6px;vertical-align:top';
const FONT = "font-family:'Times New Roman',serif;font-size:12pt;line-height:1.35;color:#000";
/** "Text", as Excel and as LibreOffice say it: nothing is calculated of what is pasted in. */
const AS_TEXT = 'mso-number-format:\\@';
const AS_TEXT_TOO = 'sdnum="1033;0;@"';

/**
 * The table as an HTML document for preview and clipboard. Its styles stand at the elements: Word and
 * Excel take those.
 */
export async function* tableHtml(
  input: ExportInput,
  choices: ExportChoices,
): AsyncGenerator<string> {
  const columns = tableColumns(choices);
  const heads = columns.map(
    ({ head, width }) =>
      `<th style="${CELL};min-width:${width / 2.5}em;background:#e7ecf3;text-align:center;vertical-align:middle">${xml(head)}</th>`,
  );
  yield `<!doctype html>
<html lang="${choices.language}"><head><meta charset="utf-8"><title>${xml(input.title)}</title></head>
<body style="${FONT};background:#fff">
<table style="border-collapse:collapse;${FONT}">
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
`;
  for await (const batch of tableRows(input)) {
    yield batch
      .map(
        (row) => `<tr>${columns.map((column) => cell(column, column.value(row))).join('')}</tr>\n`,
      )
      .join('');
  }
  yield '</tbody></table>\n</body></html>\n';
}

function cell(column: Column, value: Value): string {
  const text = xml(shown(column, value));
  if (column.kind === 'number') return `<td style="${CELL};text-align:right">${text}</td>`;
  const inner =
    column.kind === 'link' && /^https?:/i.test(text)
      ? `<a href="${text}">${text}</a>`
      : text.replaceAll('\n', '<br>');
  const kept = column.kind === 'day' || column.kind === 'time' ? ';white-space:nowrap' : '';
  return `<td style="${CELL};${AS_TEXT}${kept}" ${AS_TEXT_TOO}>${inner}</td>`;
}
