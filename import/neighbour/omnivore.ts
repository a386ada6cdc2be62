import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { inTurn, jsonOf, titleOf } from './foreign-file.ts';
import { filled, member, names, text } from './held.ts';
import { instantOf, publishedOf } from './moment.ts';
import { readOmnivoreNotes } from './omnivore-notes.ts';
import { createPageList, type Entry, type PageList } from './page-list.ts';

export const isOmnivoreList = ({ name }: ImportSource): boolean =>
  /(?:^|\/)metadata_\d+_to_\d+\.json$/i.test(name);

/**
 * Omnivore's export, a zip: `metadata_0_to_20.json`, … with twenty items each, `content/<slug>.html`,
 * `highlights/<slug>.md`. Learnt from omnivore-app/omnivore, packages/api/src/jobs/export.ts and
 * utils/parser.ts. The service is gone since November 2024; its files are what people have.
 */
export async function readOmnivore(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  const files = new Map(sources.map((source) => [source.name, source]));
  const items = sources.filter(isOmnivoreList).flatMap((source) => itemsOf(source, pages));
  await inTurn(items, deps, ({ where, folder, held }) => {
    const slug = text(member(held, 'slug'));
    const html = files.get(`${folder}content/${slug}.html`)?.text() ?? null;
    const notes = files.get(`${folder}highlights/${slug}.md`)?.text() ?? '';
    pages.add(where, { ...entryOf(held), html, ...readOmnivoreNotes(notes) });
  });
  return pages.end(titleOf(sources.find(isOmnivoreList)));
}

interface Item {
  readonly where: string;
  /** In which articles and highlights lie. */
  readonly folder: string;
  readonly held: unknown;
}

function itemsOf(source: ImportSource, pages: PageList): readonly Item[] {
  const read = jsonOf(source);
  if (!read.ok || !Array.isArray(read.value)) {
    // The other lists are as they were.
    pages.refuse(source.name, 'not-an-entry');
    return [];
  }
  const folder = source.name.replace(/[^/]*$/, '');
  const list = source.name.slice(folder.length);
  return read.value.map((held: unknown, at) => ({ where: `${list} #${at + 1}`, folder, held }));
}

function entryOf(held: unknown): Entry {
  return {
    url: text(member(held, 'url')),
    title: text(member(held, 'title')),
    lead: filled(member(held, 'description')),
    published: publishedOf(member(held, 'publishedAt')),
    savedAt: instantOf(member(held, 'savedAt')),
    // One text, however many wrote.
    authors: text(member(held, 'author')).split(', '),
    campaigns: names(member(held, 'labels')),
  };
}
