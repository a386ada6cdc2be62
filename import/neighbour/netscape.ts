import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { readBookmarks } from './bookmarks.ts';
import { textOf, titleOf } from './foreign-file.ts';
import { createPageList } from './page-list.ts';

/** The bookmarks of any browser: folders and tags become campaigns (`bookmarks.ts` knows the format). */
export async function readNetscape(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const source of sources) {
    const from = sources.length > 1 ? `${source.name} ` : '';
    await readBookmarks(textOf(source), from, pages, deps);
  }
  return pages.end(titleOf(sources[0]));
}
