import { Paragraph, ShadingType, TableCell, TableRow, WidthType, type Table } from 'docx';

import type { Cell } from '../../domain/blocks/block.ts';
import { blocksText } from '../../domain/blocks/blocks-text.ts';
import { gridTable, sharedWidths } from './grid.ts';
import { SHADE } from './styles.ts';

/** Word has no table of more columns. */
const COLUMNS_MOST = 63;

/** A cell and where it stands: pages may write spans that overlap or reach beyond the table. */
interface Placed {
  readonly cell: Cell | null;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * A table of an article. Word opens no table whose rows differ in width, so every place of the grid is
 * given to exactly one cell.
 *
 * @param write the blocks of a cell in a room of this width
 */
export function bodyTable(
  rows: readonly (readonly Cell[])[],
  room: number,
  write: (cell: Cell, room: number) => readonly (Paragraph | Table)[],
): Table {
  const placed = placeCells(rows);
  const columns = placed
    .flat()
    .reduce((most, { column, columns: many }) => Math.max(most, column + many), 1);
  const widths = sharedWidths(columnWeights(placed, columns), room);
  const width = ({ column, columns: many }: Placed): number =>
    widths.slice(column, column + many).reduce((sum, one) => sum + one, 0);
  return gridTable(
    placed.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((one) => {
            const written = one.cell ? write(one.cell, Math.max(1, width(one) - 200)) : [];
            return new TableCell({
              width: { size: width(one), type: WidthType.DXA },
              ...(one.columns > 1 && { columnSpan: one.columns }),
              ...(one.rows > 1 && { rowSpan: one.rows }),
              ...(one.cell?.header && {
                shading: { type: ShadingType.CLEAR, fill: SHADE, color: 'auto' },
              }),
              // A cell ends with a paragraph.
              children:
                written.at(-1) instanceof Paragraph
                  ? written
                  : [...written, new Paragraph({ style: 'Cell' })],
            });
          }),
        }),
    ),
    widths,
  );
}

function placeCells(rows: readonly (readonly Cell[])[]): readonly (readonly Placed[])[] {
  // Up to which row each column is taken.
  const taken: number[] = [];
  const placed = rows.map((cells, row): Placed[] => {
    const line: Placed[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > row) column++;
      if (column >= COLUMNS_MOST) break;
      let columns = 1;
      while (
        columns < Math.min(cell.columns, COLUMNS_MOST - column) &&
        (taken[column + columns] ?? 0) <= row
      )
        columns++;
      const many = Math.min(cell.rows, rows.length - row);
      for (let at = column; at < column + columns; at++) taken[at] = row + many;
      line.push({ cell, column, columns, rows: many });
      column += columns;
    }
    return line;
  });
  return withGaps(placed, taken.length);
}

/** Places that no cell has get an empty one. */
function withGaps(placed: readonly (readonly Placed[])[], columns: number): readonly Placed[][] {
  const owners: (Placed | undefined)[][] = placed.map(() => []);
  placed.forEach((cells, row) => {
    for (const cell of cells)
      for (let down = row; down < row + cell.rows; down++)
        for (let at = cell.column; at < cell.column + cell.columns; at++) {
          const owned = owners[down];
          if (owned) owned[at] = cell;
        }
  });
  return placed.map((cells, row) => {
    const line = [...cells];
    for (let column = 0; column < columns; column++)
      if (!owners[row]?.[column]) line.push({ cell: null, column, columns: 1, rows: 1 });
    return line.sort((a, b) => a.column - b.column);
  });
}

/** Columns with longer words in them are wider, within reason. */
function columnWeights(placed: readonly (readonly Placed[])[], columns: number): number[] {
  const longest = Array.from({ length: columns }, () => 6);
  for (const { cell, column, columns: many } of placed.flat())
    if (cell && many === 1) {
      const { length } = blocksText(cell.blocks);
      longest[column] = Math.max(longest[column] ?? 6, Math.min(length, 60));
    }
  return longest.map((length) => Math.sqrt(length));
}
