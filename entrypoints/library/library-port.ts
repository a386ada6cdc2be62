import type { BulkChange } from '../../domain/bulk.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Collection } from '../../domain/collection.ts';
import type { Result } from '../../domain/failure.ts';
import type { Act, BulkState, Library } from '../../domain/ports.ts';
import type { BulkProgress } from '../../messaging/bulk-progress.ts';
import type { DoorsPort } from '../popup/popup-port.ts';
import type { SavedView } from '../../storage/saved-views.ts';

/** What the page reads straight from the database: it stays open, and reads as it scrolls. */
export type ListReads = Pick<
  Library,
  | 'openListing'
  | 'listClips'
  | 'listIds'
  | 'countFacets'
  | 'listCampaigns'
  | 'totals'
  | 'getClip'
  | 'listReposts'
  | 'countWaiting'
>;

/**
 * All that the library page asks of the world. It reads for itself; every write goes through the
 * background.
 */
export interface LibraryPort
  extends
    ListReads,
    BulkPort,
    ViewsPort,
    Pick<
      DoorsPort,
      | 'openExport'
      | 'openImport'
      | 'openOptions'
      | 'openWelcome'
      | 'unseenNews'
      | 'dropNews'
      | 'lock'
    > {
  /** Calls back after every committed write, from any window. @returns what stops it */
  onLibraryChange(listener: () => void): () => void;
  /** @param ids null for all that are in the trash */
  purgeClips(ids: readonly string[] | null): Promise<Result<Act>>;
  /** Takes back what gave an `Act`. */
  undoAct(act: string): Promise<Result<null>>;
  joinReposts(ids: readonly string[]): Promise<Result<Act>>;
  /** The page of those that wait to be clipped. */
  openWaiting(): void;
  /** Each of these names as a campaign, made where none folds alike. */
  ensureCampaigns(names: readonly string[]): Promise<Result<readonly Campaign[]>>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Changes of many clips, done by the background whether or not this page stays open. */
export interface BulkPort {
  startBulk(collection: Collection, change: BulkChange): Promise<Result<Act>>;
  undoBulk(act: string): Promise<Result<Act>>;
  stopBulk(): Promise<Result<null>>;
  /** What is under way; wakes the background, which goes on with what a dead one left. */
  readBulk(): Promise<BulkState | null>;
  /** @returns what stops it */
  onBulk(listener: (progress: BulkProgress) => void): () => void;
}

/** Places that the person gave a name. */
export interface ViewsPort {
  listViews(): Promise<readonly SavedView[]>;
  /** Takes the place of one of the same name. */
  putView(view: SavedView): Promise<Result<null>>;
  deleteView(name: string): Promise<Result<null>>;
  onViewsChange(listener: () => void): () => void;
}
