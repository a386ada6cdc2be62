/** The numbers of a picture: for those who cannot see it, and to be pasted into a sheet. */
export interface PictureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * The table as spreadsheets take it from the clipboard. What a page wrote must not become a
 * formula there: a cell that begins like one gets an apostrophe in front.
 */
export const tableText = ({ head, rows }: PictureTable): string =>
  [head, ...rows].map((row) => row.map(cell).join('\t')).join('\n');

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const line = value.replace(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
