import type { TableWords } from '../words.ts';
import { columnName, emptyCell, numberCell, textCell } from './cells.ts';
import type { Counts, Months } from './counts.ts';
import { rowHeight } from './row-height.ts';
import { sheetEnd, sheetHead, sheetRow } from './sheet.ts';
import { STYLE } from './styles.ts';

const NAME_WIDTHS = [40, 48] as const;
const MONTH_WIDTH = 11;

/** The sheet of counts, and how much of it can be filtered. */
export interface CountsSheet {
  readonly xml: string;
  readonly columns: number;
  readonly rows: number;
}

/** A line a source of a campaign, a column a month, sums at the edges. */
export function countsSheet(counts: Counts, words: TableWords): CountsSheet {
  const months = counts.months();
  const heads = [
    words.heads.campaigns,
    words.heads.source,
    ...months.map((month) => monthName(month, words)),
    words.sum,
  ];
  const lines = counts
    .sources()
    .map(({ campaign, source, months: held }, at) =>
      countsRow(at + 2, [campaign, source], months, held, false),
    );
  const rows = lines.length + 1;
  const xml = [
    sheetHead(heads, {
      widths: heads.map((_, at) => NAME_WIDTHS[at] ?? MONTH_WIDTH),
      frozen: NAME_WIDTHS.length,
      first: false,
    }),
    ...lines,
    countsRow(rows + 1, [words.sumOnce, ''], months, counts.all, true),
    sheetEnd(heads.length, rows),
  ].join('');
  return { xml, columns: heads.length, rows };
}

function countsRow(
  number: number,
  names: readonly string[],
  months: readonly string[],
  held: Months,
  isSum: boolean,
): string {
  const [text, figure] = isSum ? [STYLE.sumText, STYLE.sumNumber] : [STYLE.text, STYLE.number];
  const place = (column: number): string => `${columnName(column)}${number}`;
  const sum = [...held.values()].reduce((all, n) => all + n, 0);
  const cells = [
    ...names.map((name, at) => textCell(place(at), name, text)),
    ...months.map((month, at) => {
      const count = held.get(month);
      const cell = place(at + names.length);
      return count === undefined ? emptyCell(cell, figure) : numberCell(cell, count, figure);
    }),
    numberCell(place(months.length + names.length), sum, STYLE.sumNumber),
  ];
  const height = rowHeight(names.map((name, at) => [name, NAME_WIDTHS[at] ?? MONTH_WIDTH]));
  return sheetRow(number, height, cells.join(''));
}

function monthName(month: string, words: TableWords): string {
  const [year, number] = month.split('-');
  return number === undefined ? words.noDay : `${number}/${year}`;
}
