import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { folderPaths } from './folder-paths.ts';
import { inTurn, jsonOf, refused, titleOf } from './foreign-file.ts';
import { list, member, names, text } from './held.ts';
import { instantOf } from './moment.ts';
import { createPageList } from './page-list.ts';

/**
 * Karakeep's (Hoarder's) JSON export: `bookmarks` and, since lists are exported, `lists` with their
 * parents. Learnt from karakeep-app/karakeep, packages/shared/import-export/exporters.ts and parsers.ts.
 * It holds no article; a bookmark of type `text` has no address.
 */
export async function readKarakeep(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const source of sources) {
    const read = jsonOf(source);
    if (!read.ok) return read;
    const bookmarks = member(read.value, 'bookmarks');
    if (!Array.isArray(bookmarks)) return refused('invalid', source.name);
    // A smart list is a search and holds nothing.
    const kept = list(member(read.value, 'lists')).filter(
      (each) => member(each, 'type') !== 'smart',
    );
    const pathOf = folderPaths(kept);
    await inTurn<unknown>(bookmarks, deps, (held, index) => {
      const lists = list(member(held, 'lists')).slice(0, 1000);
      pages.add(`#${index + 1}`, {
        url: text(member(member(held, 'content'), 'url')),
        title: text(member(held, 'title')),
        savedAt: instantOf(member(held, 'createdAt')),
        campaigns: [...names(member(held, 'tags')), ...lists.flatMap((id) => pathOf(text(id)))],
        note: text(member(held, 'note')),
      });
    });
  }
  return pages.end(titleOf(sources[0]));
}
