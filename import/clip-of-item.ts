import type { Article } from '../domain/article.ts';
import { composeClip, type WholeClip } from '../domain/clip.ts';
import type { FeedEntry } from '../domain/feed.ts';
import { foreignHtml } from '../domain/foreign-text.ts';
import type { Source } from '../domain/source.ts';
import type { StampedSet } from '../domain/stamped-set.ts';
import { hashText } from '../domain/text.ts';
import { hostOf, urlKey } from '../domain/url-key.ts';
import type { ReadItem } from './item-reader.ts';
import { refuse, type Read } from './reader.ts';
import { longText } from './texts.ts';

/** What an import needs of other rooms. */
export interface ImportDeps {
  /** The HTML doorway. */
  readonly sanitize: (html: string) => string;
  /** The registry's look-up: a file cannot make a portal of a host that is none. */
  readonly sourceOf: (url: string) => Source;
}

/**
 * The clip that an item tells of. What follows from other fields is made anew (URL key, source,
 * derived fields) or must agree with them (text hash, title, campaigns, note).
 *
 * @param campaigns ids that the file declares
 */
export async function clipOfItem(
  item: ReadItem,
  campaigns: ReadonlySet<string>,
  deps: ImportDeps,
): Promise<Read<WholeClip>> {
  const { _clip: held } = item;
  if (held.source.host !== hostOf(item.url)) return refuse('host of the url', '_clip.source.host');
  const dangling = held.entries.findIndex(
    (entry) => 'kind' in entry && entry.kind === 'campaign' && !campaigns.has(entry.value),
  );
  if (dangling >= 0) return refuse('declared campaign', `_clip.entries[${dangling}].value`);
  if ((await hashText(item.content_text)) !== held.text_hash)
    return refuse('SHA-256 of content_text', '_clip.text_hash');

  const article = articleOf(item, deps.sanitize);
  const clean = article.text === item.content_text;
  const clip = composeClip(
    {
      id: item.id,
      url: item.url,
      urlKey: urlKey(item.url),
      capturedAt: held.captured_at,
      device: held.device,
      source: sourceOf(item, deps),
      textHash: clean ? held.text_hash : await hashText(article.text),
      entries: setOf(held.entries),
      corrections: held.corrections,
    },
    article,
  );
  if (clip.title !== item.title) return refuse('title as corrected or extracted', 'title');
  if (clip.campaigns.join() !== held.campaigns.join())
    return refuse('campaigns of the entries', '_clip.campaigns');
  if (clip.note !== held.note) return refuse('notes of the entries', '_clip.note');
  return { ok: true, value: { clip, body: { id: item.id, article } } };
}

function articleOf(item: ReadItem, sanitize: ImportDeps['sanitize']): Article {
  const { _clip: held } = item;
  const { event_date: eventDate, site_name: siteName, ...rest } = held.article;
  const text = longText(item.content_text);
  return {
    ...rest,
    eventDate,
    siteName,
    html: foreignHtml(item.content_html, sanitize),
    text: text.ok ? text.value : '',
  };
}

function sourceOf({ url, _clip: { source } }: ReadItem, deps: ImportDeps): Source {
  const known = deps.sourceOf(url);
  if (!source.registered || !known.registered) return known;
  const { province_2024: province2024, province_2025: province2025, ...rest } = source;
  return {
    host: rest.host,
    name: rest.name,
    kind: rest.kind,
    province2024,
    province2025,
    registered: rest.registered,
  };
}

const setOf = (entries: readonly FeedEntry[]): StampedSet =>
  Object.fromEntries(
    entries.map((entry) => [
      entry.stamp,
      'kind' in entry ? { kind: entry.kind, value: entry.value } : 0,
    ]),
  );
