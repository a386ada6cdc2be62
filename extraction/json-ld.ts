import { cleanLine } from '../domain/text.ts';

type Json = Record<string, unknown>;

/** What schema.org data says of the page's article. */
export interface StructuredArticle {
  readonly headline: string | null;
  readonly description: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly section: string | null;
  readonly publisher: string | null;
  readonly authors: readonly ClaimedName[];
  /** The whole text, where the publisher gives it. */
  readonly body: string | null;
}

/** A name in metadata. An organisation is named as author where a desk signs, or by default. */
export interface ClaimedName {
  readonly name: string;
  readonly organisation: boolean;
}

/**
 * The article of the page's JSON-LD (https://schema.org/Article and what derives from it). Where
 * several are described, the first that is the page's main entity. Malformed scripts say nothing.
 */
export function readJsonLd(document: Document, url: string): StructuredArticle | null {
  const ids = new Map<string, Json>();
  const articles: Json[] = [];
  for (const script of Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
  ).slice(0, 30))
    collect(parseOrNull(script.textContent ?? ''), 0, ids, articles);
  const own = articles.find((article) => isAbout(article, url)) ?? articles[0];
  if (!own) return null;
  const text = (key: string): string | null => asText(own[key]);
  return {
    headline: text('headline') ?? text('name'),
    description: text('description'),
    published: text('datePublished') ?? text('dateCreated'),
    modified: text('dateModified'),
    section: text('articleSection') ?? asText([own['articleSection']].flat()[0]),
    publisher: namesOf(own['publisher'], ids)[0]?.name ?? null,
    body: asBody(own['articleBody']),
    authors: [
      ...namesOf(own['author'], ids),
      ...(own['author'] ? [] : namesOf(own['creator'], ids)),
    ],
  };
}

const ARTICLE = /(?:Article|BlogPosting|Report|ClaimReview)$/;

function collect(node: unknown, depth: number, ids: Map<string, Json>, articles: Json[]): void {
  if (depth > 5 || typeof node !== 'object' || node === null || articles.length > 50) return;
  if (Array.isArray(node)) {
    for (const child of node.slice(0, 100)) collect(child, depth + 1, ids, articles);
    return;
  }
  const object = node as Json;
  const id = object['@id'];
  if (typeof id === 'string' && Object.keys(object).length > 1 && !ids.has(id)) ids.set(id, object);
  if (ARTICLE.test([object['@type']].flat().join(' '))) articles.push(object);
  for (const key of ['@graph', 'mainEntity', 'author', 'publisher'])
    if (object[key]) collect(object[key], depth + 1, ids, articles);
}

function isAbout(article: Json, url: string): boolean {
  const main = article['mainEntityOfPage'];
  const id = typeof main === 'object' && main !== null ? (main as Json)['@id'] : main;
  return [id, article['url'], article['@id']].some(
    (address) => typeof address === 'string' && bare(address) === bare(url),
  );
}

const bare = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[?#].*$|\/$/g, '');

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

function asBody(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 1_000_000) return null;
  return cleanLine(decode(value).replace(/<[^<>]*>/g, ' '), Infinity) || null;
}

/** Headlines in JSON-LD are often escaped once too often. */
const decode = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d{2,6});/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');

function namesOf(value: unknown, ids: ReadonlyMap<string, Json>): ClaimedName[] {
  return [value]
    .flat(2)
    .slice(0, 30)
    .flatMap((item) => {
      if (typeof item !== 'object' || item === null) {
        const name = asText(item);
        return name ? [{ name, organisation: false }] : [];
      }
      const id = (item as Json)['@id'];
      const said =
        (item as Json)['name'] || typeof id !== 'string'
          ? (item as Json)
          : (ids.get(id) ?? (item as Json));
      const parts = ['givenName', 'familyName'].flatMap((key) => asText(said[key]) ?? []);
      const name = asText([said['name']].flat()[0]) ?? (parts.length > 0 ? parts.join(' ') : null);
      const organisation = /Organi[sz]ation/.test([said['@type']].flat().join(' '));
      return name ? [{ name, organisation }] : [];
    });
}
