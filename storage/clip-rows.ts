import type { Collection } from 'dexie';

import type { Clip } from '../domain/clip.ts';
import type { ClipQuery } from '../domain/collection.ts';
import type { ClipRow, Database, ShelfKey } from './database.ts';

/** The row of a clip: a clip in the trash stands on the shelf of the trash alone. */
export function rowOf(clip: Clip, ord: number, cluster: string | null): ClipRow {
  const names = clip.trashed
    ? [TRASH]
    : [ALL, ...tagShelves(clip.campaigns), ...(cluster === null ? [] : [clusterShelf(cluster)])];
  const shelves = names.map((name): ShelfKey => [name, -clip.capturedAt, clip.id]);
  return { ...clip, shelves, ord, cluster };
}

/** The clip of a row. */
export function clipOf(row: ClipRow): Clip {
  const { shelves: _, ord: __, cluster: ___, ...clip } = row;
  return clip;
}

/** The shelf of a query's campaign filter. */
export function shelfOf({ campaign }: Pick<ClipQuery, 'campaign'>): string {
  if (campaign === null) return ALL;
  if (campaign === 'trash') return TRASH;
  return campaign === 'none' ? UNTAGGED : campaignShelf(campaign);
}

export const campaignShelf = (id: string): string => `campaign:${id}`;
export const clusterShelf = (id: string): string => `cluster:${id}`;

/** Where the last page of a list ended: `capturedAt:id`. */
export const cursorOf = ({ capturedAt, id }: Pick<Clip, 'capturedAt' | 'id'>): string =>
  `${capturedAt}:${id}`;

/** A shelf in its order, newest first, from its start or after the cursor. */
export function onShelf(
  db: Database,
  shelf: string,
  after: string | null = null,
): Collection<ClipRow, string> {
  const start = after === null ? [shelf] : keyAfter(shelf, after);
  return db.clips.where('shelves').between(start, [shelf, END], false, false);
}

/** The same for a plain request of the index `shelves`. */
export function shelfRange(db: Database, shelf: string, after: string | null = null): IDBKeyRange {
  const start = after === null ? [shelf] : keyAfter(shelf, after);
  return db.keyRange.bound(start, [shelf, END], true, true);
}

const ALL = 'all';
const UNTAGGED = 'none';
const TRASH = 'trash';

// Keys of IndexedDB compare number < string < array: nothing in a shelf comes after this.
const END: [] = [];

const tagShelves = (campaigns: readonly string[]): string[] =>
  campaigns.length ? campaigns.map(campaignShelf) : [UNTAGGED];

function keyAfter(shelf: string, cursor: string): ShelfKey {
  const colon = cursor.indexOf(':');
  return [shelf, -Number(cursor.slice(0, colon)), cursor.slice(colon + 1)];
}
