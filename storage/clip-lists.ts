import type { ClipPage, ClipQuery } from '../domain/collection.ts';
import type { Clip } from '../domain/clip.ts';
import { clipOf, cursorOf, onShelf, shelfOf } from './clip-rows.ts';
import type { Database, TextRow } from './database.ts';
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
  return db.transaction('r', db.clips, db.texts, async () => {
    const ids = await onShelf(db, shelf).primaryKeys();
    return matching(db, ids, words);
  });
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
    const hits = await matching(db, await onShelf(db, shelf).primaryKeys(), words);
    const after = new Set(cursor === null ? hits : await onShelf(db, shelf, cursor).primaryKeys());
    const rest = hits.filter((id) => after.has(id));
    const rows = await db.clips.bulkGet(rest.slice(0, limit));
    const clips = rows.flatMap((row) => (row ? [clipOf(row)] : []));
    return pageOf(clips, hits.length, rest.length > limit);
  });
}

function pageOf(clips: readonly Clip[], total: number, more: boolean): ClipPage {
  const last = clips.at(-1);
  return { clips, total, cursor: last && more ? cursorOf(last) : null };
}

/** Texts in memory at a time. */
const BATCH = 500;

/** Those of the ids, in their order, whose text has the words. */
async function matching(
  db: Database,
  ids: readonly string[],
  words: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  const test = (texts: readonly (TextRow | undefined)[]): void => {
    for (const text of texts) if (text && standsIn(text.folded, words)) found.add(text.id);
  };
  // Single reads for a short list; a long one is read faster as the whole table in runs.
  if (ids.length <= BATCH) test(await db.texts.bulkGet([...ids]));
  else await readAllTexts(db, test);
  return ids.filter((id) => found.has(id));
}

async function readAllTexts(db: Database, use: (texts: readonly TextRow[]) => void): Promise<void> {
  let last = '';
  for (;;) {
    const texts = await db.texts.where('id').above(last).limit(BATCH).toArray();
    use(texts);
    if (texts.length < BATCH) return;
    last = texts.at(-1)?.id ?? last;
  }
}
