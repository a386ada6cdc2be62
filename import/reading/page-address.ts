import { instantOf } from '../neighbour/moment.ts';
import { parseHtml } from './parse-html.ts';

/** What a saved page says of where it is from. */
export interface PageOrigin {
  readonly url: string | null;
  /** ms; only some programs say it. */
  readonly savedAt: number | null;
}

/** In comments: browsers, and SingleFile. */
const SAVED_FROM = /^\s*saved from url=\(\d{1,6}\)(\S{1,4000})\s*$/i;
const SINGLE_FILE = /^[^\S\n]*url:\s*(\S{1,4000})\s*$/im;
const SAVED_DATE = /^[^\S\n]*saved date:[^\S\n]*(.{1,100})$/im;
/** Nothing of the kind stands behind as much of a page; styles of saved pages are long. */
const HEAD_MAX = 3_000_000;

/**
 * Where a page was saved from: what the saving program wrote is surest; then what the page says of
 * itself. A base is an address of the folder, better than none.
 */
export function pageOrigin(html: string): PageOrigin {
  const found = { saved: '', canonical: '', graph: '', base: '', savedAt: null as number | null };
  let over = false;
  const handler: Parameters<typeof parseHtml>[1] = {
    oncomment: (comment) => {
      found.saved ||= SAVED_FROM.exec(comment)?.[1] ?? SINGLE_FILE.exec(comment)?.[1] ?? '';
      const date = SAVED_DATE.exec(comment)?.[1];
      if (date) found.savedAt ??= dateOf(date);
    },
    onopentag: (name, attributes) => {
      if (name === 'body') over = true;
      if (over) return;
      const is = (key: string, value: string): boolean =>
        (attributes[key] ?? '').toLowerCase().split(/\s+/).includes(value);
      if (name === 'link' && is('rel', 'canonical')) found.canonical ||= attributes['href'] ?? '';
      if (name === 'meta' && (is('property', 'og:url') || is('name', 'og:url')))
        found.graph ||= attributes['content'] ?? '';
      if (name === 'base') found.base ||= attributes['href'] ?? '';
    },
  };
  parseHtml(html.slice(0, HEAD_MAX), handler, () => over);
  const url = [found.saved, found.canonical, found.graph, found.base].find(isWeb);
  return { url: url ?? null, savedAt: found.savedAt };
}

const isWeb = (text: string): boolean => /^https?:\/\/[^\s/]+/i.test(text.trim());

/** "Thu Nov 26 2026 22:10:00 GMT+0700 (Indochina Time)" */
function dateOf(text: string): number | null {
  const ms = Date.parse(text.replace(/\(.*\)/, '').trim());
  return Number.isNaN(ms) ? null : instantOf(ms);
}
