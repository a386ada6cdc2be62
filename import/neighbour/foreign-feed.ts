import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { inTurn, jsonOf, refused } from './foreign-file.ts';
import { filled, member, names, text } from './held.ts';
import { publishedOf } from './moment.ts';
import { createPageList, type Entry } from './page-list.ts';

/**
 * A JSON Feed that is not ours: 1.0 with `author`, 1.1 with `authors` and `language`
 * (https://www.jsonfeed.org/version/1.1/). Its title stands for the outlet where an item names none.
 */
export async function readForeignFeed(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  let title = '';
  for (const source of sources) {
    const read = jsonOf(source);
    if (!read.ok) return read;
    const feed = read.value;
    const items = member(feed, 'items');
    if (!/jsonfeed\.org\/version\/1/.test(text(member(feed, 'version'))) || !Array.isArray(items))
      return refused('not-a-feed', source.name);
    title ||= text(member(feed, 'title'));
    await inTurn<unknown>(items, deps, (held, index) =>
      pages.add(`#${index + 1}`, entryOf(held, feed)),
    );
  }
  return pages.end(title);
}

function entryOf(held: unknown, feed: unknown): Entry {
  const id = text(member(held, 'id'));
  return {
    url:
      text(member(held, 'url')) ||
      text(member(held, 'external_url')) ||
      (/^https?:\/\//i.test(id) ? id : ''),
    title: text(member(held, 'title')),
    html: filled(member(held, 'content_html')),
    text: filled(member(held, 'content_text')),
    lead: filled(member(held, 'summary')),
    published: publishedOf(member(held, 'date_published')),
    authors: authorsOf(held) ?? authorsOf(feed) ?? [],
    campaigns: names(member(held, 'tags')),
    siteName: filled(member(feed, 'title')),
    language: filled(member(held, 'language')) ?? filled(member(feed, 'language')),
  };
}

function authorsOf(held: unknown): readonly string[] | null {
  const many = names(member(held, 'authors')).filter((name) => name !== '');
  if (many.length > 0) return many;
  const one = text(member(member(held, 'author'), 'name'));
  return one === '' ? null : [one];
}
