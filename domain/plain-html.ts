import {
  ARTICLE_ATTRIBUTES,
  ARTICLE_TAGS,
  LINK_SCHEME,
  LINK_REL,
  PICTURE_SCHEME,
} from './article-markup.ts';

/**
 * Whether the HTML is what comes out of the doorway (`extraction/sanitize.ts`), letter by letter as
 * browsers write it: its elements and attributes alone, each address of its schemes, quotes and
 * escapes as they must be, every element closed in its place. For HTML of other machines where there
 * is no DOM to clean it with. As nothing passes that a browser would have to mend or to guess at,
 * no parser takes it for anything else; what is not so is refused whole.
 */
export function isPlainHtml(html: string): boolean {
  // Where nothing is marked up the doorway has nothing to do, and changes no letter.
  if (!html.includes('<')) return true;
  if (!isEscaped(html)) return false;
  const open: string[] = [];
  let at = 0;
  for (;;) {
    const tag = html.indexOf('<', at);
    if (tag < 0) return open.length === 0;
    TAG.lastIndex = tag;
    const found = TAG.exec(html);
    if (!found) return false;
    const [whole, close, name = '', attributes = ''] = found;
    if (!TAGS.has(name)) return false;
    if (close) {
      if (attributes !== '' || open.pop() !== name) return false;
    } else {
      if (!arePlain(name, attributes)) return false;
      if (!VOID.has(name) && open.push(name) > DEPTH_MAX) return false;
    }
    at = tag + whole.length;
  }
}

/** Browsers nest no deeper than some five hundred. */
const DEPTH_MAX = 1000;

const TAGS = new Set(ARTICLE_TAGS);
const VOID = new Set(['br', 'hr', 'img']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"]*")*)>/y;
const ATTRIBUTE = / ([a-z]+)="([^"]*)"/g;

/** Of text and of attributes, for nowhere else may an `&` stand. The only escapes that a browser writes; any other could spell what is refused when written out. */
const isEscaped = (text: string): boolean =>
  !text.includes('\0') && !/&(?!(?:amp|lt|gt|nbsp|quot);)/.test(text);

/** What DOMPurify takes out of attributes, for it could end an element that other parsers know. */
const BREAKS_OUT =
  /(?:--!?|\])>|<\/(?:style|script|title|xmp|textarea|noscript|iframe|noembed|noframes)/i;

function arePlain(tag: string, attributes: string): boolean {
  if (attributes === '') return tag !== 'a' && tag !== 'img';
  const held = new Map<string, string>();
  for (const [, name = '', written = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (held.has(name)) return false;
    held.set(name, unescaped(written));
  }
  for (const [name, value] of held) {
    if (value !== value.trim() || (/[<>]/.test(value) && BREAKS_OUT.test(value))) return false;
    if (!isAllowed(tag, name, value)) return false;
  }
  if (tag === 'a' && held.get('rel') !== LINK_REL) return false;
  return tag !== 'img' || held.has('src');
}

function isAllowed(tag: string, name: string, value: string): boolean {
  switch (name) {
    case 'href':
      return tag === 'a' && LINK_SCHEME.test(value);
    case 'src':
      return tag === 'img' && PICTURE_SCHEME.test(value);
    case 'rel':
      return tag === 'a';
    // What an element was made as a browser writes for ever; the doorway empties it.
    case 'is':
      return value === '';
    default:
      return ARTICLE_ATTRIBUTES.includes(name);
  }
}

const unescaped = (written: string): string =>
  written.includes('&')
    ? written
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&nbsp;', '\u00a0')
        .replaceAll('&amp;', '&')
    : written;
