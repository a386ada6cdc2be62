import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { FoundHighlight, ReadFiles } from '../found.ts';
import { readBookmarks } from './bookmarks.ts';
import { inTurn, jsonOf, textOf, titleOf } from './foreign-file.ts';
import { list, member, text } from './held.ts';
import { instantOf } from './moment.ts';
import { createPageList, type PageList } from './page-list.ts';
import { readTable, ROWS_MAX } from './tables.ts';

/** Highlights of Pocket's last export stand beside the tables: `annotations/part_000000.json`. */
export const isPocketNotes = ({ name }: ImportSource): boolean =>
  /(?:^|\/)part_\d+\.json$/i.test(name);

const isPage = ({ name }: ImportSource): boolean => /\.html?$/i.test(name);

/**
 * Pocket's exports: tables of `title,url,time_added,tags,status` (tags parted by `|`, a `cursor` column in
 * some), `part_000000.csv` and so on, ten thousand rows each; until 2024 one page `ril_export.html`.
 * Learnt from the importers of wallabag/wallabag (src/Import/PocketCsvImport.php,
 * PocketHtmlImport.php) and karakeep-app/karakeep (parsers.ts). The service closed in 2025.
 */
export async function readPocket(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  const marked = highlightsByAddress(sources.filter(isPocketNotes), pages);
  const files = sources.filter((source) => !isPocketNotes(source));
  for (const source of files) {
    const from = files.length > 1 ? `${source.name} ` : '';
    if (isPage(source)) {
      await readBookmarks(textOf(source), from, pages, deps);
      continue;
    }
    const { rows, cut, brokenAt } = readTable(textOf(source));
    if (cut) pages.refuse(`${from}#${ROWS_MAX + 1}–`, 'too-large');
    if (brokenAt !== null) pages.refuse(`${from}#${brokenAt}–`, 'not-an-entry');
    await inTurn(rows, deps, ({ cell }, index) => {
      const url = cell('url').trim();
      pages.add(`${from}#${index + 1}`, {
        url,
        // Where Pocket read no title it wrote the address.
        title: cell('title') === url ? '' : cell('title'),
        savedAt: instantOf(cell('time_added')),
        campaigns: cell('tags').split('|'),
        highlights: marked.get(url) ?? [],
      });
    });
  }
  return pages.end(titleOf(files[0]));
}

function highlightsByAddress(
  sources: readonly ImportSource[],
  pages: PageList,
): ReadonlyMap<string, readonly FoundHighlight[]> {
  const marked = new Map<string, readonly FoundHighlight[]>();
  for (const source of sources) {
    const read = jsonOf(source);
    if (!read.ok) pages.refuse(source.name, 'not-an-entry');
    for (const held of list(read.ok && read.value)) {
      const highlights = list(member(held, 'highlights'))
        .map((each) => ({ exact: text(member(each, 'quote')), note: '' }))
        .filter(({ exact }) => exact !== '');
      marked.set(text(member(held, 'url')).trim(), highlights);
    }
  }
  return marked;
}
