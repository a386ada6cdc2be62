import { cleanText, webHref } from '../reading/markup.ts';
import { publishedTimestamp } from '../../domain/vietnam-time.ts';
import type { ReadingEntry } from '../reading/entry.ts';

/**
 * An article as schema.org's NewsArticle, for programs; an import of the file reads it back. What is
 * not known is not said.
 */
export function newsArticle({ clip, article, published }: ReadingEntry): string {
  const { updated } = article;
  const pictures = article.pictures.flatMap(({ src }) => (src === null ? [] : [webHref(src)]));
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: clip.title,
    url: clip.url,
    datePublished: published ?? undefined,
    dateModified: updated ? (publishedTimestamp(updated) ?? updated.date) : undefined,
    author: filled(clip.authors.map(({ name }) => ({ '@type': 'Person', name }))),
    publisher: { '@type': 'Organization', name: clip.source.name },
    isPartOf: article.siteName ? { '@type': 'WebSite', name: article.siteName } : undefined,
    sourceOrganization: article.via ? { '@type': 'Organization', name: article.via } : undefined,
    articleSection: article.section ?? undefined,
    keywords: filled(article.keywords),
    abstract: clip.lead ?? undefined,
    inLanguage: article.language ?? undefined,
    image: filled(pictures.filter((href) => href !== null)),
    wordCount: clip.words,
  });
}

const filled = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined;

/** JSON that cannot end the element that it stands in, nor begin a comment or a tag there. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'string' ? cleanText(held) : held,
  ).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
