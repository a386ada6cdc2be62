import type { ClipBody } from '../domain/clip.ts';
import type { ClipQuery } from '../domain/collection.ts';
import type { DayRun, Listing, ListOrder, ListRows } from '../domain/listing.ts';
import { asksForText, parseQuery, type SearchQuery } from '../domain/search-query.ts';
import { snippetsOf } from './clip-hits.ts';
import { countClips, idsOf, listClips, ordsOf } from './clip-lists.ts';
import { clipOf } from './clip-rows.ts';
import type { ClipRow, Database } from './database.ts';
import { dayText } from './facets/chunk.ts';
import type { FacetColumns } from './facets/facet-index.ts';
import { repostsOf, type Shelves } from './list-page.ts';
import { asked, inTransaction, readAll, settled } from './requests.ts';

/** Opens a list that is read by place; see `Listing`. */
export function openListing(
  shelves: Shelves,
  query: ClipQuery,
  order: ListOrder,
): Promise<Listing> {
  const wanted = parseQuery(query.text);
  return order === 'relevance' && asksForText(wanted)
    ? Promise.resolve(byRelevance(shelves, query))
    : byTime(shelves, query, wanted, order === 'published');
}

/** Hits come page by page, each behind the last; they are kept, so that a list can be gone up. */
function byRelevance(shelves: Shelves, query: ClipQuery): Listing {
  const held: ListRows = { clips: [], snippets: {}, reposts: {} };
  let cursor: string | null = null;
  let ended = false;
  let turn: Promise<unknown> = Promise.resolve();

  const readUpTo = async (end: number): Promise<void> => {
    while (!ended && held.clips.length < end) {
      const page = await listClips(shelves, query, Math.min(100, end - held.clips.length), cursor);
      (held.clips as unknown[]).push(...page.clips);
      Object.assign(held.snippets, page.snippets);
      Object.assign(held.reposts, page.reposts);
      cursor = page.cursor;
      ended = cursor === null;
    }
  };
  /** One at a time: each goes on from where the one before it ended. */
  const upTo = (end: number): Promise<void> => {
    const next = turn.then(() => readUpTo(end));
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    total: null,
    count: () => countClips(shelves, query),
    async rows(from, limit) {
      await upTo(from + limit);
      return { ...held, clips: held.clips.slice(from, from + limit) };
    },
    async ids(from, to) {
      await upTo(to);
      return held.clips.slice(from, to).map(({ id }) => id);
    },
    days: () => null,
  };
}

async function byTime(
  shelves: Shelves,
  query: ClipQuery,
  wanted: SearchQuery,
  published: boolean,
): Promise<Listing> {
  const { db, facets } = shelves;
  const newest = await ordsOf(shelves, query, wanted);
  const columns = await facets.columns();
  const ords = published ? byDay(newest, columns) : newest;
  return {
    total: ords.length,
    count: async () => ords.length,
    async rows(from, limit) {
      const here = ords.slice(from, from + limit);
      return inTransaction(db, 'readonly', [db.clips, db.bodies], async (stores) => {
        const byOrd = stores(db.clips).index('ord');
        const rows = await rowsOf(db, byOrd, here);
        const ids = asksForText(wanted) ? rows.map(({ id }) => id) : [];
        const [bodies, reposts] = await Promise.all([
          readAll<ClipBody>(stores(db.bodies), ids),
          repostsOf(db, stores, rows),
        ]);
        return { clips: rows.map(clipOf), snippets: snippetsOf(bodies, wanted), reposts };
      });
    },
    ids: (from, to) => idsOf(db, ords.slice(from, to)),
    days: () => runsOf(ords, columns, published),
  };
}

/**
 * The rows of these numbers, in their order. Clips that were saved one after another have numbers
 * side by side: one request for a stretch of them is an eighth of the work of fifty.
 */
async function rowsOf(
  db: Database,
  byOrd: IDBIndex,
  ords: readonly number[],
): Promise<readonly ClipRow[]> {
  if (ords.length === 0) return [];
  const [first, last] = [Math.min(...ords), Math.max(...ords)];
  if (last - first > 2 * ords.length) {
    const found = await settled(...ords.map((ord) => asked<ClipRow | undefined>(byOrd.get(ord))));
    return found.flatMap((row) => (row ? [row] : []));
  }
  const range = db.keyRange.bound(first, last);
  const [stretch] = await settled(asked<readonly ClipRow[]>(byOrd.getAll(range)));
  const known = new Map(stretch.map((row) => [row.ord, row]));
  return ords.flatMap((ord) => known.get(ord) ?? []);
}

/** Stable: clips of one day stay in the order of their capture. */
function byDay(ords: readonly number[], { day }: FacetColumns): readonly number[] {
  return [...ords].sort((a, b) => (day[b] ?? 0) - (day[a] ?? 0));
}

const HOUR = 3_600_000;

function runsOf(
  ords: readonly number[],
  { day, capturedAt }: FacetColumns,
  published: boolean,
): readonly DayRun[] {
  const runs: { day: number; from: number; clips: number }[] = [];
  for (const [at, ord] of ords.entries()) {
    // Vietnam is seven hours ahead all the year.
    const on = published
      ? (day[ord] ?? 0)
      : Math.floor(((capturedAt[ord] ?? 0) + 7 * HOUR) / (24 * HOUR));
    const last = runs.at(-1);
    if (last?.day === on) last.clips += 1;
    else runs.push({ day: on, from: at, clips: 1 });
  }
  return runs.map(({ day: on, from, clips }) => ({ day: dayText(on), from, clips }));
}
