import type { Result } from '../../domain/failure.ts';
import { ARTICLE_NOTE, INDEX_NOTE, NOTE_MARK } from '../../domain/reading-marks.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { filled, list, member, text } from '../neighbour/held.ts';
import { instantOf, publishedOf } from '../neighbour/moment.ts';
import { createPageList, type Entry } from '../neighbour/page-list.ts';
import { isNote, isPage } from './file-kinds.ts';
import { splitNote } from './front-matter.ts';
import { markdownHtml } from './markdown-html.ts';
import { noteParts } from './note-parts.ts';
import { readOwnHtml } from './own-html.ts';

/** Longer is no note, and Markdown's rules take time. */
const NOTE_MAX = 500_000;

/** As Obsidian keeps them, and our own export: a note a page, with properties at its head. */
export async function readMarkdown(
  sources: readonly ImportSource[],
  deps: Pick<FormatDeps, 'onProgress'>,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const [at, source] of sources.entries()) {
    if (at % 20 === 0) await deps.onProgress?.(at, sources.length);
    if (isPage(source.name)) pages.refuse(source.name, 'not-an-entry');
    if (!isNote(source.name)) continue;
    if (source.bytes.length > NOTE_MAX) pages.refuse(source.name, 'too-large');
    else {
      const entry = readNote(source);
      if (entry) pages.add(source.name, entry);
    }
  }
  await deps.onProgress?.(sources.length, sources.length);
  return pages.end(folderOf(sources));
}

/** @returns null for a note that lists others */
function readNote(source: ImportSource): Entry | null {
  const { properties, body } = splitNote(source.text());
  if (member(properties, NOTE_MARK) === INDEX_NOTE) return null;
  const get = (...keys: readonly string[]): unknown =>
    keys.map((key) => member(properties, key)).find((held) => held !== undefined && held !== null);
  const own = member(properties, NOTE_MARK) === ARTICLE_NOTE;
  const parts = own ? noteParts(body) : { text: body, note: text(get('note')), highlights: [] };
  const { title, rest } = ownTitle(parts.text, text(get('title')), source.name);
  const read = readOwnHtml(markdownHtml(rest));
  const campaigns = own ? get('campaigns') : get('tags', 'tag', 'keywords');
  return {
    url: addressOf(get('url'), get('source'), get('link'), get('canonical')),
    title,
    html: read.html === '' ? null : read.html,
    lead: filled(get('description', 'excerpt', 'summary')),
    published: publishedOf(get('published', 'date')),
    savedAt: instantOf(get('clipped', 'created', 'saved')),
    authors: textsOf(get('author', 'authors', 'byline')).map(linkWords),
    campaigns: textsOf(campaigns).map((tag) => (own ? tag : tag.replace(/^#+/, ''))),
    note: parts.note,
    siteName: filled(get(own ? 'site' : 'publication', 'site')),
    language: filled(get('language', 'lang')),
    highlights: parts.highlights.length > 0 ? parts.highlights : read.highlights,
  };
}

/** The title that stands in the properties, else at the head of the text, else the file's name. */
function ownTitle(
  body: string,
  given: string,
  name: string,
): { readonly title: string; readonly rest: string } {
  const match = /^\s*#[ \t]+([^\n]{1,1000})\n?/.exec(body);
  const heading = (match?.[1] ?? '').trim();
  const file = (name.split('/').at(-1) ?? name).replace(/\.[^.]+$/, '');
  const title = given || heading || file;
  const repeats = match && (heading === title || given === '');
  return { title, rest: repeats ? body.slice(match[0].length) : body };
}

/** The first that is an address: "source" is a name in some notes and an address in others. */
const addressOf = (...held: readonly unknown[]): string =>
  held
    .flatMap((each) => (Array.isArray(each) ? list(each) : [each]).map((one) => text(one).trim()))
    .map((each) => /^\[[^\]]*\]\((https?:[^)]*)\)$/.exec(each)?.[1] ?? each.replace(/^<|>$/g, ''))
    .find((each) => /^https?:\/\//i.test(each)) ?? '';

/** A list, or one text; a line of tags by its commas. */
const textsOf = (held: unknown): readonly string[] =>
  Array.isArray(held)
    ? list(held).map((each) => text(each))
    : text(held)
        .split(/,(?![^[]*\]\])/)
        .map((each) => each.trim());

/** "[[Name]]" is a link to a note of the person. */
const linkWords = (name: string): string => name.replace(/^\[\[(?:[^|\]]*\|)?([^\]]*)\]\]$/, '$1');

/** The folder that all stand in; '' for none. */
function folderOf(sources: readonly ImportSource[]): string {
  const tops = new Set(sources.map(({ name }) => (name.includes('/') ? name.split('/')[0] : '')));
  return tops.size === 1 ? ([...tops][0] ?? '') : '';
}
