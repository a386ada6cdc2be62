import { SCHEMA_VERSION } from '../domain/clip.ts';
import type { FeedCorrections, FeedEntry, FeedEntryKind, FeedSource } from '../domain/feed.ts';
import type { ItemExtension } from '../domain/feed.ts';
import { FEED_ENTRY_KINDS, KINDS, STATUSES, TONES } from '../domain/vocabulary.ts';
import { article, authors, published } from './article-reader.ts';
import {
  exactly,
  flag,
  isRecord,
  list,
  nullable,
  oneOf,
  partial,
  rawText,
  record,
  refine,
  type Reader,
} from './reader.ts';
import {
  BODY_MAX,
  deviceId,
  highlight,
  instant,
  line,
  longText,
  sha256,
  stamp,
  uuid,
  uuidUrn,
  webAddress,
} from './texts.ts';

const source = record<FeedSource>({
  host: line,
  name: line,
  kind: oneOf(KINDS),
  province_2024: nullable(line),
  province_2025: nullable(line),
  registered: flag,
});

type Added = Extract<FeedEntry, { kind: FeedEntryKind }>;
const text = record<Added>({ stamp, kind: oneOf(FEED_ENTRY_KINDS), value: longText });
const grouping = record<Added>({ stamp, kind: oneOf(FEED_ENTRY_KINDS), value: uuid });
const marked = record<Added>({ stamp, kind: oneOf(FEED_ENTRY_KINDS), value: highlight });
const READERS: Partial<Record<FeedEntryKind, Reader<Added>>> = {
  together: grouping,
  apart: grouping,
  highlight: marked,
};
const added: Reader<Added> = (held) => {
  const kind = isRecord(held) ? held['kind'] : undefined;
  const known = typeof kind === 'string' && Object.hasOwn(READERS, kind);
  return ((known && READERS[kind as FeedEntryKind]) || text)(held);
};
const removed = record<Extract<FeedEntry, { removed: true }>>({ stamp, removed: exactly(true) });
const entry: Reader<FeedEntry> = (held) =>
  isRecord(held) && Object.hasOwn(held, 'removed') ? removed(held) : added(held);

/** In strictly rising order, so that no stamp stands twice. */
const entries = refine(list(entry, 100_000), 'stamps in rising order', (read) =>
  read.every(({ stamp: own }, at) => at === 0 || own > (read[at - 1]?.stamp ?? own))
    ? read
    : undefined,
);

const corrected = <T>(value: Reader<T>) => record<{ value: T; stamp: string }>({ value, stamp });
const corrections: Reader<FeedCorrections> = partial<FeedCorrections>({
  title: corrected(line),
  published: corrected(nullable(published)),
  authors: corrected(authors),
  status: corrected(oneOf(STATUSES)),
  tone: corrected(nullable(oneOf(TONES))),
});

/** `_clip` of an item, its capture time in milliseconds. */
export type ReadExtension = Omit<ItemExtension, 'captured_at'> & { readonly captured_at: number };

/** What of an item is read; the other members of JSON Feed repeat it for other programs. */
export interface ReadItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Neither sanitised nor cleaned yet. */
  readonly content_html: string;
  /** Not cleaned yet: the hash is of these words. */
  readonly content_text: string;
  readonly _clip: ReadExtension;
}

export const item: Reader<ReadItem> = record<ReadItem>(
  {
    id: uuidUrn,
    url: webAddress,
    title: line,
    content_html: rawText(BODY_MAX),
    content_text: rawText(BODY_MAX),
    _clip: record<ReadExtension>({
      schema: exactly(SCHEMA_VERSION),
      url_key: rawText(20_000),
      captured_at: instant,
      device: deviceId,
      source,
      published: nullable(published),
      campaigns: list(uuid),
      note: longText,
      entries,
      corrections,
      text_hash: sha256,
      article,
    }),
  },
  'allowed',
);
