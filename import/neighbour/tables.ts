import Papa from 'papaparse';

/** A row of a table whose first row names the columns. */
export interface Row {
  /** @param column in lower case; @returns '' where the row or the table has no such cell. */
  readonly cell: (column: string) => string;
}

export interface Table {
  readonly rows: readonly Row[];
  /** Whether there are more rows, which were not read. */
  readonly cut: boolean;
  /** From this row on (from 1) nothing can be told apart: a quotation mark is never closed. null: all well. */
  readonly brokenAt: number | null;
}

/** Twice what is taken of them at most; a table of ten million empty cells must not fill memory. */
export const ROWS_MAX = 200_000;

/**
 * A table of comma-separated values, or of semicolons or tabs where Excel saved it anew. Lines may end in
 * any way and cells hold line breaks; empty rows are none.
 */
export function readTable(text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: 'greedy',
    // The head, and one by which more are told.
    preview: ROWS_MAX + 2,
  });
  const broken = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  const brokenAt = broken === undefined ? null : Math.max(1, broken);
  const [head = [], ...rest] = data;
  const body = brokenAt === null ? rest : rest.slice(0, brokenAt - 1);
  const places = new Map(head.map((name, at) => [name.trim().toLowerCase(), at]));
  return {
    cut: body.length > ROWS_MAX,
    brokenAt,
    rows: body.slice(0, ROWS_MAX).map((cells) => ({
      cell: (column) => cells[places.get(column) ?? -1] ?? '',
    })),
  };
}

/** Names of columns hold none of these, so the first line says which it is. */
const delimiterOf = (text: string): string => /^[^\r\n]{0,1000}?([,;\t])/.exec(text)?.[1] ?? ',';
