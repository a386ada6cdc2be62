import type {
  Attachment,
  Author,
  AuthorRole,
  CitedDocument,
  DateOrigin,
  DatePrecision,
  ExtractionWarning,
  Picture,
  Published,
} from '../domain/article.ts';
import type { FeedArticle } from '../domain/feed.ts';
import { count, list, nullable, oneOf, record, share, type Reader } from './reader.ts';
import { clock, day, line, longText, webAddress } from './texts.ts';

const ROLES: Record<AuthorRole, true> = { author: true, editor: true, photo: true };
const PRECISIONS: Record<DatePrecision, true> = { day: true, minute: true, second: true };
const ORIGINS: Record<DateOrigin, true> = {
  'json-ld': true,
  meta: true,
  'time-element': true,
  printed: true,
  url: true,
  chosen: true,
  person: true,
};
const GRAMMARS: Record<CitedDocument['grammar'], true> = { party: true, state: true, bare: true };
const WARNINGS: Record<ExtractionWarning, true> = {
  'no-publish-date': true,
  'date-from-text': true,
  'weekday-mismatch': true,
  'title-uncertain': true,
  'lead-may-be-cut': true,
  'short-text': true,
  'legacy-encoding': true,
  'bidi-removed': true,
  'host-rule-used': true,
  'rule-not-found': true,
  'legacy-converted': true,
};

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
