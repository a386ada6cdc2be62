import type { ClipBody } from '../../domain/clip.ts';
import { searchTextOf } from '../../domain/search-text.ts';
import { clipOf } from '../clip-rows.ts';
import type { ClipRow, Database, PendingRow } from '../database.ts';
import { DamagedBlock } from '../index/block.ts';
import { createKeys } from '../index/keys.ts';
import { eachDoc } from '../index/postings.ts';
import { allPages, createSegments, PAGE, type Segment } from '../index/segment.ts';
import { asked, inTransaction, readAll, settled, type Stores } from '../requests.ts';

/** Clips of which keys are looked up, spread over the library; the places of all are compared. */
const SAMPLE = 50;
/** Keys of each, spread over its text: every key is a block that is read. */
const KEYS = 24;

type Place = { readonly segment: Segment; readonly local: number } | PendingRow;

/**
 * Clips that the index has not exactly once, or, of a sample, not under each key that is looked
 * up; and `dead <number>` where a text waits that no clip has.
 *
 * @param ids of all clips by their numbers, as a moment ago: what differs is looked at anew
 */
export async function wrongInIndex(
  db: Database,
  ids: ReadonlyMap<number, string>,
  signal?: AbortSignal,
): Promise<string[]> {
  const tables = [db.clips, db.bodies, db.pending, db.segments, db.blocks];
  return inTransaction(db, 'readonly', tables, async (stores) => {
    const { places, twice, pending } = await placesOf(db, stores);
    const byOrd = stores(db.clips).index('ord');
    const isWrong = async (ord: number): Promise<boolean> => {
      const [row] = await settled(asked<ClipRow | undefined>(byOrd.get(ord)));
      return row !== undefined && (!places.has(ord) || twice.has(ord));
    };
    const wrong: string[] = [];
    for (const [ord, id] of ids) {
      if ((!places.has(ord) || twice.has(ord)) && (await isWrong(ord))) wrong.push(id);
    }
    for (const { ord } of pending) {
      if (ids.has(ord)) continue;
      const [row] = await settled(asked<ClipRow | undefined>(byOrd.get(ord)));
      if (!row) wrong.push(`dead ${ord}`);
    }
    const all = [...ids];
    const step = Math.max(1, Math.floor(all.length / SAMPLE));
    for (let at = 0; at < all.length; at += step) {
      if (signal?.aborted) break;
      const [ord, id] = all[at] ?? [0, ''];
      const place = places.get(ord);
      if (place && !(await finds(db, stores, id, ord, place))) wrong.push(id);
    }
    return [...new Set(wrong)];
  });
}

/** Where each number stands: in a segment or among the texts that wait. */
async function placesOf(db: Database, stores: Stores) {
  const places = new Map<number, Place>();
  const twice = new Set<number>();
  const put = (ord: number, place: Place): void => {
    if (places.has(ord)) twice.add(ord);
    places.set(ord, place);
  };
  const [pending] = await settled(asked<PendingRow[]>(stores(db.pending).getAll()));
  for (const row of pending) put(row.ord, row);
  for (const segment of await createSegments(db).open(stores)) {
    const pages = await allPages(stores(db.blocks), segment);
    for (const [at, { ords }] of pages.entries()) {
      ords.forEach((ord, n) => put(ord, { segment, local: at * PAGE + n }));
    }
  }
  return { places, twice, pending };
}

/** Whether the clip stands under keys of its text. */
async function finds(
  db: Database,
  stores: Stores,
  id: string,
  ord: number,
  place: Place,
): Promise<boolean> {
  const [row] = await readAll<ClipRow>(stores(db.clips), [id]);
  const [body] = await readAll<ClipBody>(stores(db.bodies), [id]);
  // Changed meanwhile, or without a body, which is told by itself.
  if (!row || row.ord !== ord || !body) return true;
  const text = searchTextOf({ clip: clipOf(row), body });
  if (!('segment' in place)) {
    return place.title === text.title && place.lead === text.lead && place.rest === text.rest;
  }
  const keys = new Set<string>();
  createKeys()(text, (key) => keys.add(key));
  const step = Math.max(1, Math.floor(keys.size / KEYS));
  const some = [...keys].filter((_, at) => at % step === 0);
  try {
    const found = await Promise.all(
      some.map(async (key) => {
        let here = false;
        for (const entry of await place.segment.entries({ from: key, to: `${key}\0` })) {
          if (entry.key === key) eachDoc(entry.all, (doc) => (here ||= doc === place.local));
        }
        return here;
      }),
    );
    return found.every(Boolean);
  } catch (error) {
    if (error instanceof DamagedBlock) return false;
    throw error;
  }
}
