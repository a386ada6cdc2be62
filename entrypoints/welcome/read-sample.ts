import type { Extraction } from '../../domain/article.ts';
import { extractArticle } from '../../extraction/extract.ts';
import { sanitizeHtml } from '../../extraction/sanitize.ts';
import { voteWithReadability } from '../../extraction/vote.ts';
import { SAMPLE_URL } from '../../messaging/sample-page.ts';

/** Reads the sample as a press reads a page of the web. Loaded when it is first pressed. */
export const readSample = (page: Document): Extraction =>
  extractArticle(page, SAMPLE_URL, {
    sanitize: sanitizeHtml,
    vote: voteWithReadability,
    chooser: null,
  });
