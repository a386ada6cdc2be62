import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import { tableColumns } from './columns.ts';
import { withoutFormulas } from './formula-guard.ts';
import { tableRows } from './rows.ts';
import { shown } from './shown.ts';

/** The table as tab-separated text, as spreadsheets take it from the clipboard: a line a clip. */
export async function* tablePlain(
  input: ExportInput,
  choices: ExportChoices,
): AsyncGenerator<string> {
  const columns = tableColumns(choices);
  yield `${columns.map(({ head }) => head).join('\t')}\n`;
  for await (const batch of tableRows(input)) {
    yield batch
      .map((row) => {
        const cells = columns.map((column) => oneLine(shown(column, column.value(row))));
        // What is pasted as text is parsed like what is typed.
        return `${cells.map(withoutFormulas).join('\t')}\n`;
      })
      .join('');
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
