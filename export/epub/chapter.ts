import type { ExportChoices } from '../../domain/export-choices.ts';
import { blocksHtml, type HtmlDialect } from '../html/blocks-html.ts';
import { factsHtml, mineHtml, sourceLineHtml } from '../html/article-html.ts';
import { figureHtml, type HeldPicture } from '../html/figure-html.ts';
import type { ListedEntry, ReadingEntry } from '../reading/entry.ts';
import type { EntryGroup } from '../reading/groups.ts';
import { escapeMarkup } from '../reading/markup.ts';
import { captionOf } from '../reading/pictures.ts';
import type { ReadingWords } from '../reading/words.ts';
import { bookPage } from './document.ts';

const XHTML = { end: '/>' } as const;

export const chapterFile = (number: number): string =>
  `bai/${String(number).padStart(4, '0')}.xhtml`;
/** @param number of the group, from 1 */
export const groupFile = (number: number): string => `nhom/${number}.xhtml`;

/** An article as a chapter. @param pictures by address, as the chapter names them */
export function chapter(
  entry: ReadingEntry,
  words: ReadingWords,
  choices: Pick<ExportChoices, 'notes' | 'language'>,
  pictures: ReadonlyMap<string, HeldPicture>,
): string {
  const { article } = entry;
  const dialect: HtmlDialect = {
    ...XHTML,
    topHeading: 2,
    picture: (picture) =>
      figureHtml(
        picture,
        captionOf(picture, article),
        pictures.get(picture.src) ?? null,
        words,
        XHTML,
      ),
  };
  return bookPage(
    entry.title,
    article.language ?? choices.language,
    '../',
    `<body>
<section epub:type="chapter" role="doc-chapter" aria-labelledby="ten">
<h1 id="ten">${escapeMarkup(entry.title)}</h1>
<p class="source">${sourceLineHtml(entry, words)}</p>
<div class="text">
${blocksHtml(entry.blocks, dialect)}</div>
${factsHtml(entry, words)}${choices.notes ? mineHtml(entry, words) : ''}</section>
</body>`,
  );
}

/** The page before a group's chapters: all that belong to it, also those that stand elsewhere. */
export const groupPage = (
  { name, entries }: EntryGroup,
  words: ReadingWords,
  language: string,
): string =>
  bookPage(
    name,
    language,
    '../',
    `<body>
<section class="group" epub:type="part" role="doc-part" aria-labelledby="ten">
<h1 id="ten">${escapeMarkup(name)}</h1>
<p class="about">${escapeMarkup(words.articles(entries.length))}</p>
<ol>
${entries.map(groupLine).join('')}</ol>
</section>
</body>`,
  );

const groupLine = ({ number, title, source, date }: ListedEntry): string =>
  `<li><a href="../${chapterFile(number)}">${escapeMarkup(title)}</a> <span class="where">${escapeMarkup([source, date].filter(Boolean).join(' · '))}</span></li>\n`;
