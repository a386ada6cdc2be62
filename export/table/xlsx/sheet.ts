import { columnName, textCell } from './cells.ts';
import { rowHeight } from './row-height.ts';
import { STYLE } from './styles.ts';
import { XML_HEAD } from './xml.ts';

interface SheetLook {
  /** In characters, one a column. */
  readonly widths: readonly number[];
  /** Columns at the left that stay in sight. */
  readonly frozen: number;
  /** The sheet that is seen when the file is opened. */
  readonly first: boolean;
}

/** Bold letters are wider, hence fewer. */
const BOLD = 0.9;

/** @param height in points, see `rowHeight` */
export const sheetRow = (number: number, height: number, cells: string): string =>
  `<row r="${number}" ht="${height}">${cells}</row>`;

/** A sheet up to its first row, whose heads stay in sight. */
export function sheetHead(heads: readonly string[], { widths, frozen, first }: SheetLook): string {
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const sideways = frozen > 0 ? ` xSplit="${frozen}"` : '';
  const pane = frozen > 0 ? 'bottomRight' : 'bottomLeft';
  const tall = rowHeight(heads.map((head, at) => [head, (widths[at] ?? 0) * BOLD]));
  const cells = heads.map((head, at) => textCell(`${columnName(at)}1`, head, STYLE.head));
  return (
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane${sideways} ySplit="1" topLeftCell="${columnName(frozen)}2" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${columnName(frozen)}2" sqref="${columnName(frozen)}2"/>` +
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/>' +
    `<cols>${cols.join('')}</cols><sheetData>${sheetRow(1, tall, cells.join(''))}`
  );
}

/** @param filtered rows that can be filtered, the head among them; @param links of the sheet, '' for none */
export function sheetEnd(columns: number, filtered: number, links = ''): string {
  const range = `A1:${columnName(columns - 1)}${filtered}`;
  return (
    `</sheetData><autoFilter ref="${range}"/>${links}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>' +
    // "2020" as a section's name is no number that somebody mistyped.
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}
