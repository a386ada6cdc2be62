import type { Collection } from 'dexie';

import type { Clip } from '../domain/clip.ts';
import type { ClipPage, ClipQuery } from '../domain/collection.ts';
import type { Database } from './database.ts';
import { matcher } from './search.ts';

const LOWEST = -Infinity;
const HIGHEST = [[]] as unknown as number;

/** One page of the clips that match, newest first, by key and never by offset. */
export async function listClips(
  db: Database,
  query: ClipQuery,
  limit: number,
  cursor: string | null,
): Promise<ClipPage> {
  const keys = await matchingKeys(db, query);
  const start = cursor === null ? 0 : keys.findIndex((key) => cursorOf(key) === cursor) + 1;
  const page = keys.slice(start, start + limit);
  const rows = await db.clips.bulkGet(page.map(({ id }) => id));
  const last = page.at(-1);
  return {
    clips: rows.filter((row) => row !== undefined),
    total: keys.length,
    cursor: last && start + limit < keys.length ? cursorOf(last) : null,
  };
}

/** Ids of all that match, newest first. */
export async function listIds(db: Database, query: ClipQuery): Promise<readonly string[]> {
  return (await matchingKeys(db, query)).map(({ id }) => id);
}

type Key = Pick<Clip, 'id' | 'capturedAt'>;

const cursorOf = ({ id, capturedAt }: Key): string => `${capturedAt}:${id}`;

async function matchingKeys(db: Database, query: ClipQuery): Promise<Key[]> {
  if (query.campaign === null && query.text.trim() === '') return newestKeys(db);
  let keys = await filteredKeys(db, query.campaign);
  if (query.text.trim() !== '') {
    const found = await searchIds(db, query.text);
    keys = keys.filter(({ id }) => found.has(id));
  }
  return keys;
}

/** Straight off the index: no row is loaded. */
async function newestKeys(db: Database): Promise<Key[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  const keys = (await kept(db).reverse().keys()) as unknown as [0, number, string][];
  return keys.map(([, capturedAt, id]) => ({ capturedAt, id }));
}

async function filteredKeys(db: Database, campaign: string | null): Promise<Key[]> {
  if (campaign === null) return newestKeys(db);
  const rows =
    campaign === 'none'
      ? await kept(db)
          .filter((clip) => clip.campaigns.length === 0)
          .toArray()
      : await db.clips
          .where('campaigns')
          .equals(campaign)
          .filter(({ trashed }) => trashed === 0)
          .toArray();
  return rows.sort((a, b) => b.capturedAt - a.capturedAt || (a.id < b.id ? 1 : -1));
}

const kept = (db: Database): Collection<Clip, string> =>
  db.clips.where('[trashed+capturedAt+id]').between([0, LOWEST], [0, HIGHEST]);

/** A scan of the folded texts: exact, and quick enough for some thousands of clips. */
async function searchIds(db: Database, typed: string): Promise<ReadonlySet<string>> {
  const matches = matcher(typed);
  const ids = new Set<string>();
  await db.texts.each(({ id, folded }) => {
    if (matches(folded)) ids.add(id);
  });
  return ids;
}
