import { cleanLine } from '../domain/text.ts';
import { type ClaimedName, readJsonLd } from './json-ld.ts';

/** A date as metadata writes it. */
export interface ClaimedDate {
  readonly value: string;
  readonly origin: 'json-ld' | 'meta';
}

/** What a page says of itself for machines: meta elements and JSON-LD. Claims, not yet facts. */
export interface Claims {
  /** JSON-LD's headline */
  readonly headline: string | null;
  /** og:title, JSON-LD headline, twitter:title */
  readonly titles: readonly string[];
  readonly documentTitle: string;
  readonly siteName: string | null;
  readonly description: string | null;
  readonly published: ClaimedDate | null;
  readonly modified: ClaimedDate | null;
  /** JSON-LD's authors. */
  readonly authors: readonly ClaimedName[];
  /** The first meta element that names somebody. */
  readonly metaAuthors: readonly ClaimedName[];
  /** JSON-LD's articleBody: a witness of what is text, never the text itself. */
  readonly body: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly language: string | null;
  /** Whether og:type or schema.org calls it an article. */
  readonly isArticle: boolean;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'date',
  'og:pubdate',
];
const MODIFIED = [
  'article:modified_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'og:updated_time',
];
const AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
];

/**
 * Reads the claims off the untouched document; whatever is malformed is as if absent.
 *
 * @param url the page's address: it tells the page's own JSON-LD from that of other stories
 */
export function readClaims(document: Document, url: string): Claims {
  const meta = readMeta(document);
  const ld = readJsonLd(document, url);
  const pick = (...names: string[]): string | null =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value) ?? null;
  const dated = (structured: string | null | undefined, names: string[]): ClaimedDate | null => {
    if (structured) return { value: structured, origin: 'json-ld' };
    const value = pick(...names);
    return value ? { value, origin: 'meta' } : null;
  };
  return {
    headline: ld?.headline ?? null,
    titles: [pick('og:title'), ld?.headline, pick('twitter:title')].flatMap((t) => (t ? [t] : [])),
    documentTitle: cleanLine(document.title ?? '', 500),
    siteName: pick('og:site_name') ?? ld?.publisher ?? null,
    description: pick('og:description', 'description') ?? ld?.description ?? null,
    published: dated(ld?.published, PUBLISHED),
    modified: dated(ld?.modified, MODIFIED),
    authors: ld?.authors ?? [],
    metaAuthors: metaAuthors(meta),
    body: ld?.body ?? null,
    section: ld?.section ?? pick('article:section'),
    keywords: (pick('news_keywords', 'keywords') ?? '')
      .split(/[,;]/)
      .flatMap((word) => cleanLine(word, 100) || []),
    language: document.documentElement?.getAttribute('lang')?.trim() || null,
    isArticle: ld !== null || /article/i.test(pick('og:type') ?? ''),
  };
}

/** All values by lower-case name, in the order of the page. */
function readMeta(document: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of Array.from(document.querySelectorAll('meta[content]'))) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop');
    const value = cleanLine(element.getAttribute('content') ?? '');
    if (!name || !value) continue;
    const key = name.toLowerCase();
    const values = meta.get(key);
    if (!values) meta.set(key, [value]);
    else if (values.length < 20) values.push(value);
  }
  return meta;
}

/** The first name of meta element that names somebody; libraries write "Surname, First name". */
function metaAuthors(meta: ReadonlyMap<string, readonly string[]>): ClaimedName[] {
  for (const key of AUTHORS) {
    const values = (meta.get(key) ?? []).filter((value) => !/^https?:|^@|^\d+$/.test(value));
    if (values.length === 0) continue;
    return values.map((value) => {
      const turned = /^(dc|citation)/.test(key)
        ? value.replace(/^([^,]+), ([^,]+)$/, '$2 $1')
        : value;
      return { name: turned, organisation: false };
    });
  }
  return [];
}
