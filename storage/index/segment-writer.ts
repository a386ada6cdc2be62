import { createBlockWriter } from './block.ts';
import { IN_LEAD, IN_TITLE } from './keys.ts';
import { encodePostings, NO_POSTINGS, type Postings } from './postings.ts';
import { PAGE, type BlockRow, type Doc, type SegmentRow } from './segment.ts';

/** A segment being made: rows to put, and at the end its manifest. */
export interface SegmentWriter {
  /** Keys in rising order. @param docs ascending; @param where of each, see `IN_TITLE` */
  add(key: string, docs: ArrayLike<number>, where: ArrayLike<number>): void;
  /** Rows that are ready to be written. */
  drain(): BlockRow[];
  /** Closes it; drain once more behind it. */
  end(): SegmentRow;
}

/** @param docs newest first; at least one */
export function createSegmentWriter(id: number, docs: readonly Doc[]): SegmentWriter {
  let rows: BlockRow[] = pagesOf(id, docs);
  const firstKeys: string[] = [];
  let written = 0;
  const blocks = createBlockWriter((firstKey, bytes) => {
    rows.push({ segment: id, at: firstKeys.length, bytes });
    firstKeys.push(firstKey);
    written += bytes.length;
  });
  return {
    add(key, locals, where) {
      const of = (bit: number): Postings => {
        const some: number[] = [];
        for (let at = 0; at < locals.length; at++) {
          if ((where[at] ?? 0) & bit) some.push(locals[at] ?? 0);
        }
        return some.length ? encodePostings(some, docs.length) : NO_POSTINGS;
      };
      const all = encodePostings(locals, docs.length);
      blocks.add(key, { all, title: of(IN_TITLE), lead: of(IN_LEAD) });
    },
    drain() {
      const ready = rows;
      rows = [];
      return ready;
    },
    end() {
      blocks.end();
      return {
        id,
        docs: docs.length,
        newest: docs[0]?.capturedAt ?? 0,
        oldest: docs.at(-1)?.capturedAt ?? 0,
        firstKeys: firstKeys.join('\n'),
        bytes: written,
      };
    },
  };
}

function pagesOf(segment: number, docs: readonly Doc[]): BlockRow[] {
  const rows: BlockRow[] = [];
  for (let start = 0; start < docs.length; start += PAGE) {
    const page = docs.slice(start, start + PAGE);
    rows.push({
      segment,
      at: -1 - start / PAGE,
      page: {
        ords: Uint32Array.from(page, ({ ord }) => ord),
        times: Float64Array.from(page, ({ capturedAt }) => capturedAt),
      },
    });
  }
  return rows;
}

/** The order of documents in a segment and of hits: newest first. */
export const newestFirst = (a: Doc, b: Doc): number => b.capturedAt - a.capturedAt || b.ord - a.ord;
