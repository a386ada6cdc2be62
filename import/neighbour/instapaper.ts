import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { inTurn, textOf, titleOf } from './foreign-file.ts';
import { list, text } from './held.ts';
import { instantOf } from './moment.ts';
import { createPageList } from './page-list.ts';
import { readTable, ROWS_MAX } from './tables.ts';

/** Folders that say how far one has read, not what it is about. */
const STATES = /^(?:unread|archive|starred)$/i;

/**
 * Instapaper's table: `URL,Title,Selection,Folder`, since 2018 `Timestamp`, since 2025 `Tags`, a JSON list.
 * Learnt from wallabag/wallabag, src/Import/InstapaperImport.php and its test files.
 */
export async function readInstapaper(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const source of sources) {
    const from = sources.length > 1 ? `${source.name} ` : '';
    const { rows, cut, brokenAt } = readTable(textOf(source));
    if (cut) pages.refuse(`${from}#${ROWS_MAX + 1}–`, 'too-large');
    if (brokenAt !== null) pages.refuse(`${from}#${brokenAt}–`, 'not-an-entry');
    await inTurn(rows, deps, ({ cell }, index) => {
      const folder = cell('folder').trim();
      pages.add(`${from}#${index + 1}`, {
        url: cell('url'),
        title: cell('title'),
        savedAt: instantOf(cell('timestamp')),
        campaigns: [...(STATES.test(folder) ? [] : [folder]), ...tagsOf(cell('tags'))],
        // What was selected when the page was saved, or typed with it.
        note: cell('selection'),
      });
    });
  }
  return pages.end(titleOf(sources[0]));
}

function tagsOf(cell: string): readonly string[] {
  try {
    return list(JSON.parse(cell) as unknown).map(text);
  } catch {
    // No tags, or none in the form in which Instapaper writes them.
    return [];
  }
}
