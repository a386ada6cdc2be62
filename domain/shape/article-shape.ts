import type { Article, Attachment, Author, CitedDocument } from '../article.ts';
import type { Picture, Published } from '../article.ts';
import { isRealDay, isRealTime } from '../vietnam-time.ts';
import { GRAMMARS, ORIGINS, PRECISIONS, ROLES, WARNINGS } from '../vocabulary.ts';
import { count, list, nullable, oneOf, record, such, text, type Shape } from './shape.ts';

/** Far longer than what extraction and forms let through: a row of ours is never refused. */
export const LINE = text(100_000);
export const LONG = text(8_000_000);

const share: Shape<number> = (held) =>
  typeof held === 'number' && held >= 0 && held <= 1 ? null : 'number from 0 to 1';

export const day = such(10, 'real day', isRealDay);
const clock = such(8, 'real time', isRealTime);

/** An address of the web: no script, no data, nothing that a browser would mend. */
export const webAddress = such(100_000, 'http or https address', (address) =>
  /^https?:\/\/[^\s\\][^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/iu.test(address),
);

export const published = record<Published>({
  raw: nullable(LINE),
  date: day,
  time: nullable(clock),
  precision: oneOf(PRECISIONS),
  origin: oneOf(ORIGINS),
});

export const authors = list(record<Author>({ name: LINE, role: nullable(oneOf(ROLES)) }));

const picture = record<Picture>(
  {
    src: nullable(webAddress),
    alt: LINE,
    caption: nullable(LINE),
    credit: nullable(LINE),
    raw: LINE,
  },
  ['raw'],
);
const attachment = record<Attachment>({ text: LINE, href: webAddress, raw: LINE }, ['raw']);
const cited = record<CitedDocument>({ number: LINE, raw: LINE, grammar: oneOf(GRAMMARS) });

export const article: Shape<Article> = record<Article>(
  {
    url: webAddress,
    title: LINE,
    lead: nullable(LONG),
    html: LONG,
    text: LONG,
    authors,
    published: nullable(published),
    updated: nullable(published),
    eventDate: nullable(day),
    via: nullable(LINE),
    agency: nullable(LINE),
    siteName: nullable(LINE),
    section: nullable(LINE),
    keywords: list(LINE),
    views: nullable(count),
    pictures: list(picture),
    videos: list(webAddress),
    attachments: list(attachment),
    documents: list(cited),
    language: nullable(LINE),
    words: count,
    coverage: nullable(share),
    warnings: list(oneOf(WARNINGS)),
  },
  ['agency', 'coverage'],
);
