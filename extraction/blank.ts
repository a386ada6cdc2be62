import type { Article, Extraction, NotArticleReason } from '../domain/article.ts';
import { NOTHING_READ } from '../domain/nothing-read.ts';
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
    ...NOTHING_READ,
    url,
    title: cleanLine(title, 500) || new URL(url).hostname || url,
    agency: null,
    coverage: null,
    warnings: ['no-publish-date', 'title-uncertain'],
  };
}
