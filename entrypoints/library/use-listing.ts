import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { ClipQuery } from '../../domain/collection.ts';
import type { Failure } from '../../domain/failure.ts';
import type { TextPart } from '../../domain/highlight.ts';
import type { DayRun, Listing, ListOrder, ListRows } from '../../domain/listing.ts';
import { noAnswer } from '../popup/attempt.ts';
import type { LibraryPort } from './library-port.ts';

/** Rows are read so many at a time, whichever of them come into sight. */
const BLOCK = 50;
/** Rows that stay in memory around those that were read last. */
const KEPT = 1000;

export interface ListRow {
  readonly clip: Clip;
  readonly snippet: readonly TextPart[] | null;
  /** How many clips have this text; 0 where it stands alone. */
  readonly reposts: number;
}

/** A list by place, as far as it was read; a new question keeps the old answer up. */
export interface ListingHandle {
  /** The question that this is the answer to; null before the first. */
  readonly answers: ListQuestion | null;
  /** Places there are, as far as is known. */
  readonly total: number;
  /** Whether `total` is all of them: a search counts after its first hits. */
  readonly counted: boolean;
  readonly failure: Failure | null;
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
  readonly rows: ReadonlyMap<number, ListRow>;
  readonly total: number;
  readonly counted: boolean;
  readonly days: readonly DayRun[] | null;
  readonly failure: Failure | null;
}

const NOTHING: Held = {
  question: null,
  listing: null,
  rows: new Map(),
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
        const [from, to] = again ? inSight.current : [0, BLOCK];
        if (!again) inSight.current = [0, BLOCK];
        if (!again && latest.current.question === null) {
          // The very first rows come off the shelf, before the facets are loaded.
          const page = await firstRows(port, question);
          if (page && wanted()) setHeld((was) => ({ ...was, ...page, question }));
        }
        const opened = port.openListing(question.query, question.order);
        opening.current = opened;
        const listing = await opened;
        const start = Math.floor(from / BLOCK) * BLOCK;
        const rows = await listing.rows(start, Math.ceil(to / BLOCK) * BLOCK - start);
        if (!wanted()) return;
        coming.current.clear();
        const first = placed(rows, start);
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
        if (wanted()) setHeld((was) => ({ ...was, question, failure: noAnswer(error) }));
      }
    },
    [port, question],
  );
  useEffect(() => {
    void read(false);
    return port.onLibraryChange(() => void read(true));
  }, [port, read]);

  const bring = useCallback(async (listing: Listing, at: number): Promise<void> => {
    try {
      const more = placed(await listing.rows(at, BLOCK), at);
      if (latest.current.listing !== listing) return;
      const rows = new Map([...latest.current.rows, ...more]);
      if (rows.size > 2 * KEPT) forgetFar(rows, at, coming.current);
      setHeld((was) => ({ ...was, rows }));
    } catch (error) {
      if (latest.current.listing !== listing) return;
      coming.current.delete(at);
      setHeld((was) => ({ ...was, failure: noAnswer(error) }));
    }
  }, []);

  const reach = useCallback(
    (from: number, to: number) => {
      inSight.current = [from, Math.max(to, from + 1)];
      const { listing, rows, total } = latest.current;
      if (!listing) return;
      for (let at = Math.floor(from / BLOCK) * BLOCK; at < Math.min(to, total); at += BLOCK) {
        if (coming.current.has(at) || isRead(rows, at, Math.min(at + BLOCK, total))) continue;
        coming.current.add(at);
        void bring(listing, at);
      }
    },
    [bring],
  );
  const row = useCallback((place: number) => held.rows.get(place) ?? null, [held.rows]);
  const places = useMemo(
    () => new Map([...held.rows].map(([place, { clip }]) => [clip.id, place])),
    [held.rows],
  );
  const placeOf = useCallback((id: string) => places.get(id) ?? -1, [places]);
  const ids = useCallback(async (from: number, to: number) => {
    try {
      return (await (await opening.current)?.ids(from, to)) ?? [];
    } catch (error) {
      setHeld((was) => ({ ...was, failure: noAnswer(error) }));
      return [];
    }
  }, []);
  const refresh = useCallback(() => void read(true), [read]);
  const { question: answers, total, counted, days, failure } = held;
  return { answers, total, counted, days, failure, row, reach, placeOf, ids, refresh };
}

async function firstRows(
  port: Reads,
  { query, order }: ListQuestion,
): Promise<Pick<Held, 'rows' | 'total' | 'counted'> | null> {
  if (order !== 'captured') return null;
  if (query.text.trim() !== '' || query.filter) return null;
  const page = await port.listClips(query, BLOCK, null);
  const rows = placed(page, 0);
  return { rows, total: page.total ?? rows.size, counted: page.total !== null };
}

const placed = ({ clips, snippets, reposts }: ListRows, from: number): Map<number, ListRow> =>
  new Map(
    clips.map((clip, at) => [
      from + at,
      { clip, snippet: snippets[clip.id] ?? null, reposts: reposts[clip.id] ?? 0 },
    ]),
  );

/** A person who scrolls through everything must not hold everything. */
function forgetFar(rows: Map<number, ListRow>, around: number, coming: Set<number>): void {
  for (const place of rows.keys()) {
    if (Math.abs(place - around) <= KEPT) continue;
    rows.delete(place);
    coming.delete(Math.floor(place / BLOCK) * BLOCK);
  }
}

function isRead(rows: ReadonlyMap<number, ListRow>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!rows.has(at)) return false;
  return true;
}
