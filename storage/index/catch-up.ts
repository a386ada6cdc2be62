import { alone } from '../alone.ts';
import type { Database } from '../database.ts';
import { openState } from '../derive.ts';
import { dexieStores } from '../requests.ts';
import { writeState } from '../state.ts';
import { buildSegment } from './build.ts';
import { mergeSegments } from './merge.ts';
import type { BlockRow, SegmentRow } from './segment.ts';
import type { SegmentWriter } from './segment-writer.ts';

/** How the index is cut into segments. */
export interface Sizes {
  /** Texts that wait before a segment is made of them: a search reads them besides the segments. */
  readonly enough: number;
  /** Texts of one new segment at the most, after an import: they lie in memory meanwhile. */
  readonly most: number;
  /** Segments of one size before they are merged, and how much larger the next size is. */
  readonly fan: number;
  /** Documents of a segment at the most: larger ones are no faster and cost more to make. */
  readonly largest: number;
}

const SIZES: Sizes = { enough: 32, most: 1024, fan: 4, largest: 32_768 };

/**
 * Brings the index up to what was saved: makes segments of texts that wait, merges small ones.
 * Nothing of it is needed for an answer to be right, only for it to be quick; killed at any line,
 * it goes on from there the next time.
 *
 * @param pause lets other work go first; asked every few milliseconds
 */
export async function catchUp(
  db: Database,
  pause: () => Promise<void> = breathe,
  sizes: Sizes = SIZES,
): Promise<void> {
  return whileIndexing(db, async () => {
    await clearUnfinished(db);
    try {
      await build(db, pause, sizes);
    } catch (error) {
      // On a full disk what was begun took the last room, in which clips could still be saved.
      await clearUnfinished(db);
      throw error;
    }
  });
}

async function build(db: Database, pause: () => Promise<void>, sizes: Sizes): Promise<void> {
  let worked = false;
  while (await buildOne(db, pause, sizes)) worked = true;
  // Merges become due by new segments alone; what a killed one left is taken up with them.
  if (!worked) return;
  for (let group = await nextGroup(db, sizes); group; group = await nextGroup(db, sizes)) {
    await mergeGroup(db, group, pause);
  }
}

/** One at a time makes or drops segments. */
export const whileIndexing = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  alone(`cat-bao:index:${db.name}`, work);

async function buildOne(
  db: Database,
  pause: () => Promise<void>,
  { enough, most }: Sizes,
): Promise<boolean> {
  const waiting = await db.pending.limit(enough).primaryKeys();
  if (waiting.length < enough) return false;
  const pending = await db.pending.limit(most).toArray();
  const id = await newSegment(db);
  const writer = await buildSegment(id, pending, pause);
  const manifest = writer.end();
  // One transaction: the texts stop waiting as their segment appears.
  await db.transaction('rw', [db.segments, db.blocks, db.pending, db.meta], async () => {
    await db.blocks.bulkPut(writer.drain());
    await db.segments.put(manifest);
    await db.pending.bulkDelete(pending.map(({ ord }) => ord));
    await finished(db, id);
  });
  return true;
}

async function mergeGroup(
  db: Database,
  rows: readonly SegmentRow[],
  pause: () => Promise<void>,
): Promise<void> {
  const id = await newSegment(db);
  const live = await liveOrds(db);
  const put = async (writer: SegmentWriter): Promise<void> => {
    const ready: BlockRow[] = writer.drain();
    if (ready.length) await db.blocks.bulkPut(ready);
    await pause();
  };
  const manifest = await mergeSegments(db, id, rows, (ord) => live.has(ord), put);
  await db.transaction('rw', [db.segments, db.blocks, db.meta], async () => {
    await db.segments.bulkDelete(rows.map((row) => row.id));
    if (manifest) await db.segments.put(manifest);
    await finished(db, id);
    for (const row of rows) await deleteBlocks(db, row.id);
  });
}

/** Segments to merge: `fan` of one size, the smallest size first; null when none are due. */
async function nextGroup(
  db: Database,
  { enough, fan, largest }: Sizes,
): Promise<readonly SegmentRow[] | null> {
  const bySize = new Map<number, SegmentRow[]>();
  for (const row of await db.segments.toArray()) {
    if (row.docs > largest / 2) continue;
    const size = Math.floor(Math.log(row.docs / enough) / Math.log(fan) + 1e-9);
    bySize.set(size, [...(bySize.get(size) ?? []), row]);
  }
  for (const [, rows] of [...bySize].sort(([a], [b]) => a - b)) {
    if (rows.length < fan) continue;
    const group: SegmentRow[] = [];
    let docs = 0;
    for (const row of rows.sort((a, b) => a.oldest - b.oldest)) {
      if (docs + row.docs > largest) break;
      docs += row.docs;
      group.push(row);
    }
    if (group.length > 1) return group;
  }
  return null;
}

/** The numbers that clips have. */
async function liveOrds(db: Database): Promise<ReadonlySet<number>> {
  return new Set((await db.clips.orderBy('ord').keys()) as number[]);
}

/** A number for a segment; it counts as unfinished until `finished`. */
function newSegment(db: Database): Promise<number> {
  return db.transaction('rw', [db.meta, db.clips, db.facets], async () => {
    const { state } = await openState(db, dexieStores);
    const id = state.nextSegment;
    await writeState(db, { ...state, nextSegment: id + 1 });
    await db.meta.put({ key: 'building', value: [...(await building(db)), id] });
    return id;
  });
}

async function building(db: Database): Promise<readonly number[]> {
  const row = await db.meta.get('building');
  return row?.key === 'building' ? row.value : [];
}

async function finished(db: Database, id: number): Promise<void> {
  const value = (await building(db)).filter((each) => each !== id);
  await db.meta.put({ key: 'building', value });
}

/** Blocks of segments that a killed worker was making, or for which there was no room. */
async function clearUnfinished(db: Database): Promise<void> {
  for (const id of await building(db)) {
    // By itself: the browser lets a full disk be deleted from, but not be written to.
    await db.transaction('rw', db.blocks, () => deleteBlocks(db, id));
    await db.transaction('rw', db.meta, () => finished(db, id));
  }
}

async function deleteBlocks(db: Database, segment: number): Promise<void> {
  await db.blocks
    .where(':id')
    .between([segment, Number.MIN_SAFE_INTEGER], [segment, Number.MAX_SAFE_INTEGER])
    .delete();
}

const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
