import type { Article } from './article.ts';
import type { Campaign } from './campaign.ts';
import type { CampaignDates } from './campaign-details.ts';
import type { CampaignChange } from './campaign-edit.ts';
import type { CampaignReport } from './campaign-report.ts';
import type { PhraseMatches, PhraseWatch } from './phrase-matches.ts';
import type { BulkChange } from './bulk.ts';
import type { Clip, ClipBody, WholeClip } from './clip.ts';
import type { CampaignCount, ClipPage, ClipQuery } from './collection.ts';
import type { Result } from './failure.ts';
import type { CheckReport } from './check.ts';
import type { FacetCounts, FacetFilter } from './facets.ts';
import type { LibraryFigures } from './figures.ts';
import type { HostRule } from './host-rule.ts';
import type { Listing, ListOrder } from './listing.ts';
import type { ManagedSettings } from './managed/managed.ts';
import type { ImportDone, ImportRecord, ImportUndone, PastImport } from './past-import.ts';
import type { PictureCounts } from './pictures/picture-counts.ts';
import type { Revision } from './revision.ts';
import type { PutWaiting, WaitingEntry, WaitingList } from './waiting-page.ts';
import type { WaitingPage, WaitingTrouble } from './waiting-page.ts';

/** An article read off a page and not saved yet: a row, because the worker may die. */
export interface Capture {
  readonly urlKey: string;
  readonly url: string;
  readonly article: Article;
  /** Milliseconds since 1970. */
  readonly capturedAt: number;
}

/** What happens to one clip inside the transaction that reads and writes it. */
export type ClipChange = (whole: WholeClip) => WholeClip;

/** A change of campaigns, status or choices about reposts; what is searched stays as it is. */
export type ClipTouch = (clip: Clip) => Clip;

/** What becomes of a page's clip when another copy of it comes in. */
export type ClipMerge = (existing: WholeClip, incoming: WholeClip) => WholeClip;

/** What a newer reading makes of a clip: how it shall stand, and its article before that. */
export type ClipRevise = (held: WholeClip) => {
  readonly whole: WholeClip;
  readonly revision: Revision;
};

/** A destructive act that `undo` takes back for a while. */
export interface Act {
  readonly act: string;
  /** How many clips it changed. */
  readonly clips: number;
}

/**
 * The clips. Every write is one transaction, read back before it resolves; a full disk or a
 * failed write is a `Failure`, never half a clip.
 */
export interface Library extends LibraryLists, LibraryHistory, LibraryCare, WaitingPages {
  /** The device id of this profile, made on first use. */
  device(): Promise<string>;

  putCapture(capture: Capture): Promise<Result<null>>;
  getCapture(urlKey: string): Promise<Capture | null>;
  /** Captures older than this instant (ms) are forgotten. */
  dropCapturesBefore(instant: number): Promise<void>;

  /**
   * Writes row and body together and forgets the capture, in one transaction. If the page is in
   * the library already, in the trash or not, `merge` says what becomes of the two. The campaigns
   * are there before: a clip holds ids, and only `ensureCampaigns` makes them.
   *
   * @param waited the page's key where it waited under another address: it waits no longer either
   */
  saveClip(whole: WholeClip, merge: ClipMerge, waited?: string): Promise<Result<Clip>>;
  /**
   * Applies a change to each clip in one transaction; ids that do not exist are skipped. A change
   * that gives back what it was given writes nothing.
   */
  changeClips(ids: readonly string[], change: ClipChange): Promise<Result<readonly Clip[]>>;
  /** The same for light changes: reads and writes no article. */
  touchClips(ids: readonly string[], touch: ClipTouch): Promise<Result<readonly Clip[]>>;
  /**
   * Adds all or nothing; clips whose page is known are merged. A campaign that folds like one that
   * is here becomes that one. With a record it is written down and can be taken back, and an article
   * that gives way to another becomes an earlier one of its clip.
   */
  importClips(
    wholes: readonly WholeClip[],
    campaigns: readonly Campaign[],
    merge: ClipMerge,
    record?: ImportRecord,
  ): Promise<Result<ImportDone>>;

  /** The campaigns of these names, each made if there is none that folds alike. */
  ensureCampaigns(names: readonly string[], now: number): Promise<Result<readonly Campaign[]>>;

  /** Makes the campaigns of the office's policy, and follows what it says of them. */
  followOffice(
    settings: Pick<ManagedSettings, 'campaigns' | 'defaultCampaign'>,
    now: number,
  ): Promise<Result<OfficeFollowed>>;

