import type { Attachment, Author, CitedDocument, Picture, Published } from '../domain/article.ts';
import type { FeedArticle } from '../domain/feed.ts';
import { GRAMMARS, ORIGINS, PRECISIONS, ROLES, WARNINGS } from '../domain/vocabulary.ts';
import { count, list, nullable, oneOf, record, share, type Reader } from './reader.ts';
import { clock, day, line, longText, webAddress } from './texts.ts';

export const published: Reader<Published> = record<Published>({
  raw: nullable(line),
  date: day,
  time: nullable(clock),
  precision: oneOf(PRECISIONS),
  origin: oneOf(ORIGINS),
});

export const authors: Reader<readonly Author[]> = list(
  record<Author>({ name: line, role: nullable(oneOf(ROLES)) }),
);

const picture = record<Picture>(
  {
    src: nullable(webAddress),
    alt: line,
    caption: nullable(line),
    credit: nullable(line),
    raw: line,
  },
  'refused',
  ['raw'],
);
const attachment = record<Attachment>({ text: line, href: webAddress, raw: line }, 'refused', [
  'raw',
]);
const cited = record<CitedDocument>({ number: line, raw: line, grammar: oneOf(GRAMMARS) });

export const article: Reader<FeedArticle> = record<FeedArticle>(
  {
    url: webAddress,
    title: line,
    lead: nullable(longText),
    authors,
    published: nullable(published),
    updated: nullable(published),
    event_date: nullable(day),
    via: nullable(line),
    agency: nullable(line),
    site_name: nullable(line),
    section: nullable(line),
    keywords: list(line),
    views: nullable(count),
    pictures: list(picture),
    videos: list(webAddress),
    attachments: list(attachment),
    documents: list(cited),
    language: nullable(line),
    words: count,
    coverage: nullable(share),
    warnings: list(oneOf(WARNINGS)),
  },
  'refused',
  ['agency', 'coverage'],
);
