import type { Column, TableRow } from '../columns.ts';
import { columnName, textCell, valueCell } from './cells.ts';
import type { Links } from './links.ts';
import { rowHeight } from './row-height.ts';
import { sheetEnd, sheetHead, sheetRow } from './sheet.ts';
import { STYLE } from './styles.ts';

/** The sheet of the clips, a piece a batch. */
export async function* clipsSheet(
  columns: readonly Column[],
  batches: AsyncIterable<readonly TableRow[]>,
  links: Links,
): AsyncGenerator<string> {
  const names = columns.map((_, at) => columnName(at));
  yield sheetHead(
    columns.map(({ head }) => head),
    { widths: columns.map(({ width }) => width), frozen: 0, first: true },
  );
  let last = 1;
  for await (const batch of batches) {
    let rows = '';
    for (const row of batch) {
      last += 1;
      rows += rowOf(row, last, columns, names, links);
    }
    yield rows;
  }
  yield sheetEnd(columns.length, last, links.element());
}

function rowOf(
  row: TableRow,
  number: number,
  columns: readonly Column[],
  names: readonly string[],
  links: Links,
): string {
  const texts: [string, number][] = [];
  let cells = '';
  for (const [index, column] of columns.entries()) {
    const at = `${names[index]}${number}`;
    const value = column.value(row);
    if (column.kind === 'text' && value !== null) texts.push([String(value), column.width]);
    cells +=
      column.kind === 'link' && typeof value === 'string' && !links.add(at, value)
        ? textCell(at, value, STYLE.text)
        : valueCell(at, column, value);
  }
  return sheetRow(number, rowHeight(texts), cells);
}
