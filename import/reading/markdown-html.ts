import MarkdownIt, { type StateInline, type Token } from 'markdown-it';

import { PICTURE_LINK, PICTURE_TITLE } from '../../domain/reading-marks.ts';

/** HTML in a note is a part of it; what it may hold is for the doorway to say. */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
// As written: what an address may be is for others to say, and a changed one is another one.
markdown.normalizeLink = (url) => url;
markdown.validateLink = () => true;
markdown.inline.ruler.before('emphasis', 'highlight', highlight);
markdown.inline.ruler.before('link', 'wikilink', wikilink);
markdown.core.ruler.push('pictures', (state) => {
  for (const [at, token] of state.tokens.entries()) {
    const before = state.tokens[at - 1];
    const after = state.tokens[at + 1];
    if (token.type === 'inline' && before?.type === 'paragraph_open' && after)
      asFigure(before, token, after);
  }
  state.tokens = withoutEmptyHeads(state.tokens);
});

/**
 * Markdown (CommonMark, GFM's tables, Obsidian's highlights and links) as HTML, with pictures as
 * `OwnHtmlWriter` reads them. Not sanitised.
 */
export const markdownHtml = (text: string): string => markdown.render(text);

/** `==text==` */
function highlight(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (!src.startsWith('==', pos)) return false;
  const end = src.indexOf('==', pos + 2);
  if (
    end < pos + 3 ||
    end >= state.posMax ||
    /\s/.test(src[pos + 2] ?? ' ') ||
    /\s/.test(src[end - 1] ?? ' ')
  )
    return false;
  if (!silent) {
    state.push('html_inline', '', 0).content = '<mark class="highlight">';
    const { posMax } = state;
    state.pos = pos + 2;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push('html_inline', '', 0).content = '</mark>';
  }
  state.pos = end + 2;
  return true;
}

/** `[[note|words]]` says its words, `![[file]]` shows a file that is not of the page. */
function wikilink(state: StateInline, silent: boolean): boolean {
  const match = /^(!?)\[\[([^[\]\n|]{1,150})(?:\|([^[\]\n]{1,150}))?\]\]/.exec(
    state.src.slice(state.pos, Math.min(state.posMax, state.pos + 310)),
  );
  if (!match) return false;
  if (!silent && match[1] === '') state.push('text', '', 0).content = match[3] ?? match[2] ?? '';
  state.pos += match[0].length;
  return true;
}

/** A paragraph of ours that is a picture's link, and its caption behind a line break. */
function asFigure(open: Token, inline: Token, close: Token): void {
  const children = inline.children ?? [];
  const picture = pictureOf(children);
  if (!picture) return;
  const { end, src, alt } = picture;
  const link = `<a class="picture" href="${attribute(src)}" data-alt="${attribute(alt)}"></a>`;
  const caption = children.slice(end + 2);
  const broken = children[end + 1];
  if (broken && broken.type !== 'hardbreak') return;
  const html = (content: string): Token => {
    const token = Object.assign(Object.create(Object.getPrototypeOf(inline)) as Token, inline);
    return Object.assign(token, { type: 'html_inline', content, children: null });
  };
  inline.children =
    caption.length > 0
      ? [html(`${link}<figcaption>`), ...caption, html('</figcaption>')]
      : [html(link)];
  // In a list without blank lines a paragraph has no tags of its own.
  for (const tag of [open, close]) Object.assign(tag, { tag: 'figure', hidden: false });
}

interface PictureLink {
  /** The last token of the link. */
  readonly end: number;
  readonly src: string;
  readonly alt: string;
}

function pictureOf(children: readonly Token[]): PictureLink | null {
  const [open] = children;
  if (open?.type !== 'link_open') return null;
  const end = children.findIndex(({ type }) => type === 'link_close');
  const src = String(open.attrGet('href') ?? '');
  const inner = children.slice(1, end);
  const [image] = inner;
  if (inner.length === 1 && image?.type === 'image') {
    const embedded = !/^[a-z][a-z0-9+.-]*:/i.test(String(image.attrGet('src') ?? ''));
    return embedded && /^https?:/i.test(src)
      ? { end, src, alt: plain(image.children ?? []) }
      : null;
  }
  const title = open.attrGet('title');
  if (!Object.values(PICTURE_TITLE).some((known) => known === title)) return null;
  const said = plain(inner);
  const silent = Object.values(PICTURE_LINK).some((known) => known === said);
  return { end, src, alt: silent ? '' : said };
}

/** Our tables without a head have an empty one, for Markdown knows no others. */
function withoutEmptyHeads(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const end = token.type === 'thead_open' ? closeOf(tokens, at) : at;
    const head = tokens.slice(at, end + 1);
    const empty =
      end > at && head.every(({ type, content }) => type !== 'inline' || content === '');
    if (!empty) kept.push(...head);
    at = end + 1;
  }
  return kept;
}

const closeOf = (tokens: readonly Token[], from: number): number => {
  const end = tokens.findIndex(({ type }, at) => at > from && type === 'thead_close');
  return end < 0 ? from : end;
};

const plain = (tokens: Token[]): string =>
  markdown.renderer.renderInlineAsText(tokens, markdown.options, {});

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
