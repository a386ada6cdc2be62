import type { ImportFormat, ImportSource } from '../format.ts';

type Head = (source: ImportSource) => string;

/** Every one of the files, and there is one. */
const each = (sources: readonly ImportSource[], test: (source: ImportSource) => boolean): boolean =>
  sources.length > 0 && sources.every(test);

/** The programs that people come from. What they need is loaded when a file of theirs is read. */
export const neighbourFormats: readonly ImportFormat[] = [
  {
    id: 'wallabag',
    recognise: (sources, head) =>
      each(sources, (source) => {
        const text = head(source);
        return /^\s*\[\s*\{/.test(text) && /"is_(?:archived|starred)"\s*:/.test(text);
      }),
    read: async (sources, deps) => (await import('./wallabag.ts')).readWallabag(sources, deps),
  },
  {
    id: 'karakeep',
    recognise: (sources, head) =>
      each(sources, (source) => hasList(head(source), 'bookmarks|lists', /"(?:content|parentId)"/)),
    read: async (sources, deps) => (await import('./karakeep.ts')).readKarakeep(sources, deps),
  },
  {
    id: 'linkwarden',
    recognise: (sources, head) =>
      each(sources, (source) =>
        hasList(head(source), 'collections', /"(?:links|ownerId|collectionOrder|username)"/),
      ),
    read: async (sources, deps) => (await import('./linkwarden.ts')).readLinkwarden(sources, deps),
  },
  {
    id: 'jsonFeed',
    recognise: (sources, head) =>
      each(sources, (source) => {
        const text = head(source);
        return /^\s*\{/.test(text) && /jsonfeed\.org\\?\/version\\?\/1/.test(text);
      }),
    read: async (sources, deps) =>
      (await import('./foreign-feed.ts')).readForeignFeed(sources, deps),
  },
  {
    id: 'omnivore',
    recognise: (sources) =>
      sources.some(({ name }) => /(?:^|\/)metadata_\d+_to_\d+\.json$/i.test(name)),
    read: async (sources, deps) => (await import('./omnivore.ts')).readOmnivore(sources, deps),
  },
  {
    id: 'pocket',
    recognise: (sources, head) =>
      sources.some((source) => isPocket(source, head)) &&
      sources.every((source) => isPocket(source, head) || isPart(source)),
    read: async (sources, deps) => (await import('./pocket.ts')).readPocket(sources, deps),
  },
  {
    id: 'instapaper',
    recognise: (sources, head) =>
      each(sources, (source) => hasColumns(head(source), ['url', 'title', 'selection', 'folder'])),
    read: async (sources, deps) => (await import('./instapaper.ts')).readInstapaper(sources, deps),
  },
  {
    id: 'netscape',
    recognise: (sources, head) =>
      each(sources, (source) => /^\s*<!doctype\s+netscape-bookmark-file/i.test(head(source))),
    read: async (sources, deps) => (await import('./netscape.ts')).readNetscape(sources, deps),
  },
];

/** A text with addresses in it: told last, for many a file of other formats is that, too. */
export const urlListFormat: ImportFormat = {
  id: 'urlList',
  recognise: (sources, head) =>
    each(sources, (source) => {
      const text = head(source);
      const isPlain = /(?:^|\/)[^./]*$|\.(?:txt|text|url)$/i.test(source.name);
      // Mails put addresses between angle brackets.
      return (
        isPlain && !/^\s*(?:\{|<(?!https?:))/i.test(text) && /https?:\/\/|www\.|\.vn\//i.test(text)
      );
    }),
  read: async (sources, deps) => (await import('./url-list.ts')).readUrlList(sources, deps),
};

const hasList = (head: string, member: string, beside: RegExp): boolean =>
  /^\s*\{/.test(head) && new RegExp(`"(?:${member})"\\s*:\\s*\\[`).test(head) && beside.test(head);

const isPocket = (source: ImportSource, head: Head): boolean =>
  hasColumns(head(source), ['title', 'url', 'time_added']) ||
  (/\.html?$/i.test(source.name) && /<title>\s*Pocket Export/i.test(head(source)));

const isPart = ({ name }: ImportSource): boolean => /(?:^|\/)part_\d+\.json$/i.test(name);

/** Whether the first line names these columns. */
function hasColumns(head: string, wanted: readonly string[]): boolean {
  const line = /^[^\r\n]{0,1000}/.exec(head)?.[0] ?? '';
  const columns = new Set(
    line.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim().toLowerCase()),
  );
  return wanted.every((name) => columns.has(name));
}
