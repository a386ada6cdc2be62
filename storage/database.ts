import { Dexie, type Table } from 'dexie';

import type { CampaignTruth } from '../domain/campaign.ts';
import type { Clip, ClipBody } from '../domain/clip.ts';
import type { Capture } from '../domain/ports.ts';
import type { Revision } from '../domain/revision.ts';
import type { SearchText } from '../domain/search-text.ts';
import type { WaitingEntry } from '../domain/waiting-page.ts';
import type { FacetChunk } from './facets/chunk.ts';
import type { JournalRow } from './history/journal-row.ts';
import type { BlockRow, SegmentRow } from './index/segment.ts';
import { migrateTo2 } from './migrate-2.ts';
import { refusingNewer } from './no-newer.ts';
import type { LibraryState } from './state.ts';
import type { CircleRow, OutboxRow, PersonRow, SyncedRow, TraceRow } from './sync/rows.ts';

/** A place in a list: which shelf, the capture time negated (so that newest is first), the clip. */
export type ShelfKey = readonly [shelf: string, newestFirst: number, id: string];

/** A clip as it is stored: with the lists that it stands in. See `clip-rows.ts`. */
export type ClipRow = Clip & {
  readonly shelves: readonly ShelfKey[];
  /**
   * The clip's number in the facets and in the search index. Text that is searched gets a new
   * number when it changes, so what the index holds under an old one answers to no clip.
   */
  readonly ord: number;
  /** The reposts of one text that it belongs to, by the id of the clip that began it; null: none. */
  readonly cluster: string | null;
};

/** A text that is saved and not yet in a segment of the index: searched by reading it. */
export interface PendingRow extends SearchText {
  readonly ord: number;
  readonly capturedAt: number;
}

/**
 * The numbers by which reposts of an article are found. Its own key is a number: an index entry
 * holds the key, and there are two dozen entries a clip.
 */
export interface SketchRow {
  /** The clip's number when its article was saved. */
  readonly ord: number;
  readonly clipId: string;
  readonly numbers: readonly number[];
}

/** The page's HTML as it was when it was clipped, gzip. */
export interface SnapshotRow {
  readonly id: string;
  readonly html: Uint8Array<ArrayBuffer>;
}

/** A page that waits to be clipped, or waited until it was taken off the list. */
export interface WaitingRow extends WaitingEntry {
  /** 0: it waits; else the removal that took it off, which can be taken back. */
  readonly removed: number;
}

/** A campaign with the key that keeps its name unique. */
export type CampaignRow = CampaignTruth & {
  readonly key: string;
  /** The campaign that it was merged into: its id still comes in with files of other machines. */
  readonly mergedInto?: string;
  /** Nobody merged it: another machine made it under the same name. */
  readonly same?: 1;
};

export type MetaRow =
  | { readonly key: 'device'; readonly value: string }
  | { readonly key: 'state'; readonly value: LibraryState }
  /** Ids of segments that are being written; what a killed worker leaves is cleared by them. */
  | { readonly key: 'building'; readonly value: readonly number[] }
  /** What other rooms keep beside the clips: schedules, handles of folders. */
  | { readonly key: `kept:${string}`; readonly value: unknown };

/** The one library of a profile. */
export const LIBRARY_NAME = 'cat-bao';

export interface Engine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/**
 * The tables. Light rows (`clips`) stand apart from heavy ones (`bodies`, `revisions`,
 * `snapshots`). `facets`, `pending`, `segments`, `blocks`, `sketches` and the tallies in `meta`
 * are derived: each can be made anew of rows and bodies (`rebuild.ts`).
 *
 * One index, `shelves`, serves every list: a range of it is one list in its order, so a page is
 * read by `getAll` from a key on. An index of campaigns alone would give neither the order nor
 * "outside the trash".
 *
 * A version is never edited. Its upgrade lives in a file of its own that imports no constant, key
 * or function of today's code, for those change and old libraries do not. A golden library of
 * every version is under tests/golden and must open in every build.
 */
export class Database extends Dexie {
  declare clips: Table<ClipRow, string>;
  declare bodies: Table<ClipBody, string>;
  declare campaigns: Table<CampaignRow, string>;
  declare captures: Table<Capture, string>;
  declare meta: Table<MetaRow, string>;
  declare revisions: Table<Revision, string>;
  declare snapshots: Table<SnapshotRow, string>;
  declare journal: Table<JournalRow, string>;
  declare pending: Table<PendingRow, number>;
  declare segments: Table<SegmentRow, number>;
  declare blocks: Table<BlockRow, [number, number]>;
  declare facets: Table<FacetChunk, number>;
  declare sketches: Table<SketchRow, number>;
  declare waiting: Table<WaitingRow, string>;
  declare circles: Table<CircleRow, string>;
  declare outbox: Table<OutboxRow, [string, string]>;
  declare synced: Table<SyncedRow, [string, string]>;
  declare traces: Table<TraceRow, string>;
  declare people: Table<PersonRow, [string, string]>;

  /** The engine's own: keys of one are none of another's. */
  readonly keyRange: typeof IDBKeyRange;

  constructor(name: string, engine?: Engine) {
    // Strict: "saved" is said only when the data have reached the disk, not the system's cache.
    super(name, {
      chromeTransactionDurability: 'strict',
      ...engine,
      indexedDB: refusingNewer(engine?.indexedDB ?? indexedDB),
    });
    this.keyRange = engine?.IDBKeyRange ?? IDBKeyRange;
    this.version(1).stores({
      clips: 'id, &urlKey, *shelves',
      bodies: 'id',
      texts: 'id',
      campaigns: 'id, &key',
      captures: 'urlKey, capturedAt',
      meta: 'key',
    });
    this.version(2)
      .stores({
        clips: 'id, &urlKey, *shelves, &ord, textHash',
        texts: null,
        revisions: 'id, clipId',
        snapshots: 'id',
        journal: 'id, at',
        pending: 'ord',
        segments: 'id',
        blocks: '[segment+at]',
        facets: 'chunk, version',
        sketches: 'ord, clipId, *numbers',
      })
      .upgrade(migrateTo2);
    this.version(3).stores({ waiting: 'urlKey, [removed+addedAt+urlKey]' });
    // What is shared, and nothing else: a library without a circle has no row in any of them.
    this.version(4).stores({
      circles: 'id',
      outbox: '[circle+key], [circle+held+token]',
      synced: '[circle+docId], [circle+key], [circle+refused]',
      traces: 'id, clipId',
      people: '[circle+device]',
    });
  }
}
