import type { Article, Author, Picture } from '../domain/article.ts';
import type { Block } from '../domain/blocks/block.ts';
import { blocksText, runsText } from '../domain/blocks/blocks-text.ts';
import { readBlocks } from '../domain/blocks/read-blocks.ts';
import { foreignHtml, withoutUnsafe } from '../domain/foreign-text.ts';
import { cleanLine, cleanNote, countWords, cutText } from '../domain/text.ts';
import type { FoundPage } from './found.ts';
import { foundPublished } from './found-published.ts';
import { webAddress } from './texts.ts';

const TITLE_OF_TEXT = 160;
const LEAD_MAX = 1000;
const AUTHORS_MAX = 50;
const PICTURES_MAX = 1000;
/** Fewer words than this are said aloud, as for a page that was clipped. */
const SHORT_TEXT = 60;

/**
 * The article that a page of another program's file holds, its HTML through the doorway, its text
 * read off that HTML so that what is searched is what is shown. Null where there is no text.
 */
export function foundArticle(page: FoundPage, sanitize: (html: string) => string): Article | null {
  const { html, blocks, text } = bodyOf(page, sanitize);
  if (text === '') return null;
  const first = cleanLine(text.split('\n', 1)[0] ?? '');
  const given = cleanLine(page.title);
  const published = foundPublished(page.published);
  const words = countWords(text);
  return {
    url: page.url,
    title: given || cutText(first, TITLE_OF_TEXT).trim(),
    lead:
      cleanLine(page.lead ?? '', LEAD_MAX) || (first === given ? null : cutText(first, LEAD_MAX)),
    html,
    text,
    authors: authorsOf(page.authors),
    published,
    updated: null,
    eventDate: null,
    via: null,
    siteName: cleanLine(page.siteName ?? '') || null,
    section: null,
    keywords: [],
    views: null,
    pictures: picturesOf(blocks),
    videos: [],
    attachments: [],
    documents: [],
    language: languageOf(page.language),
    words,
    warnings: [
      ...(published ? [] : (['no-publish-date'] as const)),
      ...(given ? [] : (['title-uncertain'] as const)),
      ...(words < SHORT_TEXT ? (['short-text'] as const) : []),
    ],
  };
}

interface Body {
  readonly html: string;
  readonly blocks: readonly Block[];
  readonly text: string;
}

function bodyOf({ html, text }: FoundPage, sanitize: (html: string) => string): Body {
  const own = html === null ? null : readBody(foreignHtml(html, sanitize));
  if (own && own.text !== '') return own;
  const plain = withoutUnsafe(text ?? '').normalize('NFC');
  return readBody(sanitize(paragraphs(plain)));
}

function readBody(html: string): Body {
  const blocks = readBlocks(html);
  return { html, blocks, text: withoutUnsafe(blocksText(blocks)).normalize('NFC') };
}

const paragraphs = (text: string): string =>
  cleanNote(text)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** To the letter: what is one name and what is two is for the file to say. */
const authorsOf = (names: readonly string[]): readonly Author[] =>
  [...new Set(names.slice(0, AUTHORS_MAX).map((name) => cleanLine(name, 200)))]
    .filter((name) => name !== '')
    .map((name) => ({ name, role: null }));

function picturesOf(blocks: readonly Block[]): readonly Picture[] {
  const pictures: Picture[] = [];
  const all = [...blocks];
  // It grows while it is walked: no call for each depth of nesting.
  for (const block of all) {
    if (pictures.length >= PICTURES_MAX) break;
    for (const inner of withinBlock(block)) all.push(inner);
    if (block.kind !== 'picture' || !webAddress(block.src).ok) continue;
    const caption = cleanLine(runsText(block.caption)) || null;
    pictures.push({ src: block.src, alt: cleanLine(block.alt), caption, credit: null });
  }
  return pictures;
}

function withinBlock(block: Block): Block[] {
  switch (block.kind) {
    case 'list':
      return block.items.flat();
    case 'quote':
      return [...block.blocks];
    case 'table':
      return block.rows.flat().flatMap(({ blocks }) => blocks);
    case 'paragraph':
    case 'heading':
    case 'picture':
    case 'preformatted':
    case 'rule':
      return [];
  }
}

const languageOf = (tag: string | null): string | null =>
  tag !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
