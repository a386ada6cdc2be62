import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount, ClipPage, ClipQuery, Collection } from '../../domain/collection.ts';
import type { Draft, DraftFields } from '../../domain/draft.ts';
import type { Result } from '../../domain/failure.ts';
import type { HostRule } from '../../domain/host-rule.ts';
import type { LegacyEncoding, PageState } from '../../messaging/protocol.ts';

/** A form as it was shown and as it was left. */
export interface FormEdit {
  readonly base: DraftFields;
  readonly fields: DraftFields;
}

/** What was assembled for a file: its pieces in order, and how many clips are in it. */
export interface ExportedText {
  readonly parts: readonly string[];
  readonly clips: number;
}

/**
 * All that the popup asks of the world. A rejected promise means that the background did not
 * answer; what can be expected to go wrong is a `Result`.
 */
export interface PopupPort {
  /** @param convert an old encoding to turn into Unicode; null reads the text as printed */
  openPage(convert: LegacyEncoding | null): Promise<PageState>;
  /** Puts the picker on the tab's page. The popup lies over the page: close it then. */
  startPicker(tabId: number): Promise<Result<null>>;
  /** @returns the rule that was there, for `putHostRule` to put back */
  deleteHostRule(host: string): Promise<Result<HostRule | null>>;
  putHostRule(rule: HostRule): Promise<Result<HostRule>>;
  saveClip(urlKey: string, edit: FormEdit): Promise<Result<Clip>>;
  editClip(id: string, edit: FormEdit): Promise<Result<Clip>>;
  listClips(query: ClipQuery, limit: number, cursor: string | null): Promise<ClipPage>;
  listIds(query: ClipQuery): Promise<readonly string[]>;
  listCampaigns(): Promise<readonly CampaignCount[]>;
  /** @param add names, new ones are made; @param remove ids */
  tagClips(
    ids: readonly string[],
    add: readonly string[],
    remove: readonly string[],
  ): Promise<Result<readonly Clip[]>>;
  trashClips(ids: readonly string[]): Promise<Result<readonly Clip[]>>;
  restoreClips(ids: readonly string[]): Promise<Result<readonly Clip[]>>;

  loadDraft(key: string): Promise<Draft | null>;
  saveDraft(draft: Draft): Promise<void>;
  dropDraft(key: string): Promise<void>;

  /** Calls back after every committed write, from any window. @returns what stops it */
  onLibraryChange(listener: () => void): () => void;

  /** @returns null when `signal` stopped it */
  exportCollection(
    collection: Collection,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Result<ExportedText> | null>;
  /** Hands a file to the browser's downloads. */
  download(fileName: string, parts: readonly string[]): void;
  openImport(): void;
  openOptions(): void;
  /** Closes the popup itself. */
  close(): void;
  /** Milliseconds since 1970. */
  now(): number;
}
