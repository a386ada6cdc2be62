import type { Collection } from 'dexie';

import type { Clip } from '../domain/clip.ts';
import type { ClipQuery } from '../domain/collection.ts';
import type { ClipRow, Database, ShelfKey } from './database.ts';

/** The row of a clip: a clip in the trash stands on the shelf of the trash alone. */
export function rowOf(clip: Clip): ClipRow {
  const names = clip.trashed ? [TRASH] : [ALL, ...tagShelves(clip.campaigns)];
  return { ...clip, shelves: names.map((name): ShelfKey => [name, -clip.capturedAt, clip.id]) };
}

/** The clip of a row. */
export function clipOf(row: ClipRow): Clip {
  const { shelves: _, ...clip } = row;
  return clip;
}

/** The shelf of a query's campaign filter; the trash is on none. */
export function shelfOf({ campaign }: Pick<ClipQuery, 'campaign'>): string {
  if (campaign === null) return ALL;
  return campaign === 'none' ? UNTAGGED : campaignShelf(campaign);
}

export const campaignShelf = (id: string): string => `campaign:${id}`;

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
