import { Dexie, type Table } from 'dexie';

import type { Campaign } from '../domain/campaign.ts';
import type { Clip, ClipBody } from '../domain/clip.ts';
import type { Capture } from '../domain/ports.ts';

/** A place in a list: which shelf, the capture time negated (so that newest is first), the clip. */
export type ShelfKey = readonly [shelf: string, newestFirst: number, id: string];

/** A clip as it is stored: with the lists that it stands in. See `clip-rows.ts`. */
export type ClipRow = Clip & { readonly shelves: readonly ShelfKey[] };

/** The folded text of a clip: what search reads instead of the body. */
export interface TextRow {
  readonly id: string;
  readonly folded: string;
}

/** A campaign with the key that keeps its name unique. */
export type CampaignRow = Campaign & { readonly key: string };

export interface MetaRow {
  readonly key: string;
  readonly value: string;
}

export interface Engine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/**
 * The tables. Light rows (`clips`) stand apart from heavy ones (`bodies`, `texts`).
 *
 * One index, `shelves`, serves every list: a range of it is one list in its order, so a page is
 * read by `getAll` from a key on, and a count touches no row. An index of campaigns alone would
 * give neither the order nor "outside the trash".
 *
 * How version 2 will be added: `this.version(2).stores({…}).upgrade(…)` below version 1, which
 * stays as it is for ever. The upgrade lives in a file of its own (`migrate-2.ts`) that imports no
 * constant, key or function of today's code, for those change and old libraries do not. A golden
 * library of the version that was is already under tests/golden and must open in the new build.
 */
export class Database extends Dexie {
  declare clips: Table<ClipRow, string>;
  declare bodies: Table<ClipBody, string>;
  declare texts: Table<TextRow, string>;
  declare campaigns: Table<CampaignRow, string>;
  declare captures: Table<Capture, string>;
  declare meta: Table<MetaRow, string>;

  constructor(name: string, engine?: Engine) {
    // Strict: "saved" is said only when the data have reached the disk, not the system's cache.
    super(name, { chromeTransactionDurability: 'strict', ...engine });
    this.version(1).stores({
      clips: 'id, &urlKey, *shelves',
      bodies: 'id',
      texts: 'id',
      campaigns: 'id, &key',
      captures: 'urlKey, capturedAt',
      meta: 'key',
    });
  }
}
