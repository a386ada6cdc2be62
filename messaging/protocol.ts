import { defineExtensionMessaging } from '@webext-core/messaging';

import type { Article, Extraction, NotArticleReason } from '../domain/article.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Circle, CircleAddress, LeaveWith } from '../domain/circle/circle.ts';
import type { CircleAccount } from '../domain/circle/sharing.ts';
import type { CampaignChange } from '../domain/campaign-edit.ts';
import type { Clip } from '../domain/clip.ts';
import type { BulkChange } from '../domain/bulk.ts';
import type { CampaignCount, ClipPage, ClipQuery, Collection } from '../domain/collection.ts';
import type { DraftFields } from '../domain/draft.ts';
import type { Everything } from '../domain/everything.ts';
import type { Failure, Result } from '../domain/failure.ts';
import type { LibraryFigures } from '../domain/figures.ts';
import type { ImportUndone } from '../domain/past-import.ts';
import type { RuleSelectors } from '../domain/host-rule.ts';
import type { IdleMinutes, Unlocking } from '../domain/lock.ts';
import type { Act, BulkState, CampaignEdit, Totals, WaitingRemoval } from '../domain/ports.ts';
import type { Source } from '../domain/source.ts';
import type { Tone } from '../domain/tone.ts';
import type { PutWaiting, WaitingPage, WaitingTrouble } from '../domain/waiting-page.ts';

/** How Vietnamese was typed before Unicode. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** What a page or a reading of it says. */
export interface PageText {
  readonly title: string;
  readonly text: string;
}

export interface PageChange {
  readonly before: PageText;
  readonly after: PageText;
}

export interface EarlierText extends PageText {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly capturedAt: number;
  readonly replacedAt: number;
}

export interface ClipHistory {
  readonly now: PageText;
  readonly earlier: readonly EarlierText[];
}

/**
 * What was read off a page in a private window. It is kept nowhere: the view that asked for it gives
 * it back with what shall be done with it.
 */
export interface PrivateReading {
  readonly url: string;
  readonly article: Article;
  /** Milliseconds since 1970. */
  readonly capturedAt: number;
}

/** What the popup opens on. */
export type PageState =
  | {
      readonly kind: 'page';
      readonly tabId: number;
      readonly url: string;
      readonly urlKey: string;
      /** It stands in a private window: nothing of it is written until the person saves it. */
      readonly private: boolean;
      readonly extraction: Extraction;
      readonly source: Source;
      /** The clip of this page, if there is one outside the trash. */
      readonly clip: Clip | null;
      /** When it was last moved to the trash and stands there; saving brings it back. */
      readonly trashed: boolean;
      /** The page says something else than when it was clipped; `pageChange` tells what. */
      readonly changed: boolean;
      /** A clip of the very same text under another address; on this host and titled alike, `clip` too. */
      readonly twin: Clip | null;
      readonly suggestions: readonly Campaign[];
      /** Name of the campaign that every new clip is given; null for none. */
      readonly defaultCampaign: string | null;
      /** What a list said of this page while it waited: names of campaigns, and a note. */
      readonly waiting: { readonly campaigns: readonly string[]; readonly note: string } | null;
      /** The old encoding of the text as it is printed; null where it is Unicode. */
      readonly legacy: LegacyEncoding | null;
      /** The encoding that was turned into Unicode for this reading. */
      readonly converted: LegacyEncoding | null;
    }
  | { readonly kind: 'unreadable'; readonly failure: Failure; readonly url: string | null };

