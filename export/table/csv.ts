import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import { tableColumns, type Column, type Value } from './columns.ts';
import { addressWithoutFormulas, withoutFormulas } from './formula-guard.ts';
import { tableRows } from './rows.ts';

/**
 * The collection as CSV: RFC 4180 with a byte order mark, without which Excel takes UTF-8 for
 * something else. Days as `YYYY-MM-DD`: every spreadsheet makes the right day of it, where one set to
 * American makes 8 July of 07/08. There is no line `sep=;`: other programs read it as a clip, and
 * Excel forgets the byte order mark over it.
 */
export async function* exportCsv(
  input: ExportInput,
  choices: ExportChoices,
): AsyncGenerator<string> {
  const columns = tableColumns(choices);
  const separator = choices.separator === 'comma' ? ',' : ';';
  const line = (cells: readonly string[]): string => `${cells.join(separator)}\r\n`;
  yield `\ufeff${line(columns.map(({ head }) => quoted(head)))}`;
  for await (const batch of tableRows(input)) {
    yield batch
      .map((row) => line(columns.map((column) => cell(column, column.value(row)))))
      .join('');
  }
}

/** Numbers, days and times bare; every text in quotes, so that no sign in it ends the cell. */
function cell({ kind }: Column, value: Value): string {
  if (value === null) return '';
  if (kind === 'text') return quoted(withoutFormulas(String(value)));
  if (kind === 'link') return quoted(addressWithoutFormulas(String(value)));
  return String(value);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
