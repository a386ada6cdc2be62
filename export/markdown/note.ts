import type { Highlight } from '../../domain/clip-highlight.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import { NOTE_PARTS } from '../../domain/reading-marks.ts';
import { formatDay } from '../../domain/vietnam-time.ts';
import { highestHeading } from '../html/blocks-html.ts';
import { figureHtml, type HeldPicture } from '../html/figure-html.ts';
import type { ReadingEntry } from '../reading/entry.ts';
import { cleanText, webHref } from '../reading/markup.ts';
import { captionOf } from '../reading/pictures.ts';
import type { ReadingWords } from '../reading/words.ts';
import { blocksMarkdown, type MarkdownDialect } from './blocks-markdown.ts';
import { escapeInline, escapeStart, linkTarget } from './escape.ts';
import { frontMatter } from './front-matter.ts';
import { pictureMarkdown } from './picture-markdown.ts';
import { runsMarkdown } from './runs.ts';

export interface NoteParts {
  readonly words: ReadingWords;
  readonly choices: Pick<ExportChoices, 'notes' | 'language'>;
  /** By address, as the note names them. */
  readonly pictures: ReadonlyMap<string, HeldPicture>;
}

/** An article as a note of its own, which `import/markdown-folder.ts` reads back. */
export function noteMarkdown(entry: ReadingEntry, parts: NoteParts): string {
  const { words, choices } = parts;
  const [open, close] = NOTE_PARTS.text;
  const text = blocksMarkdown(entry.blocks, dialectOf(entry, parts, 0));
  return joined([
    `${frontMatter(entry, words)}\n# ${heading(entry.title)}`,
    sourceLine(entry, words),
    open,
    text,
    close,
    facts(entry, words),
    ...(choices.notes ? mine(entry, words, '##') : []),
  ]);
}

/** An article as a part of one text. */
export function sectionMarkdown(entry: ReadingEntry, parts: NoteParts): string {
  const { words, choices } = parts;
  const top = highestHeading(entry.blocks);
  const text = blocksMarkdown(entry.blocks, dialectOf(entry, parts, Math.max(0, 4 - top)));
  return joined([
    `### ${heading(entry.title)}`,
    sourceLine(entry, words),
    text,
    facts(entry, words),
    ...(choices.notes ? mine(entry, words, '####', false) : []),
  ]);
}

export const heading = (title: string): string => runsMarkdown([{ text: title }], '<br>');

const joined = (parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`;

function dialectOf(
  { article }: ReadingEntry,
  { words, choices, pictures }: NoteParts,
  headings: number,
): MarkdownDialect {
  return {
    headings,
    picture: (picture) =>
      pictureMarkdown(
        picture,
        captionOf(picture, article),
        pictures.get(picture.src)?.src ?? null,
        choices.language,
      ),
    pictureHtml: (picture) =>
      figureHtml(picture, captionOf(picture, article), pictures.get(picture.src) ?? null, words, {
        end: '>',
      }),
  };
}

function sourceLine({ source, date, clip, article }: ReadingEntry, words: ReadingWords): string {
  const authors = clip.authors.map(({ name }) => name).filter((name) => name !== '');
  const parts = [
    `**${escapeInline(source)}**`,
    date || words.noDate,
    ...(authors.length > 0 ? [escapeInline(authors.join(', '))] : []),
    ...(article.via ? [escapeInline(words.via(article.via))] : []),
  ];
  return parts.join(' · ');
}

function facts(entry: ReadingEntry, words: ReadingWords): string {
  const { clip, article, campaigns } = entry;
  const documents = [...new Set(article.documents.map(({ number }) => number))];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [words.address, [link(clip.url, clip.url)]],
    [words.campaigns, campaigns.map(escapeInline)],
    [words.tone, clip.tone ? [words.tones[clip.tone]] : []],
    [words.documents, documents.map(escapeInline)],
    [words.attachments, article.attachments.map(({ href, text }) => link(href, text))],
    [words.videos, article.videos.map((video) => link(video, video))],
    [words.clipped, [formatDay(entry.clipped)]],
  ];
  return rows
    .filter(([, held]) => held.length > 0)
    .map(([name, held]) => `- ${name}: ${held.join('; ')}`)
    .join('\n');
}

function link(address: string, text: string): string {
  const href = webHref(address);
  const said = escapeInline(cleanText(text).replace(/\s+/g, ' ').trim() || address);
  return href === null ? said : `[${said}](${linkTarget(href)})`;
}

/** What the person wrote. @param marked with the comments that an import looks for */
function mine(
  { clip, highlights }: ReadingEntry,
  words: ReadingWords,
  level: string,
  marked = true,
): readonly string[] {
  const within = ([open, close]: readonly [string, string], text: string): readonly string[] =>
    marked ? [open, text, close] : [text];
  return [
    ...(clip.note === ''
      ? []
      : [`${level} ${words.notes}`, ...within(NOTE_PARTS.note, plain(clip.note))]),
    ...(highlights.length === 0 ? [] : [`${level} ${words.highlights}`]),
    ...highlights.flatMap((held) => within(NOTE_PARTS.highlight, highlightMarkdown(held))),
  ];
}

const highlightMarkdown = ({ exact, note }: Highlight): string =>
  [
    plain(exact)
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n'),
    ...(note ? [plain(note)] : []),
  ].join('\n\n');

/** A text of lines: a blank one parts paragraphs, blanks at the beginning of a line are kept. */
function plain(text: string): string {
  return text
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) =>
          escapeStart(escapeInline(line.trimEnd())).replace(/^[ \t]+/, (blanks) =>
            blanks.replace(/./g, (blank) => (blank === '\t' ? '&#9;' : '&#32;')),
          ),
        )
        .join('\\\n'),
    )
    .join('\n\n');
}