  /** Keeps the page's HTML (gzip) beside its clip. */
  putSnapshot(id: string, html: Uint8Array<ArrayBuffer>): Promise<Result<null>>;
  getSnapshot(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

export interface OfficeFollowed {
  /** Whether any campaign is another one now. */
  readonly changed: boolean;
  /** Id of the campaign that the office wants new clips to have; null for none that is offered. */
  readonly defaultCampaign: string | null;
}

/** All that can be asked of a library without changing it. */
export type LibraryReads = LibraryLists &
  Pick<Library, 'getSnapshot'> &
  Pick<LibraryHistory, 'listRevisions'> &
  Pick<WaitingPages, 'countWaiting'>;

/** What is in the library, listed and counted. */
export interface LibraryLists {
  /** The oldest first. */
  listCampaigns(): Promise<readonly CampaignCount[]>;
  /** Rows with bodies of these pages, in the trash or not; pages that are not here are left out. */
  getPages(urlKeys: readonly string[]): Promise<readonly WholeClip[]>;
  /** The clip of the page, in the trash or not. */
  findByUrlKey(urlKey: string): Promise<Clip | null>;
  /** Clips outside the trash whose article has the very same text, the oldest first. */
  findByTextHash(textHash: string): Promise<readonly Clip[]>;
  getClip(id: string): Promise<Clip | null>;
  getBody(id: string): Promise<ClipBody | null>;
  /** Rows with their bodies in the order of the ids; ids that do not exist are left out. */
  getWholes(ids: readonly string[]): Promise<readonly WholeClip[]>;
  /**
   * Without words the newest first; with words the best first (`classify`), then the newest.
   * @param limit at most this many; @param cursor from the page before
   */
  listClips(query: ClipQuery, limit: number, cursor?: string | null): Promise<ClipPage>;
  /** How many match. */
  countClips(query: ClipQuery): Promise<number>;
  /** Ids of all that match, newest first: for "select all" and export. */
  listIds(query: ClipQuery): Promise<readonly string[]>;
  /** A list that is read by place. */
  openListing(query: ClipQuery, order: ListOrder): Promise<Listing>;
  /** How many clips are where; kept ready, nothing is counted. */
  totals(): Promise<Totals>;
  /** Counts of every facet under a filter. @param text as typed in the search box */
  countFacets(filter: FacetFilter, text: string): Promise<FacetCounts>;
  /** What the pictures of a filter are drawn from. @param text as typed in the search box */
  countPictures(filter: FacetFilter, text: string): Promise<PictureCounts>;
  /** What was published in a campaign, without reading an article. */
  reportCampaign(id: string, dates: CampaignDates): Promise<CampaignReport>;
  /** The clips that one of the phrases suggests a campaign for; null where `signal` stopped it. */
  matchPhrases(phrases: readonly string[], watch: PhraseWatch): Promise<PhraseMatches | null>;
  /** The clips that have this clip's text, itself among them, the oldest first; [] for none. */
  listReposts(id: string): Promise<readonly Clip[]>;
}

export interface Totals {
  readonly all: number;
  /** Without a campaign. */
  readonly none: number;
  readonly trash: number;
}

/** Earlier articles, the trash, campaigns made one, and the way back from each. */
export interface LibraryHistory {
  /** Puts a newer article in place and forgets its capture. @param page whose clip is revised */
  reviseClip(page: WholeClip, revise: ClipRevise): Promise<Result<Clip>>;
  /** The earlier articles of a clip, the latest first. */
  listRevisions(clipId: string): Promise<readonly Revision[]>;

  /** @returns or `campaign-name-taken`, `campaign-name-missing`, `campaign-not-found` */
  renameCampaign(id: string, name: string, now: number): Promise<Result<Act>>;
  /** @param id null for a new one. @returns besides those, `date-invalid` */
  editCampaign(
    id: string | null,
    change: CampaignChange,
    now: number,
  ): Promise<Result<CampaignEdit>>;
  /** Puts all clips of a campaign into another one; the first goes. */
  mergeCampaigns(from: string, into: string, now: number): Promise<Result<Act>>;

  /**
   * Ids of clips that were put in the trash before this instant (ms).
   *
   * @param byOthers the same for what another machine put there; that instant unless given
   */
  trashedBefore(instant: number, byOthers?: number): Promise<readonly string[]>;
  /** Takes clips out of the trash for good; they can be brought back until the journal is cleared. */
  purge(ids: readonly string[], now: number): Promise<Result<Act>>;

  /** Begins a change of many clips, which `runBulk` does. @returns or `busy` */
  startBulk(ids: readonly string[], change: BulkChange, now: number): Promise<Result<Act>>;
  /** Begins to take such a change back, whole or as far as it came. @returns or `undo-gone`, `busy` */
  undoBulk(act: string, now: number): Promise<Result<Act>>;
  /** Does what was begun, a transaction a step; killed, it goes on where it was the next time. */
  runBulk(watch: BulkWatch): Promise<Result<BulkState | null>>;
  /** What is under way; null for nothing. */
  readBulk(): Promise<BulkState | null>;
  /** Ends what is under way where it is. */
  stopBulk(): Promise<Result<null>>;

  /** @returns or `undo-gone` */
  undo(act: string, now: number, merge: ClipMerge): Promise<Result<null>>;
  /** Imports that can still be taken back, the latest first. */
  listImports(): Promise<readonly PastImport[]>;
  /** Takes an import back; what was made of its clips since stays. @returns or `undo-gone` */
  undoImport(act: string, now: number): Promise<Result<ImportUndone>>;
  /** Acts before this instant (ms) can no longer be taken back. */
  dropJournalBefore(instant: number): Promise<void>;

  /** Says that these clips have one text, they and those that were with one of them. */
  joinReposts(ids: readonly string[], now: number): Promise<Result<Act>>;
  /** Says that this clip's text is its own. */
  splitRepost(id: string, now: number): Promise<Result<Act>>;
}

/** A campaign as it was edited or made. */
export interface CampaignEdit {
  readonly campaign: Campaign;
  /** Takes the edit back; null for a new campaign and where nothing changed. */
  readonly act: string | null;
}

/** How far a change of many clips is. */
export interface BulkState {
  readonly act: string;
  /** `back`: it is being taken back. */
  readonly going: 'forth' | 'back';
  /** Clips; never 0 of a change that has an end. */
  readonly done: number;
  readonly total: number;
  /** Of those done, the clips that are another one now. */
  readonly changed: number;
}

export interface BulkWatch {
  readonly onProgress?: (state: BulkState) => void;
  /** Lets other work go first. */
  readonly pause?: () => Promise<void>;
}

/** Upkeep: what may be killed at any line and goes on the next time. */
export interface LibraryCare {
  /**
   * Looks for reposts of what was saved and brings the search index up to it.
   * @param pause lets other work go first
   * @returns whether lists show something else now: a repost was found
   */
  catchUp(pause?: () => Promise<void>): Promise<boolean>;
  /** How many rows there are of what, and about what they take. */
  figures(): Promise<LibraryFigures>;
  /** Looks at everything, changes nothing; null when `signal` stopped it. */
  check(watch: CheckWatch): Promise<CheckReport | null>;
  /** Mends what a check found and makes all derived data anew; reports what is left. */
  repair(watch: CheckWatch): Promise<CheckReport | null>;
}

/** Pages that wait to be clipped; saving a clip of one takes it off the list. */
export interface WaitingPages {
  /**
   * One transaction; a page that waits already is joined with what is said of it now, and one that
   * was taken off the list comes back as it is put. The campaigns are there before. What has no
   * http(s) address is passed over.
   */
  putWaiting(pages: readonly WaitingPage[]): Promise<Result<PutWaiting>>;
  /** The oldest first; of one time in the order of addresses. @param cursor from the page before */
  listWaiting(limit: number, cursor?: string | null): Promise<WaitingList>;
  countWaiting(): Promise<number>;
  getWaiting(urlKey: string): Promise<WaitingEntry | null>;
  /** Why a page was not clipped; null forgets it. Pages that do not wait are skipped. */
  setWaitingTrouble(urlKey: string, trouble: WaitingTrouble | null): Promise<Result<null>>;
  /** Takes pages off the list. @param urlKeys null for all. @returns what brings them back */
  removeWaiting(urlKeys: readonly string[] | null, now: number): Promise<Result<WaitingRemoval>>;
  /** Brings back what one removal took off; pages that were clipped meanwhile stay away. */
  restoreWaiting(removal: number): Promise<Result<number>>;
  /** Removals before this instant (ms) can no longer be taken back. */
  dropRemovedWaiting(instant: number): Promise<void>;
}

export interface WaitingRemoval {
  readonly removal: number;
  readonly pages: number;
}

export interface CheckWatch {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What people showed of hosts whose pages were misread. At most a few hundred, the newest kept. */
export interface HostRules {
  /** The newest first. */
  list(): Promise<readonly HostRule[]>;
  /** @param host as `hostOf` gives it */
  get(host: string): Promise<HostRule | null>;
  /** Takes the place of the host's earlier rule. @returns the rule as it is kept */
  put(rule: HostRule): Promise<Result<HostRule>>;
  /** @returns the rule that was there, so that it can be put back */
  delete(host: string): Promise<Result<HostRule | null>>;
  /** Calls back when any context has written. @returns the end */
  watch(listener: () => void): () => void;
}
