import type { Database } from '../database.ts';
import { entriesIn, type Entry } from './block.ts';
import { inTransaction } from '../requests.ts';
import { IN_LEAD, IN_TITLE } from './keys.ts';
import { eachDoc } from './postings.ts';
import { allPages, PAGE, type Doc, type SegmentRow } from './segment.ts';
import { createSegmentWriter, newestFirst, type SegmentWriter } from './segment-writer.ts';

/** Blocks of one segment in memory at a time. */
const AHEAD = 32;
/** Keys between two breaths. */
const BREATH = 4096;

const EVERYTHING = { from: '', to: '\uffff' };

/**
 * One segment of several, without the documents that answer to no clip any more. Reads them block
 * by block side by side; memory is bounded whatever their size.
 *
 * @param isLive whether a clip has this number
 * @param put keeps rows as they become ready
 * @returns the manifest; null where no document is left
 */
export async function mergeSegments(
  db: Database,
  id: number,
  rows: readonly SegmentRow[],
  isLive: (ord: number) => boolean,
  put: (writer: SegmentWriter) => Promise<void>,
): Promise<SegmentRow | null> {
  const { docs, places } = await joinDocs(db, rows, isLive);
  if (docs.length === 0) return null;
  const writer = createSegmentWriter(id, docs);
  const streams = rows.map((row) => createStream(db, row));
  for (const stream of streams) await stream.next();
  for (let written = 0; ; written++) {
    let key: string | null = null;
    for (const { entry } of streams)
      if (entry && (key === null || entry.key < key)) key = entry.key;
    if (key === null) break;
    const found: { doc: number; where: number }[] = [];
    for (const [at, stream] of streams.entries()) {
      if (stream.entry?.key !== key) continue;
      take(stream.entry, places[at] ?? new Int32Array(0), found);
      if (!stream.step()) await stream.next();
    }
    // Segments lie one after the other in time as a rule: in order already.
    if (found.some(({ doc }, at) => at > 0 && (found[at - 1]?.doc ?? 0) > doc)) {
      found.sort((a, b) => a.doc - b.doc);
    }
    if (found.length > 0) {
      writer.add(
        key,
        found.map(({ doc }) => doc),
        found.map(({ where }) => where),
      );
    }
    if (written % BREATH === BREATH - 1) await put(writer);
  }
  const manifest = writer.end();
  await put(writer);
  return manifest;
}

/** The entry's documents that live, under their new numbers. */
function take(entry: Entry, places: Int32Array, found: { doc: number; where: number }[]): void {
  const where = new Map<number, number>();
  eachDoc(entry.title, (local) => where.set(local, IN_TITLE));
  eachDoc(entry.lead, (local) => where.set(local, (where.get(local) ?? 0) | IN_LEAD));
  eachDoc(entry.all, (local) => {
    const doc = places[local] ?? -1;
    if (doc >= 0) found.push({ doc, where: where.get(local) ?? 0 });
  });
}

/** The live documents of all, newest first, and for each segment where its own ones went. */
async function joinDocs(
  db: Database,
  rows: readonly SegmentRow[],
  isLive: (ord: number) => boolean,
): Promise<{ docs: Doc[]; places: Int32Array[] }> {
  const places = rows.map((row) => new Int32Array(row.docs).fill(-1));
  const all: (Doc & { readonly segment: number; readonly local: number })[] = [];
  for (const [segment, row] of rows.entries()) {
    const pages = await inTransaction(db, 'readonly', [db.blocks], (stores) =>
      allPages(stores(db.blocks), row),
    );
    for (const [at, { ords, times }] of pages.entries()) {
      ords.forEach((ord, n) => {
        if (!isLive(ord)) return;
        all.push({ ord, capturedAt: times[n] ?? 0, segment, local: at * PAGE + n });
      });
    }
  }
  all.sort(newestFirst);
  const docs = all.map(({ ord, capturedAt, segment, local }, to) => {
    const place = places[segment];
    if (place) place[local] = to;
    return { ord, capturedAt };
  });
  return { docs, places };
}

/** A segment's entries in order: `step` within what is in memory, `next` reads on. */
function createStream(db: Database, row: SegmentRow) {
  let entries: Entry[] = [];
  let at = 0;
  let block = 0;
  return {
    get entry(): Entry | undefined {
      return entries[at];
    },
    step(): boolean {
      at += 1;
      return at < entries.length;
    },
    async next(): Promise<void> {
      const range = [
        [row.id, block],
        [row.id, block + AHEAD - 1],
      ] as const;
      const read = await db.blocks
        .where(':id')
        .between([...range[0]], [...range[1]], true, true)
        .toArray();
      entries = read.flatMap(({ bytes }) => (bytes ? entriesIn(bytes, EVERYTHING) : []));
      at = 0;
      block += AHEAD;
    },
  };
}
