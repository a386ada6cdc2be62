import { Dexie, type Table } from 'dexie';

import type { Campaign } from '../domain/campaign.ts';
import type { Clip, ClipBody } from '../domain/clip.ts';
import type { Capture } from '../domain/ports.ts';

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
 * A later version is declared below this one and never edits it; its migration holds its own
 * constants, so that a library of any age opens in any newer build.
 */
export class Database extends Dexie {
  declare clips: Table<Clip, string>;
  declare bodies: Table<ClipBody, string>;
  declare texts: Table<TextRow, string>;
  declare campaigns: Table<CampaignRow, string>;
  declare captures: Table<Capture, string>;
  declare meta: Table<MetaRow, string>;

  constructor(name: string, engine?: Engine) {
    // Strict: "saved" is said only when the data have reached the disk, not the system's cache.
    super(name, { chromeTransactionDurability: 'strict', ...engine });
    this.version(1).stores({
      clips: 'id, &urlKey, *campaigns, [trashed+capturedAt+id]',
      bodies: 'id',
      texts: 'id',
      campaigns: 'id, &key',
      captures: 'urlKey, capturedAt',
      meta: 'key',
    });
  }
}
