import type { ExportChoices } from '../../domain/export-choices.ts';
import { formatDay, vietnamDay } from '../../domain/vietnam-time.ts';
import type { FormatWriter } from '../format.ts';
import type { HeldPicture } from '../html/figure-html.ts';
import type { ExportInput } from '../input.ts';
import { entriesOf, listed, type ListedEntry, type ReadingEntry } from '../reading/entry.ts';
import { groupEntries } from '../reading/groups.ts';
import { cleanText } from '../reading/markup.ts';
import { PictureShelf, type ShelvedPicture } from '../reading/picture-shelf.ts';
import { picturesOf } from '../reading/pictures.ts';
import { readingWords, type ReadingWords } from '../reading/words.ts';
import { zip, type ZipEntry } from '../zip.ts';
import { navigation, ncx, packageDocument, type Book } from './book.ts';
import { chapter, chapterFile, groupFile, groupPage } from './chapter.ts';
import { coverPage, coverPicture } from './cover.ts';
import { BOOK_STYLE } from './style.ts';

/** The collection as a book (EPUB 3, which readers of EPUB 2 open too): a chapter an article, in groups. */
export const exportEpub: FormatWriter = (input, choices) => zip(files(input, choices), input.now);

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** Chapters as they come; what tells of all of them at the end, for the order of files means nothing. */
async function* files(input: ExportInput, choices: ExportChoices): AsyncGenerator<ZipEntry> {
  const words = readingWords(choices);
  // Readers tell the file by these bytes in this place.
  yield { name: 'mimetype', content: 'application/epub+zip', stored: true };
  yield { name: 'META-INF/container.xml', content: CONTAINER };
  yield { name: 'EPUB/style.css', content: BOOK_STYLE };
  const entries: ListedEntry[] = [];
  const marks: string[] = [];
  const shelf = new PictureShelf();
  for await (const entry of entriesOf(input, words)) {
    const held = new Map<string, HeldPicture>();
    for (const [src, file] of await picturesOf(entry, input, choices)) {
      const { name, fresh } = shelf.place(src, file.mime);
      if (fresh) yield { name: `EPUB/${name}`, content: file.bytes, stored: true };
      held.set(src, { src: `../${name}`, width: file.width, height: file.height });
    }
    yield {
      name: `EPUB/${chapterFile(entry.number)}`,
      content: chapter(entry, words, choices, held),
    };
    entries.push(listed(entry));
    marks.push(markOf(entry));
  }
  const book = await bookOf(input, choices, words, entries, marks, shelf.pictures);
  for (const [at, group] of book.groups.entries())
    yield {
      name: `EPUB/${groupFile(at + 1)}`,
      content: groupPage(group, words, book.language),
    };
  const about = [book.creator, book.description, formatDay(vietnamDay(input.now))];
  yield { name: 'EPUB/cover.svg', content: coverPicture(book.title, about) };
  yield { name: 'EPUB/cover.xhtml', content: coverPage(book.title, words.cover, book.language) };
  yield { name: 'EPUB/nav.xhtml', content: navigation(book, words) };
  yield { name: 'EPUB/toc.ncx', content: ncx(book) };
  yield { name: 'EPUB/content.opf', content: packageDocument(book) };
}

/** What makes this book another one than the next. */
const markOf = ({ clip, title, published }: ReadingEntry): string =>
  [clip.id, clip.textHash, title, published ?? ''].join(' ');

async function bookOf(
  input: ExportInput,
  choices: ExportChoices,
  words: ReadingWords,
  entries: readonly ListedEntry[],
  marks: readonly string[],
  pictures: readonly ShelvedPicture[],
): Promise<Book> {
  const title = cleanText(input.title).trim() || 'Cắt Báo';
  const { period } = input;
  const description = [
    words.articles(entries.length),
    ...(period ? [words.period(formatDay(period.from), formatDay(period.to))] : []),
  ].join('. ');
  const found = groupEntries(entries, choices.groups, words);
  return {
    identifier: await identifierOf([title, ...marks].join('\n')),
    title,
    language: choices.language,
    creator: cleanText(input.office.name).trim() || 'Cắt Báo',
    description,
    modified: `${new Date(input.now).toISOString().slice(0, 19)}Z`,
    subjects: [...new Set(entries.flatMap(({ campaigns }) => campaigns))],
    groups: found,
    pictures,
  };
}

/** The same book has the same identifier: a UUID of version 8 (RFC 9562) off what it holds. */
async function identifierOf(content: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  const bytes = new Uint8Array(digest).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
