import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { parseHTML } from 'linkedom';

import type { Extraction } from '../../domain/article.ts';
import { extractArticle } from '../../extraction/extract.ts';
import { voteWithReadability } from '../../extraction/vote.ts';

/** A document as a browser would hand it over; scripts do not run. */
export const documentOf = (html: string): Document => parseHTML(html).document;

/** Extracts with the real Readability. Sanitising has tests of its own in a real browser. */
export const extract = (document: Document, url: string): Extraction =>
  extractArticle(document, url, { sanitize: (html) => html, vote: voteWithReadability });

export const extractHtml = (html: string, url: string): Extraction =>
  extract(documentOf(html), url);

/** A page of `tests/fixtures/pages`. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8');

/** A saved page, gzipped or not. */
export function readPage(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
