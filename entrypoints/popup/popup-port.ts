import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount, ClipPage, ClipQuery } from '../../domain/collection.ts';
import type { Draft, DraftFields } from '../../domain/draft.ts';
import type { Result } from '../../domain/failure.ts';
import type { HostRule } from '../../domain/host-rule.ts';
import type { Act, Totals } from '../../domain/ports.ts';
import type { CitationPort } from '../components/citation-port.ts';
import type {
  ClipHistory,
  LegacyEncoding,
  PageChange,
  PageState,
} from '../../messaging/protocol.ts';
import type { FirstPage } from '../../storage/first-page.ts';
import type { HandedCollection } from '../../domain/handed-collection.ts';

/** A form as it was shown and as it was left. */
export interface FormEdit {
  readonly base: DraftFields;
  readonly fields: DraftFields;
}

/** Clips taken out of the trash for good, and when (milliseconds since 1970). */
export interface Purge extends Act {
  readonly at: number;
}

/** Bytes, as `navigator.storage.estimate` says. */
export interface DiskUse {
  readonly usage: number;
  readonly quota: number;
}

/** A backup that waits for the person, or one that failed while nobody looked. */
export interface BackupTrouble {
  readonly kind: 'due' | 'failed';
  /** Milliseconds since 1970. */
  readonly since: number;
}

/**
 * All that the popup asks of the world. A rejected promise means that the background did not
 * answer; what can be expected to go wrong is a `Result`.
 */
export interface PopupPort extends PagePort, ListPort, ChangePort, HistoryPort, DoorsPort {
  readonly citations: CitationPort;
  loadDraft(key: string): Promise<Draft | null>;
  saveDraft(draft: Draft): Promise<void>;
  dropDraft(key: string): Promise<void>;

  /** Closes the popup itself; the side panel stays. */
  close(): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The press that locks the library. */
export interface LockSwitch {
  /** Whether there is a lock at all. */
  isOn(): Promise<boolean>;
  lockNow(): void;
}

/** The ways from here to the other pages. */
export interface DoorsPort {
  /** Hands clips to the page that makes files of them. @param startAtOnce without another press */
  openExport(handed: HandedCollection, startAtOnce?: boolean): void;
  openImport(): void;
  openOptions(): void;
  /** @param clipId opened there; null for the library as it was left */
  openLibrary(clipId: string | null): void;
  /** Straight from a press. null where the browser has no side panel, or where this is it. */
  readonly openPanel: (() => void) | null;
  /** First steps, or what came with an update. */
  openWelcome(what: 'steps' | 'news'): void;
  /** Whether an update brought something that was not looked at. */
  unseenNews(): Promise<boolean>;
  dropNews(): Promise<void>;
  /** Where the library has a lock; left out where a view cannot be locked. */
  readonly lock?: LockSwitch;
}

/** The page that the popup was opened on, or that the side panel stands beside. */
export interface PagePort {
  /** @param convert an old encoding to turn into Unicode; null reads the text as printed */
  openPage(convert: LegacyEncoding | null): Promise<PageState>;
  /** Set where this stays open while the person goes from page to page. */
  readonly follow: FollowPort | null;
  /** Puts the picker on the tab's page. The popup lies over the page: close it then. */
  startPicker(tabId: number): Promise<Result<null>>;
  /** @returns the rule that was there, for `putHostRule` to put back */
  deleteHostRule(host: string): Promise<Result<HostRule | null>>;
  putHostRule(rule: HostRule): Promise<Result<HostRule>>;
  /** @param tabId where the page is open, for its snapshot */
  saveClip(urlKey: string, edit: FormEdit, tabId: number): Promise<Result<Clip>>;
  /** Saves it while the library is locked: what is there is not told. */
  saveUnseen(urlKey: string, edit: FormEdit, tabId: number): Promise<Result<null>>;
  /** What the page said when it was clipped and what it says now; null where that is the same. */
  pageChange(urlKey: string): Promise<PageChange | null>;
}

export interface FollowPort {
  /** The keys that open Cắt Báo, as the person set them; null for none. */
  shortcut(): Promise<string | null>;
  /**
   * Calls back when the page in front is `another` one, or should be read again.
   * @returns what stops it
   */
  onPage(listener: (what: 'another' | 'same') => void): () => void;
}

/** What is in the library. */
export interface ListPort {
  /** The top of the list as the last write left it, without the background; null if there is none. */
  loadFirstPage(): Promise<FirstPage | null>;
  listClips(query: ClipQuery, limit: number, cursor: string | null): Promise<ClipPage>;
  listIds(query: ClipQuery): Promise<readonly string[]>;
  countClips(query: ClipQuery): Promise<number>;
  listCampaigns(): Promise<readonly CampaignCount[]>;
  totals(): Promise<Totals>;
  /** Clips of the same text as this one, itself among them, the oldest first; [] for none. */
  listReposts(id: string): Promise<readonly Clip[]>;
  /** Calls back after every committed write, from any window. @returns what stops it */
  onLibraryChange(listener: () => void): () => void;
  /** Asks the browser to keep the library for good; null where it does not say how full it is. */
  diskUse(): Promise<DiskUse | null>;
  /** What keeps the automatic backups from being made; null where nothing does. */
  backupTrouble(): Promise<BackupTrouble | null>;
}

/** Changes to clips. */
export interface ChangePort {
  editClip(id: string, edit: FormEdit): Promise<Result<Clip>>;
  /** @param add names, new ones are made; @param remove ids */
  tagClips(
    ids: readonly string[],
    add: readonly string[],
    remove: readonly string[],
  ): Promise<Result<readonly Clip[]>>;
  trashClips(ids: readonly string[]): Promise<Result<readonly Clip[]>>;
  restoreClips(ids: readonly string[]): Promise<Result<readonly Clip[]>>;
}

/** Earlier readings, what left the trash, and the way back. */
export interface HistoryPort {
  listRevisions(clipId: string): Promise<ClipHistory | null>;
  /** Puts what the page says now in place of what was clipped. */
  reviseClip(urlKey: string): Promise<Result<Clip>>;
  restoreRevision(clipId: string, revisionId: string): Promise<Result<Clip>>;
  /** @param ids null for all that are in the trash */
  purgeClips(ids: readonly string[] | null): Promise<Result<Act>>;
  /** Says that the clips have one text: they, and all that were with one of them. */
  joinReposts(ids: readonly string[]): Promise<Result<Act>>;
  splitRepost(id: string): Promise<Result<Act>>;
  /** Takes back what gave an `Act`. */
  undoAct(act: string): Promise<Result<null>>;
  /** Purges of this profile that can still be taken back, the latest first. */
  listPurges(): Promise<readonly Purge[]>;
}