/** Every message to the background, with what it takes and gives. Plain data only. */
export interface Protocol {
  /** @param data.convert turns this old encoding into Unicode, because the person asked for it */
  openPage(data: {
    tabId: number | null;
    convert?: LegacyEncoding | null;
    /** A name that the asking view gives itself, for `PAGES_CHANNEL`. */
    asker?: string;
  }): PageState;
  /** The same for the sample article of the first steps, which our own page has read. */
  openSample(data: { extraction: Extraction }): PageState;
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
  /**
   * @param data.base as the form was shown, with the campaigns and the note that it began with
   * @param data.tabId where the page is open, for its snapshot
   * @param data.reading of a page in a private window; it gets no snapshot
   */
  saveClip(data: {
    urlKey: string;
    base: DraftFields;
    fields: DraftFields;
    tabId?: number;
    reading?: PrivateReading;
  }): Result<Clip>;
  editClip(data: { id: string; base: DraftFields; fields: DraftFields }): Result<Clip>;
  listClips(data: { query: ClipQuery; limit: number; cursor: string | null }): ClipPage;
  listIds(data: { query: ClipQuery }): readonly string[];
  countClips(data: { query: ClipQuery }): number;
  listCampaigns(data: null): readonly CampaignCount[];
  totals(data: null): Totals;
  /** Rows and bytes, with no word of any clip. */
  figures(data: null): LibraryFigures;
  /** The outlet that a clip's page names as where its text came from; null for none. */
  readVia(data: { id: string }): string | null;
  /** Clips of the same text as this one, the oldest first. */
  listReposts(data: { id: string }): readonly Clip[];
  joinReposts(data: { ids: readonly string[] }): Result<Act>;
  splitRepost(data: { id: string }): Result<Act>;
  /** What the page said when it was clipped and what it says now; null where that is the same. */
  pageChange(data: { urlKey: string; reading?: PrivateReading }): PageChange | null;
  /** Puts what the page says now in place of what was clipped. */
  reviseClip(data: { urlKey: string; reading?: PrivateReading }): Result<Clip>;
  /** The present text of a clip and its earlier ones, the latest first. */
  listRevisions(data: { clipId: string }): ClipHistory | null;
  restoreRevision(data: { clipId: string; revisionId: string }): Result<Clip>;
  /** @param data.id null for a new one */
  editCampaign(data: { id: string | null; change: CampaignChange }): Result<CampaignEdit>;
  renameCampaign(data: { id: string; name: string }): Result<Act>;
  mergeCampaigns(data: { from: string; into: string }): Result<Act>;
  /** Each of these names as a campaign, made where none folds alike. */
  ensureCampaigns(data: { names: readonly string[] }): Result<readonly Campaign[]>;
  /** Takes clips out of the trash for good. @param data.ids null for all that are in it */
  purgeClips(data: { ids: readonly string[] | null }): Result<Act>;
  /** Begins a change of many clips; how far it is comes on a channel. @returns or `busy` */
  startBulk(data: { collection: Collection; change: BulkChange }): Result<Act>;
  undoBulk(data: { act: string }): Result<Act>;
  stopBulk(data: null): Result<null>;
  /** What is under way; null for nothing. */
  readBulk(data: null): BulkState | null;
  /** Takes an act back. */
  undoAct(data: { act: string }): Result<null>;
  /** Takes an import back. */
  undoImport(data: { act: string }): Result<ImportUndone>;
  tagClips(data: {
    ids: readonly string[];
    /** Names; new ones are made. */
    add: readonly string[];
    /** Ids. */
    remove: readonly string[];
  }): Result<readonly Clip[]>;
  /** Highlights by their values (`highlightValue`); another note or colour is another highlight. */
  changeHighlights(data: {
    id: string;
    add: readonly string[];
    remove: readonly string[];
  }): Result<Clip>;
  setTone(data: { ids: readonly string[]; tone: Tone | null }): Result<readonly Clip[]>;
  trashClips(data: { ids: readonly string[] }): Result<readonly Clip[]>;
  restoreClips(data: { ids: readonly string[] }): Result<readonly Clip[]>;
  /** Pages that wait to be clipped. Some 1,000 a message: it is JSON. */
  putWaiting(data: { pages: readonly WaitingPage[] }): Result<PutWaiting>;
  /** @param data.urlKeys null for all */
  removeWaiting(data: { urlKeys: readonly string[] | null }): Result<WaitingRemoval>;
  /** Brings back what a removal took off. @returns how many */
  restoreWaiting(data: { removal: number }): Result<number>;
  /**
   * Clips a page that waits, as our own page has fetched and read it. Where it is a clip already,
   * that one gets what the list said.
   *
   * @param data.read null for a page that is a clip already and was not fetched
   * @param data.html of the page, for its snapshot; null for none
   * @returns null for what is no article: it waits on
   */
  clipWaiting(data: {
    urlKey: string;
    read: { readonly url: string; readonly extraction: Extraction } | null;
    html: string | null;
  }): Result<Clip | null>;
  setWaitingTrouble(data: { urlKey: string; trouble: WaitingTrouble | null }): Result<null>;
  /** The options page wrote clips itself: a restored backup is too large for messages. */
  libraryReplaced(data: null): void;
  /** Portal mode's content script says what a page is before any press. */
  pageSeen(data: { article: boolean; reason: NotArticleReason | null }): void;
  /** The user turned portal mode on or off and the permission was granted or given back. */
  portalModeChanged(data: null): void;
  /** The user chose another language: menus and the toolbar button follow. */
  languageChanged(data: null): void;
  /** A page shows what the office set: its policy is read anew. */
  policyLookedAt(data: null): void;
  /** Saves the page in front while the library is locked; says nothing of what is in it. */
  saveUnseen(data: {
    urlKey: string;
    base: DraftFields;
    fields: DraftFields;
    tabId?: number;
    reading?: PrivateReading;
  }): Result<null>;
  /** Opens the locked library. */
  unlock(data: { passphrase: string }): Unlocking;
  lockNow(data: null): void;
  /** A person pressed something on a page of ours: the time without a press begins anew. */
  stillHere(data: null): void;
  /** @returns whether it was turned on; not where there is a lock already */
  turnLockOn(data: { passphrase: string; idleMinutes: IdleMinutes }): boolean;
  /** @param data.passphrase the new one; null for no lock any more */
  changeLock(data: { present: string; passphrase: string | null }): Unlocking;
  setLockIdle(data: { idleMinutes: IdleMinutes }): void;
  /** Tries the account and joins; the page that asks has been granted the host. See `SharingPort`. */
  joinCircle(data: {
    address: CircleAddress;
    account: CircleAccount;
    remember: boolean;
  }): Result<Circle>;
  changeCircle(data: {
    id: string;
    change: Partial<Pick<CircleAddress, 'name' | 'me' | 'share' | 'pages'>>;
  }): Result<Circle>;
  /** A campaign that bears the name of one of the circle's stays unshared, and is not asked about again. */
  keepNamesakeApart(data: { id: string; campaign: string }): Result<Circle>;
  putCircleAccount(data: { id: string; account: CircleAccount; remember: boolean }): Result<null>;
  /** Forgets the account. */
  signOutOfCircle(data: { id: string }): Result<null>;
  leaveCircle(data: { id: string; leave: LeaveWith }): Result<Act>;
  /** Answers at once; how it goes is told by the circle's state. */
  syncCircle(data: { id: string }): Result<null>;
  pauseCircle(data: { id: string; paused: boolean }): Result<null>;
  /** Tries again what was set aside. */
  retryCircle(data: { id: string }): Result<null>;
  /** The clip's kept page, from a circle that has one; it is kept here from then on. */
  fetchCirclePage(data: { id: string; clipId: string }): Result<null>;
  /** What others' words replaced or removed comes back. @returns how many */
  bringBack(data: { traces: readonly string[] }): Result<number>;
  /** @param data.aside entry of a corrected value that lost: it is taken after all, or let go */
  settleAside(data: { clipId: string; aside: string; take: boolean }): Result<Clip>;
  /** What `eraseEverything` would delete. */
  countEverything(data: null): Everything;
  /** Deletes all that is kept, for good. */
  eraseEverything(data: null): Result<null>;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
