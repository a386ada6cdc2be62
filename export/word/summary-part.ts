import { Paragraph, TableRow, type Table } from 'docx';

import type { DigestCounts } from '../digest/counts.ts';
import { countLines } from '../digest/count-lines.ts';
import { countRows } from '../digest/count-rows.ts';
import type { Digest } from '../digest/digest.ts';
import { countChart } from './count-chart.ts';
import { gridTable, headRow, sharedWidths, textCell } from './grid.ts';
import { textRuns } from './runs.ts';
import type { Sheet } from './sheet.ts';

/** The page of counts: in words, as a chart, as a table. */
export function summaryPart(
  digest: Digest,
  counts: DigestCounts,
  sheet: Sheet,
): readonly (Paragraph | Table)[] {
  const { words } = digest;
  return [
    new Paragraph({ style: 'Part', children: textRuns(words.counts.title) }),
    new Paragraph({ style: 'Prose', children: textRuns(countLines(digest, counts).join(' ')) }),
    ...countChart(digest, counts, sheet),
    new Paragraph({ style: 'Cell', keepNext: true }),
    countTable(digest, counts, sheet),
    ...(counts.several
      ? [
          new Paragraph({
            style: 'Cell',
            spacing: { before: 80, after: 0 },
            children: textRuns(words.counts.several, { italics: true }),
          }),
        ]
      : []),
  ];
}

function countTable(digest: Digest, counts: DigestCounts, sheet: Sheet): Table {
  const { heads, rows } = countRows(digest, counts);
  const widths = sharedWidths(
    heads.map((_, at) => (at > 0 ? 16 : sheet.landscape ? 110 : 50)),
    sheet.width,
  );
  return gridTable(
    [
      headRow(heads, widths, 10.5),
      ...rows.map(
        ({ name, figures, strong }) =>
          new TableRow({
            cantSplit: true,
            children: [
              textCell(name, widths[0] ?? 0, strong ? { style: 'CellBand', shaded: true } : {}),
              ...figures.map((text, at) =>
                textCell(text, widths[at + 1] ?? 0, {
                  style: strong ? 'CellHead' : 'CellCentre',
                  shaded: strong,
                }),
              ),
            ],
          }),
      ),
    ],
    widths,
    0.8,
  );
}
