import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { ClipQuery } from '../../domain/collection.ts';
import type { Failure } from '../../domain/failure.ts';
import type { DayRun, Listing, ListOrder } from '../../domain/listing.ts';
import { unread } from './unread.ts';
import type { LibraryPort } from './library-port.ts';
import { createRowStore, type ListRow, type RowStore } from './row-store.ts';

/** Rows are read so many at a time, whichever of them come into sight. */
const BLOCK = 25;
/** Blocks that are read before they come into sight, above and below. */
const AHEAD = { up: 2, down: 6 };

/** A list by place, as far as it was read; a new question keeps the old answer up. */
export interface ListingHandle {
  /** The question that this is the answer to; null before the first. */
  readonly answers: ListQuestion | null;
  /** Places there are, as far as is known. */
  readonly total: number;
  /** Whether `total` is all of them: a search counts after its first hits. */
  readonly counted: boolean;
  readonly failure: Failure | null;
  /** Whether all of it can be reached: the first rows are painted before. */
  readonly open: boolean;
  readonly days: readonly DayRun[] | null;
  /** null where it was not read yet, or is gone. */
  readonly row: (place: number) => ListRow | null;
  /** Reads the rows of these places, if they were not. */
  readonly reach: (from: number, to: number) => void;
  /** The place of a clip among the rows that were read; -1 where it is not there. */
  readonly placeOf: (id: string) => number;
  /** Ids of the places from (inclusive) to (exclusive). */
  readonly ids: (from: number, to: number) => Promise<readonly string[]>;
  readonly refresh: () => void;
}

export interface ListQuestion {
  readonly query: ClipQuery;
  readonly order: ListOrder;
}

interface Held {
  readonly question: ListQuestion | null;
  readonly listing: Listing | null;
  readonly rows: RowStore;
  readonly total: number;
  readonly counted: boolean;
  readonly days: readonly DayRun[] | null;
  readonly failure: Failure | null;
}

const NOTHING: Held = {
  question: null,
  listing: null,
  rows: createRowStore(),
  total: 0,
  counted: false,
  days: null,
  failure: null,
};

type Reads = Pick<LibraryPort, 'openListing' | 'listClips' | 'onLibraryChange'>;

/** @param question the same object as long as nothing else is asked */
export function useListing(port: Reads, question: ListQuestion): ListingHandle {
  const [held, setHeld] = useState<Held>(NOTHING);
  const latest = useRef(held);
  latest.current = held;
  const turn = useRef(0);
  /** Blocks that are on their way, of the present listing. */
  const coming = useRef(new Set<number>());
  /** The listing that rows in sight belong to: the first ones are painted before it is there. */
  const opening = useRef<Promise<Listing> | null>(null);
  /** What is in sight, to read it anew after a change. */
  const inSight = useRef<readonly [number, number]>([0, BLOCK]);

  const read = useCallback(
    async (again: boolean) => {
      turn.current += 1;
      const mine = turn.current;
      const wanted = (): boolean => mine === turn.current;
      try {
        let isPainted = Promise.resolve();
        const [from, to] = again ? inSight.current : [0, BLOCK];
        if (!again) inSight.current = [0, BLOCK];
        if (!again && latest.current.question === null) {
          // The very first rows come off the shelf, before the facets are loaded.
          const page = await firstRows(port, question);
          if (page && wanted()) {
            setHeld((was) => ({ ...was, ...page, question }));
            isPainted = painted();
          }
        }
        // Opening the list by place loads the facets' columns, which would hold up the painting.
        const opened = isPainted.then(() => port.openListing(question.query, question.order));
        opening.current = opened;
        const listing = await opened;
        const start = Math.floor(from / BLOCK) * BLOCK;
        const rows = await listing.rows(start, Math.ceil(to / BLOCK) * BLOCK - start);
        if (!wanted()) return;
        coming.current.clear();
        const first = createRowStore();
        first.add(rows, start);
        setHeld({
          question,
          listing,
          rows: first,
          total: listing.total ?? start + first.size,
          counted: listing.total !== null,
          days: listing.days(),
          failure: null,
        });
        if (listing.total === null) {
          const total = await listing.count();
          if (wanted()) setHeld((was) => ({ ...was, total, counted: true }));
        }
      } catch (error) {
        if (wanted()) setHeld((was) => ({ ...was, question, failure: unread(error) }));
      }
    },
    [port, question],
  );
  // Before the frame is painted, not after it: the list is what the person pressed for.
  useLayoutEffect(() => {
    void read(false);
    return port.onLibraryChange(() => void read(true));
  }, [port, read]);

  const bring = useCallback(async (listing: Listing, at: number): Promise<void> => {
    const { rows } = latest.current;
    try {
      const more = await listing.rows(at, BLOCK);
      if (latest.current.listing !== listing) return;
      for (const gone of rows.add(more, at)) coming.current.delete(blockOf(gone));
      const [from, to] = inSight.current;
      // What nobody sees needs no painting.
      if (at < to && at + BLOCK > from) setHeld((was) => ({ ...was }));
    } catch (error) {
      if (latest.current.listing !== listing) return;
      coming.current.delete(at);
      setHeld((was) => ({ ...was, failure: unread(error) }));
    }
  }, []);

  const reach = useCallback(
    (from: number, to: number) => {
      inSight.current = [from, Math.max(to, from + 1)];
      const { listing, rows, total } = latest.current;
      if (!listing) return;
      const first = Math.max(0, blockOf(from) - AHEAD.up * BLOCK);
      // The next hits of a search are dear: they are looked for when they are near.
      const last = to + (listing.total === null ? 2 : AHEAD.down) * BLOCK;
      for (let at = first; at < Math.min(last, total); at += BLOCK) {
        if (coming.current.has(at) || rows.has(at, Math.min(at + BLOCK, total))) continue;
        coming.current.add(at);
        void bring(listing, at);
      }
    },
    [bring],
  );
  const { rows } = held;
  const row = useCallback((place: number) => rows.row(place), [rows]);
  const placeOf = useCallback((id: string) => rows.placeOf(id), [rows]);
  const ids = useCallback(async (from: number, to: number) => {
    try {
      // Of the list that is painted; before the first is there, of the one that is coming.
      const listing = latest.current.listing ?? (await opening.current);
      return (await listing?.ids(from, to)) ?? [];
    } catch (error) {
      setHeld((was) => ({ ...was, failure: unread(error) }));
      return [];
    }
  }, []);
  const refresh = useCallback(() => void read(true), [read]);
  const { question: answers, total, counted, days, failure } = held;
  const open = held.listing !== null;
  return { answers, total, counted, open, days, failure, row, reach, placeOf, ids, refresh };
}

async function firstRows(
  port: Reads,
  { query, order }: ListQuestion,
): Promise<Pick<Held, 'rows' | 'total' | 'counted'> | null> {
  if (order !== 'captured') return null;
  if (query.text.trim() !== '' || query.filter) return null;
  const page = await port.listClips(query, BLOCK, null);
  const rows = createRowStore();
  rows.add(page, 0);
  return { rows, total: page.total ?? rows.size, counted: page.total !== null };
}

/** Until the frame is painted; a tab in the background paints none. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });

const blockOf = (place: number): number => Math.floor(place / BLOCK) * BLOCK;
