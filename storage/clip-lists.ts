import type { ClipPage, ClipQuery } from '../domain/collection.ts';
import type { Clip } from '../domain/clip.ts';
import { clipOf, cursorOf, onShelf, onShelfUntil, shelfOf } from './clip-rows.ts';
import type { Database } from './database.ts';
import { searchWords, standsIn } from './search.ts';

/** One page of the clips that match, newest first, by key and never by offset. */
export function listClips(
  db: Database,
  query: ClipQuery,
  limit: number,
  cursor: string | null,
): Promise<ClipPage> {
  const words = searchWords(query.text);
  return words.length
    ? searchPage(db, query, words, limit, cursor)
    : shelfPage(db, query, limit, cursor);
}

/** Ids of all that match, newest first. */
export async function listIds(db: Database, query: ClipQuery): Promise<readonly string[]> {
  const words = searchWords(query.text);
  const shelf = shelfOf(query);
  if (words.length === 0) return onShelf(db, shelf).primaryKeys();
  return db.transaction('r', db.clips, db.texts, async () =>
    matching(db, await onShelf(db, shelf).primaryKeys(), words),
  );
}

/** Straight off the index: rows of this page alone are read, and no body or text. */
function shelfPage(
  db: Database,
  query: ClipQuery,
  limit: number,
  cursor: string | null,
): Promise<ClipPage> {
  const shelf = shelfOf(query);
  return db.transaction('r', db.clips, async () => {
    const [total, rows] = await Promise.all([
      onShelf(db, shelf).count(),
      onShelf(db, shelf, cursor)
        .limit(limit + 1)
        .toArray(),
    ]);
    return pageOf(rows.slice(0, limit).map(clipOf), total, rows.length > limit);
  });
}

/**
 * A scan of the folded texts, newest first: exact, and quick enough for some thousands of clips.
 * Hits with the very diacritics that were typed are not ranked first: pages go by capture time.
 */
function searchPage(
  db: Database,
  query: ClipQuery,
  words: readonly string[],
  limit: number,
  cursor: string | null,
): Promise<ClipPage> {
  const shelf = shelfOf(query);
  return db.transaction('r', db.clips, db.texts, async () => {
    const shown = cursor === null ? [] : await onShelfUntil(db, shelf, cursor).primaryKeys();
    const before = await matching(db, shown, words);
    const rest = await matching(db, await onShelf(db, shelf, cursor).primaryKeys(), words);
    const rows = await db.clips.bulkGet(rest.slice(0, limit));
    const clips = rows.flatMap((row) => (row ? [clipOf(row)] : []));
    return pageOf(clips, before.length + rest.length, rest.length > limit);
  });
}

function pageOf(clips: readonly Clip[], total: number, more: boolean): ClipPage {
  const last = clips.at(-1);
  return { clips, total, cursor: last && more ? cursorOf(last) : null };
}

/** Texts in memory at a time. */
const BATCH = 200;

async function matching(
  db: Database,
  ids: readonly string[],
  words: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const texts = await db.texts.bulkGet(ids.slice(start, start + BATCH));
    for (const text of texts) if (text && standsIn(text.folded, words)) found.push(text.id);
  }
  return found;
}
