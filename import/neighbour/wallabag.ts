import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { FoundHighlight, ReadFiles } from '../found.ts';
import { inTurn, jsonOf, refused, titleOf } from './foreign-file.ts';
import { filled, list, member, names, text } from './held.ts';
import { instantOf, publishedOf } from './moment.ts';
import { createPageList, type Entry } from './page-list.ts';

/**
 * wallabag 2's JSON export: a list of entries. Learnt from wallabag/wallabag, src/Entity/Entry.php (the
 * serializer's groups), src/Import/WallabagV2Import.php and its test files: dates are `+0000` without a
 * colon, ids texts or numbers, flags 0/1 or booleans, and an entry that was never fetched holds a
 * sentence that says so in place of an article.
 */
export async function readWallabag(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const source of sources) {
    const read = jsonOf(source);
    if (!read.ok) return read;
    if (!Array.isArray(read.value)) return refused('invalid', source.name);
    await inTurn<unknown>(read.value, deps, (held, index) =>
      pages.add(`#${index + 1}`, entryOf(held)),
    );
  }
  return pages.end(titleOf(sources[0]));
}

function entryOf(held: unknown): Entry {
  const html = isFetched(held) ? filled(member(held, 'content')) : null;
  return {
    url: text(member(held, 'url')) || text(member(held, 'given_url')),
    title: text(member(held, 'title')),
    html,
    published: publishedOf(member(held, 'published_at')),
    savedAt: instantOf(member(held, 'created_at')),
    authors: names(member(held, 'published_by')),
    campaigns: names(member(held, 'tags'), 'label'),
    // Locales of PHP: `pt_BR`.
    language: filled(member(held, 'language'))?.replaceAll('_', '-') ?? null,
    highlights: list(member(held, 'annotations')).flatMap(highlightOf),
  };
}

function isFetched(held: unknown): boolean {
  const unparsed = member(held, 'is_not_parsed');
  if (unparsed === true || unparsed === 1) return false;
  return !/^\s*(?:<[^>]*>\s*)?wallabag can['’]t retrieve contents/i.test(
    text(member(held, 'content')).slice(0, 200),
  );
}

function highlightOf(held: unknown): FoundHighlight[] {
  const exact = text(member(held, 'quote'));
  return exact.trim() === '' ? [] : [{ exact, note: text(member(held, 'text')) }];
}
