import type { ExportChoices } from '../../domain/export-choices.ts';
import { INDEX_NOTE, NOTE_MARK } from '../../domain/reading-marks.ts';
import { formatDay, vietnamDay } from '../../domain/vietnam-time.ts';
import type { FormatWriter } from '../format.ts';
import type { HeldPicture } from '../html/figure-html.ts';
import type { ExportInput } from '../input.ts';
import { entriesOf, listed, type ListedEntry } from '../reading/entry.ts';
import { groupEntries } from '../reading/groups.ts';
import { PictureShelf } from '../reading/picture-shelf.ts';
import { picturesOf } from '../reading/pictures.ts';
import { readingWords } from '../reading/words.ts';
import { zip, type ZipEntry } from '../zip.ts';
import { escapeInline } from './escape.ts';
import { quoted } from './front-matter.ts';
import { NoteNames } from './note-names.ts';
import { heading, noteMarkdown, sectionMarkdown } from './note.ts';

/** A note an article and one that lists them, packed: a folder for Obsidian and for any editor. */
export const exportMarkdown: FormatWriter = (input, choices) =>
  zip(notes(input, choices), input.now);

interface NamedEntry extends ListedEntry {
  readonly file: string;
}

async function* notes(input: ExportInput, choices: ExportChoices): AsyncGenerator<ZipEntry> {
  const words = readingWords(choices);
  const names = new NoteNames();
  const index = names.take(null, words.contents);
  const shelf = new PictureShelf();
  const entries: NamedEntry[] = [];
  for await (const entry of entriesOf(input, words)) {
    const pictures = new Map<string, HeldPicture>();
    for (const [src, file] of await picturesOf(entry, input, choices)) {
      const { name, fresh } = shelf.place(src, file.mime);
      if (fresh) yield { name, content: file.bytes, stored: true };
      pictures.set(src, { src: name, width: file.width, height: file.height });
    }
    const file = `${names.take(entry.day, entry.title)}.md`;
    yield { name: file, content: noteMarkdown(entry, { words, choices, pictures }) };
    entries.push({ ...listed(entry), file });
  }
  const lines = groupEntries(entries, choices.groups, words).map(
    (group) => `## ${heading(group.name)}\n\n${group.entries.map(indexLine).join('\n')}\n`,
  );
  const top = `---\ntitle: ${quoted(input.title)}\n${NOTE_MARK}: ${INDEX_NOTE}\n---\n\n${head(input, entries.length, choices)}`;
  yield { name: `${index}.md`, content: [top, ...lines].join('\n') };
}

const indexLine = ({ title, file, source, date }: NamedEntry): string =>
  `- [${escapeInline(title)}](<${file}>) · ${[escapeInline(source), date].filter(Boolean).join(' · ')}`;

/** The same as one text, for the clipboard: groups, and in each the articles that stand there. */
export const exportMarkdownText: FormatWriter = async function* (input, choices) {
  const words = readingWords(choices);
  const entries: (ListedEntry & { readonly text: string })[] = [];
  for await (const entry of entriesOf(input, words)) {
    const text = sectionMarkdown(entry, { words, choices, pictures: new Map() });
    entries.push({ ...listed(entry), text });
  }
  yield head(input, entries.length, choices);
  for (const { name, own } of groupEntries(entries, choices.groups, words)) {
    if (own.length === 0) continue;
    yield `\n## ${heading(name)}\n`;
    for (const { text } of own) yield `\n${text}`;
  }
};

function head(
  { title, period, office, now }: ExportInput,
  count: number,
  choices: Pick<ExportChoices, 'language'>,
): string {
  const words = readingWords(choices);
  const about = [
    office.name,
    period ? words.period(formatDay(period.from), formatDay(period.to)) : '',
    words.articles(count),
    words.exported(formatDay(vietnamDay(now))),
  ].filter((line) => line !== '');
  return `# ${heading(title.trim() || 'Cắt Báo')}\n\n${about.map(escapeInline).join(' · ')}\n`;
}
