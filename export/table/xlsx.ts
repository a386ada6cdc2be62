import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import { tableColumns, type TableRow } from './columns.ts';
import { tableRows } from './rows.ts';
import { tableWords } from './words.ts';
import { clipsSheet } from './xlsx/clips-sheet.ts';
import { countsSheet } from './xlsx/counts-sheet.ts';
import { createCounts, type Counts } from './xlsx/counts.ts';
import { createLinks } from './xlsx/links.ts';
import {
  contentTypes,
  packageRelations,
  properties,
  workbook,
  workbookRelations,
} from './xlsx/parts.ts';
import { stylesXml } from './xlsx/styles.ts';
import { zipStream, type StreamedPart } from './xlsx/zip-stream.ts';

/**
 * The collection as a workbook of Excel: a sheet of the clips with real days and numbers, one of
 * counts by campaign, source and month. What a page says is text in it and never a formula.
 */
export async function* exportXlsx(
  input: ExportInput,
  choices: ExportChoices,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* zipStream(parts(input, choices), input.now);
}

/** In this order: what follows from the clips stands behind them. */
function* parts(input: ExportInput, choices: ExportChoices): Generator<StreamedPart> {
  const words = tableWords(choices);
  const columns = tableColumns(choices);
  const counts = createCounts(words);
  const links = createLinks();
  const rows = counted(tableRows(input), counts);

  yield part('[Content_Types].xml', contentTypes);
  yield part('_rels/.rels', packageRelations);
  yield part('docProps/core.xml', properties(input));
  yield part('xl/_rels/workbook.xml.rels', workbookRelations);
  yield part('xl/styles.xml', stylesXml);
  yield { name: 'xl/worksheets/sheet1.xml', pieces: clipsSheet(columns, rows, links) };
  yield part('xl/worksheets/_rels/sheet1.xml.rels', links.relations());
  const sheet = countsSheet(counts, words);
  yield part('xl/worksheets/sheet2.xml', sheet.xml);
  const clips = [...counts.all.values()].reduce((sum, n) => sum + n, 0);
  yield part(
    'xl/workbook.xml',
    workbook(words, [{ columns: columns.length, rows: clips + 1 }, sheet]),
  );
}

const part = (name: string, text: string): StreamedPart => ({ name, pieces: [text] });

async function* counted(
  batches: AsyncIterable<readonly TableRow[]>,
  counts: Counts,
): AsyncGenerator<readonly TableRow[]> {
  for await (const batch of batches) {
    for (const { clip, campaigns } of batch) counts.add(clip, campaigns);
    yield batch;
  }
}
