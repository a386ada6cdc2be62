import { campaignKey, composeCampaign, type Campaign } from '../domain/campaign.ts';
import { SCHEMA_VERSION } from '../domain/clip.ts';
import { fail, succeed, type ImportRefusal, type Result } from '../domain/failure.ts';
import { FEED_FORMAT } from '../domain/feed.ts';
import { campaign } from './campaign-reader.ts';
import { exactly, isRecord, list, rawText, record } from './reader.ts';
import { line } from './texts.ts';

export interface FeedHead {
  readonly title: string;
  readonly campaigns: readonly Campaign[];
}

export interface Feed extends FeedHead {
  /** Not read yet. */
  readonly items: readonly unknown[];
}

export const ITEMS_MAX = 1_000_000;

const extension = record({
  format: exactly(FEED_FORMAT),
  about: rawText(1000),
  app: record({ name: line, version: line }),
  schema: exactly(SCHEMA_VERSION),
  campaigns: list(campaign, 100_000),
});

export const refused = (reason: ImportRefusal, detail = ''): Result<never> =>
  fail({ kind: 'import-refused', reason, detail });

/**
 * What a file says of itself, from the surest to the finest: is it JSON, a feed, ours, of a format
 * that this version knows, whole.
 */
export function readFeed(text: string): Result<Feed> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const feed = parsed.value;
  if (!isRecord(feed) || !Array.isArray(feed['items']) || !isJsonFeed(feed['version']))
    return refused('not-a-feed');
  const head = readAbout(feed);
  if (!head.ok) return head;
  if (feed['items'].length > ITEMS_MAX)
    return refused('too-large', `${feed['items'].length} items`);
  return succeed({ ...head.value, items: feed['items'] });
}

/** Title and campaigns of a file, if they are ours and of a format that this version knows. */
export function readAbout(file: Readonly<Record<string, unknown>>): Result<FeedHead> {
  const about = Object.hasOwn(file, '_clip') ? file['_clip'] : undefined;
  if (!isRecord(about) || !Object.hasOwn(about, 'format')) return refused('not-ours');
  const { format, schema } = about;
  if (isNewer(format, FEED_FORMAT)) return refused('newer-format', `format ${format}`);
  if (isNewer(schema, SCHEMA_VERSION)) return refused('newer-format', `schema ${schema}`);

  const read = extension(about);
  if (!read.ok) return refused('invalid', `_clip.${read.path}: ${read.expected}`);
  const title = line(file['title']);
  if (!title.ok) return refused('invalid', `title: ${title.expected}`);
  const campaigns = read.value.campaigns.map(
    ({ created_at: createdAt, phrase_marks: phraseMarks, ...rest }) =>
      composeCampaign({ ...rest, createdAt, ...(phraseMarks && { phraseMarks }) }),
  );
  const twin = firstTwin(campaigns);
  if (twin >= 0) return refused('invalid', `_clip.campaigns[${twin}]: not told twice`);
  return succeed({ title: title.value, campaigns });
}

export function parseJson(text: string): Result<unknown> {
  try {
    // A byte order mark is no JSON, but editors on Windows put one there.
    return succeed(JSON.parse(text.replace(/^\ufeff/, '')) as unknown);
  } catch (error) {
    // Besides bad syntax: engines may run out of stack on deep nesting.
    return refused('not-json', error instanceof Error ? error.name : '');
  }
}

const isJsonFeed = (version: unknown): boolean =>
  typeof version === 'string' && /^https?:\/\/(www\.)?jsonfeed\.org\/version\/1/.test(version);

export const isNewer = (version: unknown, ours: number): version is number =>
  typeof version === 'number' && version > ours;

/** A library holds one campaign a folded name, and one an id. */
function firstTwin(campaigns: readonly Campaign[]): number {
  const seen = new Set<string>();
  return campaigns.findIndex(({ id, name }) => {
    const key = campaignKey(name);
    const known = seen.has(id) || seen.has(`=${key}`);
    seen.add(id).add(`=${key}`);
    return known;
  });
}
