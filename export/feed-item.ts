import type { Article, Author, Published } from '../domain/article.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Clip, WholeClip } from '../domain/clip.ts';
import type {
  FeedArticle,
  FeedAttachment,
  FeedCorrections,
  FeedEntry,
  FeedItem,
  FeedSource,
  ItemExtension,
} from '../domain/feed.ts';
import type { Source } from '../domain/source.ts';
import type { StampedSet } from '../domain/stamped-set.ts';
import { publishedTimestamp, vietnamInstant } from '../domain/vietnam-time.ts';
import { mimeTypeOf } from './mime-type.ts';

/**
 * A clip as an item of a JSON Feed. Keys are written one by one, here and below: their order in
 * the file must not depend on the order in which a database gives them back.
 *
 * @param names of campaigns by id; a clip of a campaign that is not among them throws, for the
 *   file would lack what its items name
 */
export function feedItem(
  { clip, body }: WholeClip,
  names: ReadonlyMap<string, Campaign['name']>,
): FeedItem {
  const { article } = body;
  const published = clip.published && publishedTimestamp(clip.published);
  const updated = article.updated && publishedTimestamp(article.updated);
  const image = article.pictures.find(({ src }) => src !== null)?.src;
  const attachments = article.attachments.map(feedAttachment);
  const tags = clip.campaigns.map((id) => nameOf(id, names));
  return {
    id: `urn:uuid:${clip.id}`,
    url: clip.url,
    title: clip.title,
    content_html: article.html,
    content_text: article.text,
    ...(clip.lead && { summary: clip.lead }),
    ...(image && { image }),
    ...(published && { date_published: published }),
    ...(updated && { date_modified: updated }),
    ...(clip.authors.length > 0 && { authors: clip.authors.map(({ name }) => ({ name })) }),
    ...(tags.length > 0 && { tags }),
    ...(article.language && { language: article.language }),
    ...(attachments.length > 0 && { attachments }),
    _clip: itemExtension(clip, article),
  };
}

function nameOf(id: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(id);
  if (name === undefined) throw new Error(`export: campaign ${id} is not among those given`);
  return name;
}

function feedAttachment({ text, href }: Article['attachments'][number]): FeedAttachment {
  return { url: href, mime_type: mimeTypeOf(href), ...(text && { title: text }) };
}

function itemExtension(clip: Clip, article: Article): ItemExtension {
  return {
    schema: clip.schema,
    url_key: clip.urlKey,
    captured_at: vietnamInstant(clip.capturedAt),
    device: clip.device,
    source: feedSource(clip.source),
    published: clip.published && feedPublished(clip.published),
    campaigns: clip.campaigns,
    note: clip.note,
    entries: feedEntries(clip.entries),
    corrections: feedCorrections(clip),
    text_hash: clip.textHash,
    article: feedArticle(article),
  };
}

const feedSource = (source: Source): FeedSource => ({
  host: source.host,
  name: source.name,
  kind: source.kind,
  province_2024: source.province2024,
  province_2025: source.province2025,
  registered: source.registered,
});

const feedPublished = (published: Published): Published => ({
  raw: published.raw,
  date: published.date,
  time: published.time,
  precision: published.precision,
  origin: published.origin,
});

const feedAuthors = (authors: readonly Author[]): Author[] =>
  authors.map(({ name, role }) => ({ name, role }));

function feedEntries(set: StampedSet): FeedEntry[] {
  return Object.keys(set)
    .sort()
    .flatMap((stamp): FeedEntry[] => {
      const held = set[stamp];
      if (held === undefined) return [];
      if (held === 0) return [{ stamp, removed: true }];
      const { kind, value } = held;
      return kind === 'aside' ? [] : [{ stamp, kind, value }];
    });
}

function feedCorrections({ corrections, trashed }: Clip): FeedCorrections {
  const { title, published, authors, status, tone } = corrections;
  // What was seen when a clip was thrown away is left out, so what came of it is said in its place.
  const stands = trashed ? 'trashed' : 'kept';
  return {
    ...(title && { title: { value: title.value, stamp: title.stamp } }),
    ...(published && {
      published: {
        value: published.value && feedPublished(published.value),
        stamp: published.stamp,
      },
    }),
    ...(authors && { authors: { value: feedAuthors(authors.value), stamp: authors.stamp } }),
    ...(status && { status: { value: stands, stamp: status.stamp } }),
    ...(tone && { tone: { value: tone.value, stamp: tone.stamp } }),
  };
}

const feedArticle = (article: Article): FeedArticle => ({
  url: article.url,
  title: article.title,
  lead: article.lead,
  authors: feedAuthors(article.authors),
  published: article.published && feedPublished(article.published),
  updated: article.updated && feedPublished(article.updated),
  event_date: article.eventDate,
  via: article.via,
  ...(article.agency !== undefined && { agency: article.agency }),
  site_name: article.siteName,
  section: article.section,
  keywords: article.keywords,
  views: article.views,
  pictures: article.pictures.map(({ src, alt, caption, credit, raw }) => ({
    src,
    alt,
    caption,
    credit,
    ...(raw !== undefined && { raw }),
  })),
  videos: article.videos,
  attachments: article.attachments.map(({ text, href, raw }) => ({
    text,
    href,
    ...(raw !== undefined && { raw }),
  })),
  documents: article.documents.map(({ number, raw, grammar }) => ({ number, raw, grammar })),
  language: article.language,
  words: article.words,
  ...(article.coverage !== undefined && { coverage: article.coverage }),
  warnings: article.warnings,
});
