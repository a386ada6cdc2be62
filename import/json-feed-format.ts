import { succeed } from '../domain/failure.ts';
import type { ImportFormat } from './format.ts';
import { readExport } from './json-feed.ts';
import { beginsOurLines } from './json-lines-head.ts';

/**
 * Our own JSON export. A JSON Feed without our `_clip` is another program's. Told by the member, not
 * by its place: whoever edits a file by script may sort its keys.
 */
export const jsonFeedFormat: ImportFormat = {
  id: 'json',
  recognise: ([source, ...others], head) => {
    if (!source || others.length > 0) return false;
    const text = head(source);
    return /^\s*\{/.test(text) && /"_clip"\s*:/.test(text) && !beginsOurLines(text);
  },
  read: async ([source], deps) => {
    const read = await readExport(source?.text() ?? '', deps);
    return read.ok ? succeed({ kind: 'clips', ...read.value }) : read;
  },
};
