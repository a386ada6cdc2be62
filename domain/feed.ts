import type { CampaignDetails } from './campaign-details.ts';
import type { PhraseMark } from './campaign-phrases.ts';
import type {
  Attachment,
  Author,
  CitedDocument,
  ExtractionWarning,
  Picture,
  Published,
} from './article.ts';
import type { Correctable } from './corrections.ts';
import type { EntryKind } from './stamped-set.ts';
import type { SourceKind } from './source.ts';
import type { Stamp } from './stamp.ts';

/**
 * The shape of a JSON export: a JSON Feed 1.1 document with our fields under `_clip`. What each
 * field means is said in docs/export-format.md; any change to this file is a new format number.
 */
export const FEED_FORMAT = 1;
/** Of the same as JSON Lines: how head and items are put on lines. */
export const LINES_FORM = 1;

/** https://www.jsonfeed.org/version/1.1/ */
export const JSON_FEED_VERSION = 'https://jsonfeed.org/version/1.1';

export interface FeedCampaign {
  readonly id: string;
  readonly name: string;
  readonly phrases: readonly string[];
  /** What was said of single phrases; one that was taken out is kept here. */
  readonly phrase_marks?: readonly PhraseMark[];
  /** RFC 3339 with milliseconds and +07:00, as all instants here. */
  readonly created_at: string;
  readonly details?: CampaignDetails;
}

/** One clip. Optional members are left out, not null: JSON Feed knows no null. */
export interface FeedItem {
  /** `urn:uuid:` and the clip's id. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html: string;
  readonly content_text: string;
  readonly summary?: string;
  readonly image?: string;
  /** Only where the time is known: the format wants a full date-time. */
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly authors?: readonly { readonly name: string }[];
  /** Names of the campaigns. */
  readonly tags?: readonly string[];
  readonly language?: string;
  readonly attachments?: readonly FeedAttachment[];
  readonly _clip: ItemExtension;
}

export interface FeedAttachment {
  readonly url: string;
  readonly mime_type: string;
  readonly title?: string;
}

export interface ItemExtension {
  readonly schema: number;
  readonly url_key: string;
  readonly captured_at: string;
  readonly device: string;
  readonly source: FeedSource;
  /** As corrected, else as extracted. */
  readonly published: Published | null;
  /** Ids of campaigns. */
  readonly campaigns: readonly string[];
  readonly note: string;
  readonly entries: readonly FeedEntry[];
  readonly corrections: FeedCorrections;
  readonly text_hash: string;
  readonly article: FeedArticle;
}

export interface FeedSource {
  readonly host: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly province_2024: string | null;
  readonly province_2025: string | null;
  readonly registered: boolean;
}

/** An aside is a matter between the machines of a circle: no file of a collection tells of it. */
export type FeedEntryKind = Exclude<EntryKind, 'aside'>;

export type FeedEntry =
  | { readonly stamp: Stamp; readonly kind: FeedEntryKind; readonly value: string }
  | { readonly stamp: Stamp; readonly removed: true };

export type FeedCorrections = {
  readonly [Field in keyof Correctable]?: {
    readonly value: Correctable[Field];
    readonly stamp: Stamp;
  };
};

/** The article as extracted; its HTML and text stand in `content_html` and `content_text`. */
export interface FeedArticle {
  readonly url: string;
  readonly title: string;
  readonly lead: string | null;
  readonly authors: readonly Author[];
  readonly published: Published | null;
  readonly updated: Published | null;
  readonly event_date: string | null;
  readonly via: string | null;
  readonly agency?: string | null;
  readonly site_name: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly views: number | null;
  readonly pictures: readonly Picture[];
  readonly videos: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly documents: readonly CitedDocument[];
  readonly language: string | null;
  readonly words: number;
  readonly coverage?: number | null;
  readonly warnings: readonly ExtractionWarning[];
}
