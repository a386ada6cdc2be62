import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { inTurn, jsonOf, refused, titleOf } from '../neighbour/foreign-file.ts';
import { filled, list, member, text } from '../neighbour/held.ts';
import { createPageList, type Entry } from '../neighbour/page-list.ts';
import { isRecord } from '../reader.ts';
import { dayOf, noonOf, writtenDay } from './days.ts';
import { isVietnamese, languageTag, wholeName } from './people.ts';
import { textOfNote } from './note-text.ts';

/**
 * CSL-JSON, as Zotero and others export it: a list of items, or such a list under `items`. A page is
 * what has an address, or a DOI, which is one.
 */
export async function readCslJson(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const source of sources) {
    const read = jsonOf(source);
    if (!read.ok) return read;
    const items = Array.isArray(read.value) ? read.value : member(read.value, 'items');
    if (!Array.isArray(items)) return refused('invalid', source.name);
    const from = sources.length > 1 ? `${source.name} ` : '';
    await inTurn<unknown>(items, deps, (item, index) => {
      const where = `${from}#${index + 1}`;
      if (isRecord(item)) pages.add(where, entryOf(item));
      else pages.refuse(where, 'not-an-entry');
    });
  }
  return pages.end(titleOf(sources[0]));
}

function entryOf(item: Record<string, unknown>): Entry {
  const language = languageTag(text(member(item, 'language')));
  const title = richText(text(member(item, 'title')));
  return {
    url: addressOf(item),
    title,
    lead: filled(richText(text(member(item, 'abstract')))),
    published: dateOf(member(item, 'issued')),
    savedAt: noonOf(dateOf(member(item, 'accessed'))),
    authors: authorsOf(list(member(item, 'author')), language, title),
    campaigns: keywordsOf(item),
    note: textOfNote(text(member(item, 'note'))),
    siteName:
      filled(text(member(item, 'container-title'))) ?? filled(text(member(item, 'publisher'))),
    language,
  };
}

function addressOf(item: Record<string, unknown>): string {
  const url = text(member(item, 'URL'));
  const doi = text(member(item, 'DOI')).trim();
  return url || (/^10\.\d{4,9}\/\S+$/.test(doi) ? `https://doi.org/${doi}` : '');
}

/** Titles may hold six tags of type; no other is meant. */
const richText = (title: string): string =>
  title.replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]{0,200})?>/gi, '');

/** A day of its own; a span of days is none. */
function dateOf(held: unknown): string | null {
  if (typeof held === 'string') return writtenDay(held);
  const [first, second] = list(member(held, 'date-parts'));
  if (first === undefined)
    return writtenDay(
      text(member(held, 'raw')) || text(member(held, 'edtf')) || text(member(held, 'literal')),
    );
  const parts = list(first).slice(0, 3).map(text);
  const same = second === undefined || list(second).slice(0, 3).map(text).join() === parts.join();
  return same ? dayOf(parts) : null;
}

function authorsOf(
  held: readonly unknown[],
  language: string | null,
  title: string,
): readonly string[] {
  const names = held.map((name) => ({
    literal: text(member(name, 'literal')),
    family: joined(name, ['dropping-particle', 'non-dropping-particle', 'family', 'suffix']),
    given: text(member(name, 'given')),
  }));
  const vietnamese = isVietnamese(
    language,
    title,
    ...names.flatMap(({ family, given }) => [family, given]),
  );
  return names.map((name) => name.literal || wholeName(name, vietnamese));
}

const joined = (name: unknown, keys: readonly string[]): string =>
  keys
    .map((key) => text(member(name, key)).trim())
    .filter((part) => part !== '')
    .join(' ');

/** Programs part them by semicolons or by commas: commas only where there is no semicolon. */
function keywordsOf(item: Record<string, unknown>): readonly string[] {
  const keyword = text(member(item, 'keyword'));
  const categories = list(member(item, 'categories')).map(text);
  return [...keyword.split(keyword.includes(';') ? ';' : ','), ...categories];
}
