import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ParagraphChild,
} from 'docx';

import { textRuns } from './runs.ts';
import { mm, pt } from './sheet.ts';
import { SHADE } from './styles.ts';

/** Widths of columns that share a room by their weights, rounded so that they fill it exactly. */
export function sharedWidths(weights: readonly number[], room: number): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const widths = weights.map((weight) => Math.floor((weight / sum) * room));
  const rest = room - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width));
}

export interface CellLooks {
  readonly style?: 'Cell' | 'CellCentre' | 'CellHead' | 'CellBand';
  readonly shaded?: boolean;
  readonly columns?: number;
}

/** A cell of one or more paragraphs, each given as its runs. */
export function cell(
  paragraphs: readonly (readonly ParagraphChild[])[],
  width: number,
  { style = 'Cell', shaded = false, columns = 1 }: CellLooks = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columns > 1 && { columnSpan: columns }),
    ...(shaded && { shading: { type: ShadingType.CLEAR, fill: SHADE, color: 'auto' } }),
    children: (paragraphs.length > 0 ? paragraphs : [[]]).map(
      (children) => new Paragraph({ style, children }),
    ),
  });
}

export const textCell = (text: string, width: number, looks: CellLooks = {}): TableCell =>
  cell([textRuns(text)], width, looks);

/** The row that every page repeats. */
export const headRow = (
  names: readonly string[],
  widths: readonly number[],
  points = 12,
): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, at) =>
      cell([textRuns(name, { size: pt(points) })], widths[at] ?? 0, {
        style: 'CellHead',
        shaded: true,
      }),
    ),
  });

/** A row across the whole table that names what follows. */
export const bandRow = (name: string, widths: readonly number[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      textCell(
        name,
        widths.reduce((sum, width) => sum + width, 0),
        { style: 'CellBand', shaded: true, columns: widths.length },
      ),
    ],
  });

/** A table with lines whose columns keep the widths they were given. */
export const gridTable = (
  rows: readonly TableRow[],
  widths: readonly number[],
  side = 1.5,
): Table =>
  new Table({
    rows,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: mm(side), right: mm(side), top: mm(0.7), bottom: mm(0.7) },
  });
