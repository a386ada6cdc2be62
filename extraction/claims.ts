import { cleanLine } from '../domain/text.ts';

/** What a page says of itself for machines: meta elements and JSON-LD. Claims, not yet facts. */
export interface Claims {
  /** og:title, twitter:title, JSON-LD headline */
  readonly titles: readonly string[];
  readonly documentTitle: string;
  readonly siteName: string | null;
  readonly description: string | null;
  readonly published: { readonly value: string; readonly origin: 'json-ld' | 'meta' } | null;
  readonly modified: { readonly value: string; readonly origin: 'json-ld' | 'meta' } | null;
  readonly authors: readonly string[];
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly language: string | null;
  /** Whether og:type or schema.org calls it an article. */
  readonly isArticle: boolean;
}

/** Reads the claims off the untouched document; whatever is malformed is as if absent. */
export function readClaims(document: Document): Claims {
  const meta = readMeta(document);
  const ld = readJsonLd(document);
  const pick = (...names: string[]): string | null =>
    names.map((name) => meta.get(name)).find((value) => value) ?? null;
  const ldText = (key: string): string | null => asText(ld?.[key]);
  const dated = (key: string, ...names: string[]) => {
    const structured = ldText(key);
    if (structured) return { value: structured, origin: 'json-ld' as const };
    const value = pick(...names);
    return value ? { value, origin: 'meta' as const } : null;
  };
  return {
    titles: [pick('og:title'), ldText('headline'), pick('twitter:title')].flatMap((t) =>
      t ? [t] : [],
    ),
    documentTitle: cleanLine(document.title ?? '', 500),
    siteName: pick('og:site_name') ?? namesOf(ld?.['publisher'])[0] ?? null,
    description: pick('og:description', 'description') ?? ldText('description'),
    published: dated(
      'datePublished',
      'article:published_time',
      'pubdate',
      'publishdate',
      'datepublished',
      'dc.date.issued',
      'og:pubdate',
    ),
    modified: dated('dateModified', 'article:modified_time', 'lastmod', 'og:updated_time'),
    authors: ld?.['author']
      ? namesOf(ld['author'])
      : [pick('article:author', 'author', 'dc.creator')].flatMap((a) => (a ? [a] : [])),
    section: ldText('articleSection') ?? pick('article:section'),
    keywords: (pick('news_keywords', 'keywords') ?? '')
      .split(/[,;]/)
      .flatMap((word) => cleanLine(word, 100) || []),
    language: document.documentElement?.getAttribute('lang')?.trim() || null,
    isArticle: ld !== null || /article/i.test(meta.get('og:type') ?? ''),
  };
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of Array.from(document.querySelectorAll('meta[content]'))) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop');
    const value = cleanLine(element.getAttribute('content') ?? '');
    if (name && value && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), value);
  }
  return meta;
}

type Json = Record<string, unknown>;

function readJsonLd(document: Document): Json | null {
  for (const script of Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
  ).slice(0, 30)) {
    const found = findArticle(parseOrNull(script.textContent ?? ''), 0);
    if (found) return found;
  }
  return null;
}

function findArticle(node: unknown, depth: number): Json | null {
  if (depth > 4 || typeof node !== 'object' || node === null) return null;
  if (Array.isArray(node)) {
    for (const child of node.slice(0, 50)) {
      const found = findArticle(child, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const object = node as Json;
  if (/(Article|BlogPosting|Report)$/.test([object['@type']].flat().join(' '))) return object;
  return findArticle(object['@graph'] ?? object['mainEntity'], depth + 1);
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/\p{Cc}+/gu, ' '));
  } catch {
    // Broken JSON-LD is common; it claims nothing.
    return null;
  }
}

const asText = (value: unknown): string | null =>
  typeof value === 'string' && cleanLine(value) !== '' ? cleanLine(decode(value)) : null;

/** Headlines in JSON-LD are often escaped once too often. */
const decode = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const namesOf = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap(
      (item) =>
        asText(typeof item === 'object' && item !== null ? (item as Json)['name'] : item) ?? [],
    );
