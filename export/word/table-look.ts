import { TableRow, type ParagraphChild, type Table, type TableCell } from 'docx';

import { digestColumns, type DigestColumn } from '../digest/columns.ts';
import type { Digest, DigestLine } from '../digest/digest.ts';
import { countText } from '../digest/numbers.ts';
import { bandRow, cell, gridTable, headRow, sharedWidths } from './grid.ts';
import { titleRuns } from './links.ts';
import { printedLink, textRuns } from './runs.ts';
import { mm, pt, type Sheet } from './sheet.ts';

/** The table of entries: a row each, once, with its head on every page. */
export function tableLook(digest: Digest, sheet: Sheet): readonly Table[] {
  const { words, choices } = digest;
  const columns = digestColumns(digest);
  const widths = columnWidths(columns, sheet.width);
  const rows = digest.groups.flatMap(({ name, lines }) => {
    const many = words.clips(countText(lines.length, choices.language));
    return [
      ...(name === '' ? [] : [bandRow(`${name} (${many})`, widths)]),
      ...lines.map(
        (line) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) => lineCell(column, line, widths[at] ?? 0, digest)),
          }),
      ),
    ];
  });
  const heads = columns.map(({ id }) => words.columns[id]);
  return [gridTable([headRow(heads, widths), ...rows], widths)];
}

function columnWidths(columns: readonly DigestColumn[], room: number): readonly number[] {
  const fixed = columns.reduce((sum, { width, shares }) => sum + (shares ? 0 : mm(width)), 0);
  const shared = sharedWidths(
    columns.filter(({ shares }) => shares).map(({ width }) => width),
    room - fixed,
  );
  let next = 0;
  return columns.map(({ width, shares }) => (shares ? (shared[next++] ?? 0) : mm(width)));
}

const lineCell = (
  column: DigestColumn,
  line: DigestLine,
  width: number,
  digest: Digest,
): TableCell =>
  cell(cellRuns(column, line, digest), width, { style: column.centred ? 'CellCentre' : 'Cell' });

function cellRuns(
  { id, paragraphs }: DigestColumn,
  line: DigestLine,
  { choices }: Digest,
): readonly (readonly ParagraphChild[])[] {
  if (id === 'title') return [titleRuns(line.entry, choices.links)];
  if (id === 'link') return [printedLink(line.entry.url, { size: pt(10) })];
  return paragraphs(line).map((text, at) =>
    // The province stands below the house, a little smaller.
    textRuns(text, id === 'source' && at > 0 ? { italics: true, size: pt(11) } : {}),
  );
}
