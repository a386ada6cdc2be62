import type { Article, Extraction, NotArticleReason } from '../domain/article.ts';
import { cleanLine } from '../domain/text.ts';

/** What is left to say of a page that cannot be read: its name and address, for clipping by hand. */
export function blankExtraction(
  document: Document,
  url: string,
  reason: NotArticleReason,
): Extraction {
  return {
    kind: 'not-article',
    reason,
    article: blankArticle(url, document.documentElement ? document.title : ''),
  };
}

function blankArticle(url: string, title: string): Article {
  return {
    url,
    title: cleanLine(title, 500) || new URL(url).hostname || url,
    lead: null,
    html: '',
    text: '',
    authors: [],
    published: null,
    updated: null,
    eventDate: null,
    via: null,
    agency: null,
    siteName: null,
    section: null,
    keywords: [],
    views: null,
    pictures: [],
    videos: [],
    attachments: [],
    documents: [],
    language: null,
    words: 0,
    coverage: null,
    warnings: ['no-publish-date', 'title-uncertain'],
  };
}
