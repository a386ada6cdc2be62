import type { Database, PendingRow } from '../database.ts';
import { asked, readAll, settled, type Stores } from '../requests.ts';
import { entriesIn, type Entry } from './block.ts';
import type { KeyRange } from './keys.ts';

/**
 * A segment of the index: some documents, newest first, and the keys that they have. Never
 * changed once it is there; what of it is out of date answers to no clip's number any more.
 */
export interface SegmentRow {
  readonly id: number;
  readonly docs: number;
  /** Milliseconds since 1970. */
  readonly newest: number;
  readonly oldest: number;
  /** The first key of each block, a line each. */
  readonly firstKeys: string;
  /** Of all its blocks. */
  readonly bytes: number;
}

/** A block of entries (`at` from 0 on) or a page of documents (`at` from -1 down). */
export interface BlockRow {
  readonly segment: number;
  readonly at: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly page?: DocPage;
}

/** Numbers and capture times of `PAGE` documents. */
export interface DocPage {
  readonly ords: Uint32Array;
  readonly times: Float64Array;
}

type DocPages = readonly DocPage[];

export const PAGE = 1024;

/** Waiting texts in memory at the most: some kilobytes each. */
const KEPT = 256;

export interface Doc {
  readonly ord: number;
  readonly capturedAt: number;
}

/** A segment that can be asked, inside a transaction that holds `blocks`. */
export interface Segment extends Omit<SegmentRow, 'firstKeys'> {
  /** All entries whose keys are in the range, in order. */
  entries(range: KeyRange): Promise<readonly Entry[]>;
  /** Reads the pages that these documents are on, all at once; then `doc` knows them. */
  readDocs(locals: readonly number[]): Promise<void>;
  doc(local: number): Doc;
}

/**
 * Segments never change, and a text that changes gets another number: what was read of one once
 * is good for ever.
 */
export function createSegments(db: Database) {
  const manifests = new Map<number, Manifest>();
  const texts = new Map<number, PendingRow>();
  return {
    /**
     * Inside a transaction: every text that is in no segment yet. Few wait as a rule, and those are
     * kept; after an import of thousands they are read some at a time.
     */
    async eachWaiting(stores: Stores, use: (text: PendingRow) => void): Promise<void> {
      const store = stores(db.pending);
      const [keys] = await settled(store.getAllKeys());
      const ords = keys as number[];
      if (ords.length > KEPT) {
        texts.clear();
        for (let start = 0; start < ords.length; start += KEPT) {
          const some = await readAll<PendingRow>(store, ords.slice(start, start + KEPT));
          for (const row of some) if (row) use(row);
        }
        return;
      }
      const unknown = ords.filter((ord) => !texts.has(ord));
      for (const ord of texts.keys()) if (!ords.includes(ord)) texts.delete(ord);
      const rows = unknown.length ? await readAll<PendingRow>(store, unknown) : [];
      for (const row of rows) if (row) texts.set(row.ord, row);
      for (const text of texts.values()) use(text);
    },
    /** Inside a transaction: those that are there now, the newest first. */
    async open(stores: Stores): Promise<Segment[]> {
      const store = stores(db.segments);
      const [keys] = await settled(store.getAllKeys());
      const ids = keys as number[];
      const unknown = ids.filter((id) => !manifests.has(id));
      // A map may lose what it is walked through.
      for (const id of manifests.keys()) if (!ids.includes(id)) manifests.delete(id);
      const rows = unknown.length ? await readAll<SegmentRow>(store, unknown) : [];
      for (const row of rows) {
        if (!row) continue;
        manifests.set(row.id, { row, firstKeys: row.firstKeys.split('\n'), pages: new Map() });
      }
      return [...manifests.values()]
        .map((manifest) => segmentOf(stores(db.blocks), db.keyRange, manifest))
        .sort((a, b) => b.newest - a.newest);
    },
  };
}

export type Segments = ReturnType<typeof createSegments>;

/** What is kept of a segment: pages are twelve bytes a document, and most searches need some. */
interface Manifest {
  readonly row: SegmentRow;
  readonly firstKeys: readonly string[];
  readonly pages: Map<number, DocPage>;
}

function segmentOf(
  blocks: IDBObjectStore,
  keyRange: typeof IDBKeyRange,
  { row, firstKeys, pages }: Manifest,
): Segment {
  const { id } = row;
  /** One by its key; many, which stand side by side, in one run. */
  const readBlocks = async (first: number, last: number) => {
    if (first === last) return readAll<BlockRow>(blocks, [[id, first]]);
    const run = keyRange.bound([id, first], [id, last]);
    const [rows] = await settled(asked<BlockRow[]>(blocks.getAll(run)));
    return rows;
  };
  return {
    ...row,
    async entries(range) {
      const [first, last] = blocksOf(firstKeys, range);
      if (first > last) return [];
      const rows = await readBlocks(first, last);
      return rows.flatMap((block) => (block?.bytes ? entriesIn(block.bytes, range) : []));
    },
    async readDocs(locals) {
      const wanted = new Set(locals.map((local) => Math.floor(local / PAGE)));
      const unread = [...wanted].filter((at) => !pages.has(at));
      if (unread.length === 0) return;
      const read = await readPages(blocks, id, unread);
      unread.forEach((at, n) => pages.set(at, read[n] ?? NO_PAGE));
    },
    doc(local) {
      const { ords, times } = pages.get(Math.floor(local / PAGE)) ?? NO_PAGE;
      return { ord: ords[local % PAGE] ?? 0, capturedAt: times[local % PAGE] ?? 0 };
    },
  };
}

/** Numbers of the first and last block that can hold keys of the range. */
function blocksOf(firstKeys: readonly string[], { from, to }: KeyRange): [number, number] {
  return [Math.max(0, below(firstKeys, from, true) - 1), below(firstKeys, to, false) - 1];
}

/** How many of the keys are below (or at) the given one. */
function below(keys: readonly string[], key: string, orAt: boolean): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const held = keys[middle] ?? '';
    if (held < key || (orAt && held === key)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NO_PAGE: DocPage = { ords: new Uint32Array(0), times: new Float64Array(0) };

/** All pages of a segment. */
export const allPages = (
  blocks: IDBObjectStore,
  { id, docs }: Pick<SegmentRow, 'id' | 'docs'>,
): Promise<DocPages> =>
  readPages(
    blocks,
    id,
    Array.from({ length: Math.ceil(docs / PAGE) }, (_, at) => at),
  );

async function readPages(
  blocks: IDBObjectStore,
  segment: number,
  pages: readonly number[],
): Promise<DocPages> {
  const rows = await readAll<BlockRow>(
    blocks,
    pages.map((at) => [segment, -1 - at]),
  );
  return rows.map((row) => row?.page ?? NO_PAGE);
}
