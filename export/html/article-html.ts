import type { ExportChoices } from '../../domain/export-choices.ts';
import { formatDay, vietnamInstant } from '../../domain/vietnam-time.ts';
import type { PictureFile } from '../input.ts';
import type { ReadingEntry } from '../reading/entry.ts';
import type { PictureBlock } from '../reading/map-blocks.ts';
import { cleanText, escapeMarkup, webHref } from '../reading/markup.ts';
import { captionOf } from '../reading/pictures.ts';
import type { ReadingWords } from '../reading/words.ts';
import { base64 } from './base64.ts';
import { blocksHtml, type HtmlDialect } from './blocks-html.ts';
import { figureHtml } from './figure-html.ts';
import { newsArticle } from './json-ld.ts';

const HTML = { end: '>' } as const;

export interface ArticleParts {
  readonly words: ReadingWords;
  readonly choices: Pick<ExportChoices, 'notes' | 'language'>;
  readonly pictures: ReadonlyMap<string, PictureFile>;
}

/** An article of the page. `import/html-collection.ts` reads it back by the classes that stand here. */
export function articleHtml(entry: ReadingEntry, parts: ArticleParts): string {
  const { article, number } = entry;
  const dialect: HtmlDialect = {
    ...HTML,
    topHeading: 4,
    picture: (picture) => figure(picture, entry, parts),
  };
  const language =
    article.language && article.language !== parts.choices.language
      ? ` lang="${escapeMarkup(article.language)}"`
      : '';
  return `<article id="bai-${number}"${language}>
<script type="application/ld+json">${newsArticle(entry)}</script>
<header>
<h3>${escapeMarkup(entry.title)}</h3>
<p class="source">${sourceLineHtml(entry, parts.words)}</p>
</header>
<div class="text">
${blocksHtml(entry.blocks, dialect)}</div>
${factsHtml(entry, parts.words)}${parts.choices.notes ? mineHtml(entry, parts.words) : ''}</article>
`;
}

export function sourceLineHtml(
  { source, published, date, clip, article }: ReadingEntry,
  words: ReadingWords,
): string {
  const when = published
    ? `<time datetime="${published}">${escapeMarkup(date)}</time>`
    : escapeMarkup(words.noDate);
  const authors = clip.authors.map(({ name }) => cleanText(name)).filter((name) => name !== '');
  return [
    `<b>${escapeMarkup(source)}</b>`,
    when,
    ...(authors.length > 0 ? [escapeMarkup(authors.join(', '))] : []),
    ...(article.via ? [escapeMarkup(words.via(cleanText(article.via)))] : []),
  ].join(' · ');
}

function figure(picture: PictureBlock, { article }: ReadingEntry, parts: ArticleParts): string {
  const file = parts.pictures.get(picture.src);
  const src = file ? `data:${file.mime};base64,${base64(file.bytes)}` : null;
  const image = file && src !== null ? { ...file, src } : null;
  return figureHtml(picture, captionOf(picture, article), image, parts.words, HTML);
}

export function factsHtml(entry: ReadingEntry, words: ReadingWords): string {
  const { clip, article } = entry;
  const rows: readonly (readonly [string, string])[] = [
    [words.address, link(clip.url)],
    [words.campaigns, list(entry.campaigns.map(escapeMarkup), 'campaigns')],
    [words.tone, clip.tone ? escapeMarkup(words.tones[clip.tone]) : ''],
    [
      words.documents,
      list([...new Set(article.documents.map((cited) => cited.number))].map(escapeMarkup)),
    ],
    [
      words.attachments,
      list(article.attachments.map(({ href, text }) => link(href, text || href))),
    ],
    [words.videos, list(article.videos.map((video) => link(video)))],
    [
      words.clipped,
      `<time class="clipped" datetime="${vietnamInstant(clip.capturedAt)}">${formatDay(entry.clipped)}</time>`,
    ],
  ];
  const shown = rows.filter(([, held]) => held !== '');
  return `<dl class="facts">
${shown.map(([name, held]) => `<dt>${escapeMarkup(name)}</dt><dd>${held}</dd>\n`).join('')}</dl>
`;
}

function link(address: string, text = address): string {
  const href = webHref(address);
  const said = escapeMarkup(cleanText(text) || address);
  return href === null ? said : `<a href="${escapeMarkup(href)}">${said}</a>`;
}

const list = (items: readonly string[], name = ''): string =>
  items.length === 0
    ? ''
    : `<ul${name && ` class="${name}"`}>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** What the person wrote: the note, and the highlights with theirs. */
export function mineHtml({ clip, highlights }: ReadingEntry, words: ReadingWords): string {
  const note = escapeMarkup(clip.note);
  const marks = highlights.map(
    (held, number) =>
      `<li data-number="${number}"><mark>${escapeMarkup(held.exact)}</mark>${held.note ? `<div class="note">${escapeMarkup(held.note)}</div>` : ''}</li>\n`,
  );
  return [
    note &&
      `<section class="mine"><h4>${escapeMarkup(words.notes)}</h4><p class="note own">${note}</p></section>\n`,
    marks.length > 0 &&
      `<section class="mine"><h4>${escapeMarkup(words.highlights)}</h4><ul class="highlights">\n${marks.join('')}</ul></section>\n`,
  ]
    .filter(Boolean)
    .join('');
}
