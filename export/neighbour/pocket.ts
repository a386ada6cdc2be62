import Papa from 'papaparse';

import type { ExportInput } from '../input.ts';
import { campaignNames, seconds } from './names.ts';

const COLUMNS = ['title', 'url', 'time_added', 'tags', 'status'];

/**
 * The table that Pocket gave out when it closed, and that most programs for reading later read. Learnt from
 * wallabag/wallabag, src/Import/PocketCsvImport.php, and karakeep-app/karakeep, parsers.ts: tags
 * are parted by `|`.
 */
export async function* exportPocket(
  input: Pick<ExportInput, 'campaigns' | 'wholes'>,
): AsyncGenerator<string> {
  const namesOf = campaignNames(input);
  yield lines([COLUMNS]);
  for await (const batch of input.wholes) {
    if (batch.length === 0) continue;
    yield lines(
      batch.map(({ clip }) => [
        inert(clip.title),
        clip.url.replace(/;(?=[=+\-@])/g, '%3B'),
        String(seconds(clip.capturedAt)),
        inert(
          namesOf(clip)
            .map((name) => name.replaceAll('|', '/'))
            .join('|'),
        ),
        'unread',
      ]),
    );
  }
}

const lines = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(rows as string[][], { newline: '\n' })}\n`;

/**
 * A double click opens the table in Excel, where a title that begins like a formula would be one; and a
 * Vietnamese Excel parts cells at semicolons. A space before it does no harm to other programs.
 */
const inert = (text: string): string =>
  text.replace(/[\t\r\n]+/g, ' ').replace(/(^|;)(?=[=+\-@＝＋－＠])/g, (before) => `${before} `);
