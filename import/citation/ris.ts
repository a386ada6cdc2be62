import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { inTurn, textOf, titleOf } from '../neighbour/foreign-file.ts';
import { createPageList, type Entry } from '../neighbour/page-list.ts';
import { noonOf, writtenDay } from './days.ts';
import { textOfNote } from './note-text.ts';
import { isVietnamese, languageTag, wholeName, type NameParts } from './people.ts';
import { risRecords, type RisRecord } from './ris-records.ts';

/** RIS, as EndNote, Mendeley and Zotero write it, each in its own way. */
export async function readRis(
  sources: readonly ImportSource[],
  deps: FormatDeps,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const source of sources) {
    const from = sources.length > 1 ? `${source.name} ` : '';
    await inTurn(risRecords(textOf(source)), deps, (record, index) =>
      pages.add(`${from}#${index + 1}`, entryOf(record)),
    );
  }
  return pages.end(titleOf(sources[0]));
}

function entryOf(record: RisRecord): Entry {
  const all = (...tags: readonly string[]): readonly string[] =>
    tags.flatMap((tag) => record.get(tag) ?? []);
  const first = (...tags: readonly string[]): string =>
    all(...tags).find((value) => value.trim() !== '') ?? '';
  const language = languageTag(first('LA'));
  const title = first('TI', 'T1');
  return {
    url: addressOf(all('UR', 'LK', 'L2'), first('DO')),
    title,
    lead: first('AB', 'N2') || null,
    published: all('DA', 'PY', 'Y1').map(writtenDay).find(Boolean) ?? null,
    savedAt: noonOf(writtenDay(first('Y2'))),
    authors: authorsOf(all('AU', 'A1'), language, title),
    campaigns: all('KW').flatMap((keywords) => keywords.split(/[;\n]/)),
    note: all('N1').map(textOfNote).join('\n\n'),
    siteName: first('T2', 'JF', 'JO', 'PB') || null,
    language,
  };
}

function addressOf(addresses: readonly string[], doi: string): string {
  // Some programs write several into one tag.
  const web = addresses
    .flatMap((value) => value.split(/\s+/))
    .flatMap((value) => value.split(/;(?=https?:|$)/i))
    .find((value) => /^https?:\/\//i.test(value));
  if (web !== undefined) return web;
  const number = /10\.\d{4,9}\/\S+$/.exec(doi.slice(0, 1000))?.[0];
  return number === undefined ? (addresses[0] ?? '') : `https://doi.org/${number}`;
}

function authorsOf(
  written: readonly string[],
  language: string | null,
  title: string,
): readonly string[] {
  const vietnamese = isVietnamese(language, title, ...written);
  return written.map((name) => wholeName(partsOf(name), vietnamese));
}

/** "Nguyễn, Văn An, Jr."; without a comma, or with one at the end, the name is whole. */
function partsOf(name: string): NameParts {
  const [family = '', given = '', ...suffixes] = name.split(',').map((part) => part.trim());
  return { family: [family, ...suffixes].filter(Boolean).join(' '), given };
}
