import type { Campaign } from '../domain/campaign.ts';
import type { WholeClip } from '../domain/clip.ts';

/** A passage that was marked in another program. */
export interface FoundHighlight {
  readonly exact: string;
  readonly note: string;
}

/**
 * A page as another program's file tells of it. Nothing of it has been checked but its type: what
 * makes a clip of it (`takeIn`) cleans texts, sanitises HTML, and refuses what cannot be one.
 */
export interface FoundPage {
  /** Where it stands in what was read ("#12", "ghi-chu/bai-1.md"), for people. */
  readonly where: string;
  readonly url: string;
  readonly title: string;
  /** The article, where the file holds it; a page without text waits to be clipped. */
  readonly html: string | null;
  readonly text: string | null;
  readonly lead: string | null;
  /** RFC 3339, or `YYYY-MM-DD` where only the day is known. */
  readonly published: string | null;
  /** When it was saved there, ms; null where the file does not say. */
  readonly savedAt: number | null;
  readonly authors: readonly string[];
  /** Names of tags, labels, folders, lists: each becomes a campaign. */
  readonly campaigns: readonly string[];
  readonly note: string;
  readonly siteName: string | null;
  /** BCP 47 */
  readonly language: string | null;
  readonly highlights: readonly FoundHighlight[];
}

export const NOTHING_FOUND: Omit<FoundPage, 'where' | 'url' | 'title'> = {
  html: null,
  text: null,
  lead: null,
  published: null,
  savedAt: null,
  authors: [],
  campaigns: [],
  note: '',
  siteName: null,
  language: null,
  highlights: [],
};

/** Why an entry of a file is not taken; each has a sentence in `locales/`. */
export type EntryRefusal =
  | 'no-address'
  | 'not-an-entry'
  | 'too-large'
  | 'told-twice'
  | 'no-article';

export interface RefusedEntry {
  readonly where: string;
  readonly reason: EntryRefusal;
}

/** What came of reading files: clips as they were (our own formats), or pages of other programs. */
export type ReadFiles =
  | {
      readonly kind: 'clips';
      readonly title: string;
      readonly campaigns: readonly Campaign[];
      readonly wholes: readonly WholeClip[];
    }
  | {
      readonly kind: 'pages';
      readonly title: string;
      readonly pages: readonly FoundPage[];
      readonly refused: readonly RefusedEntry[];
    };
