import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { folderPaths } from './folder-paths.ts';
import { inTurn, jsonOf, refused, titleOf } from './foreign-file.ts';
import { filled, list, member, names, text } from './held.ts';
import { instantOf } from './moment.ts';
import { createPageList } from './page-list.ts';

/** Collections that Linkwarden makes by itself: nobody sorted anything into them. */
const UNSORTED = /^(?:unorganized|imports|imported bookmarks|omnivore imports)$/i;

/**
 * Linkwarden's backup: the account with its `collections`, each with its `links`. Learnt from
 * linkwarden/linkwarden, apps/web/lib/api/controllers/migration (exportData.ts,
 * importFromLinkwarden.ts). The day of saving is `importDate`, else `createdAt`.
 */
export async function readLinkwarden(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const source of sources) {
    const read = jsonOf(source);
    if (!read.ok) return read;
    const collections = member(read.value, 'collections');
    if (!Array.isArray(collections)) return refused('invalid', source.name);
    const pathOf = folderPaths(collections);
    const links = collections.flatMap((collection: unknown) =>
      list(member(collection, 'links')).map((link) => ({ link, collection })),
    );
    await inTurn(links, deps, ({ link, collection }, index) => {
      const folders = pathOf(text(member(collection, 'id')));
      const sorted = folders.length > 0 ? folders : [text(member(collection, 'name'))];
      pages.add(`#${index + 1}`, {
        url: text(member(link, 'url')),
        title: text(member(link, 'name')),
        text: filled(member(link, 'textContent')),
        savedAt: instantOf(member(link, 'importDate')) ?? instantOf(member(link, 'createdAt')),
        campaigns: [
          ...sorted.filter((name) => !UNSORTED.test(name.trim())),
          ...names(member(link, 'tags')),
        ],
        note: text(member(link, 'description')),
      });
    });
  }
  return pages.end(titleOf(sources[0]));
}
