import { defineExtensionMessaging } from '@webext-core/messaging';

import type { Extraction, NotArticleReason } from '../domain/article.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Clip } from '../domain/clip.ts';
import type { CampaignCount, ClipPage, ClipQuery } from '../domain/collection.ts';
import type { DraftFields } from '../domain/draft.ts';
import type { Failure, Result } from '../domain/failure.ts';
import type { RuleSelectors } from '../domain/host-rule.ts';
import type { Source } from '../domain/source.ts';

/** How Vietnamese was typed before Unicode. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** What the popup opens on. */
export type PageState =
  | {
      readonly kind: 'page';
      readonly tabId: number;
      readonly url: string;
      readonly urlKey: string;
      readonly extraction: Extraction;
      readonly source: Source;
      /** The clip of this page, if there is one outside the trash. */
      readonly clip: Clip | null;
      /** When it was last moved to the trash and stands there; saving brings it back. */
      readonly trashed: boolean;
      readonly suggestions: readonly Campaign[];
      /** The old encoding of the text as it is printed; null where it is Unicode. */
      readonly legacy: LegacyEncoding | null;
      /** The encoding that was turned into Unicode for this reading. */
      readonly converted: LegacyEncoding | null;
    }
  | { readonly kind: 'unreadable'; readonly failure: Failure; readonly url: string | null };

/** Every message to the background, with what it takes and gives. Plain data only. */
export interface Protocol {
  /** @param data.convert turns this old encoding into Unicode, because the person asked for it */
  openPage(data: { tabId: number | null; convert?: LegacyEncoding | null }): PageState;
  /** Lets the person point at the article's parts on the page of this tab. */
  startPicker(data: { tabId: number }): Result<null>;
  /**
   * The picker's content script keeps what was pointed at, for its own page's host only.
   * `opened`: the popup shows the result by itself.
   */
  saveHostRule(data: {
    host: string;
    selectors: RuleSelectors;
    pageTitle: string;
  }): Result<{ readonly opened: boolean }>;
  saveClip(data: { urlKey: string; base: DraftFields; fields: DraftFields }): Result<Clip>;
  editClip(data: { id: string; base: DraftFields; fields: DraftFields }): Result<Clip>;
  listClips(data: { query: ClipQuery; limit: number; cursor: string | null }): ClipPage;
  listIds(data: { query: ClipQuery }): readonly string[];
  listCampaigns(data: null): readonly CampaignCount[];
  tagClips(data: {
    ids: readonly string[];
    /** Names; new ones are made. */
    add: readonly string[];
    /** Ids. */
    remove: readonly string[];
  }): Result<readonly Clip[]>;
  trashClips(data: { ids: readonly string[] }): Result<readonly Clip[]>;
  restoreClips(data: { ids: readonly string[] }): Result<readonly Clip[]>;
  /** Those of these URL keys (at most 1,000 a message) whose page is in the library. */
  knownUrlKeys(data: { urlKeys: readonly string[] }): readonly string[];
  /** Portal mode's content script says what a page is before any press. */
  pageSeen(data: { article: boolean; reason: NotArticleReason | null }): void;
  /** The user turned portal mode on or off and the permission was granted or given back. */
  portalModeChanged(data: null): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
