import type { Clip } from '../domain/clip.ts';
import type { ClipPage, ClipQuery } from '../domain/collection.ts';
import { NO_FILTER, type FacetCounts, type FacetFilter } from '../domain/facets.ts';
import { asksForText, parseQuery, type SearchQuery } from '../domain/search-query.ts';
import { searchedPage } from './clip-hits.ts';
import { clipOf, clusterShelf, cursorOf, onShelf, shelfOf, shelfRange } from './clip-rows.ts';
import type { ClipRow, Database, MetaRow } from './database.ts';
import { resolveFilter } from './facets/resolve.ts';
import { searchAll } from './index/search.ts';
import { filterOf, hasFilters, pageOf, type Shelves } from './list-page.ts';
import { asked, inTransaction, settled } from './requests.ts';
import { NO_TALLIES, readState, stateOf, type Tallies } from './state.ts';

/** Whether a question needs the shelves alone: neither facets nor the search index. */
export function isPlain(query: ClipQuery): boolean {
  const wanted = parseQuery(query.text);
  return !asksForText(wanted) && !hasFilters(wanted, query);
}

/** One page of the clips that match, by key and never by offset. */
export async function listClips(
  shelves: Shelves,
  query: ClipQuery,
  limit: number,
  cursor: string | null,
): Promise<ClipPage> {
  const wanted = parseQuery(query.text);
  if (asksForText(wanted)) return searchedPage(shelves, query, wanted, limit, cursor);
  return hasFilters(wanted, query)
    ? filteredPage(shelves, query, wanted, limit, cursor)
    : shelfPage(shelves, query, limit, cursor);
}

/** Ids of all that match, newest first. */
export async function listIds(shelves: Shelves, query: ClipQuery): Promise<readonly string[]> {
  if (isPlain(query)) return onShelf(shelves.db, shelfOf(query)).primaryKeys();
  const wanted = parseQuery(query.text);
  return idsOf(shelves.db, await ordsOf(shelves, query, wanted));
}

export async function countClips(shelves: Shelves, query: ClipQuery): Promise<number> {
  if (isPlain(query)) return totalOf((await readTallies(shelves.db)) ?? NO_TALLIES, query);
  const wanted = parseQuery(query.text);
  return (await ordsOf(shelves, query, wanted)).length;
}

/** Counts of every facet among what a search finds. */
export async function countFacets(
  shelves: Shelves,
  filter: FacetFilter,
  text: string,
): Promise<FacetCounts> {
  const wanted = parseQuery(text);
  const resolved = await resolveFilter(shelves.db, shelves.facets, wanted.filters, filter);
  if (!asksForText(wanted)) return shelves.facets.count(resolved);
  const test = await shelves.facets.test({ ...NO_FILTER, trash: filter.trash });
  const scope = { trash: filter.trash, test };
  const found = await searchAll(shelves.db, shelves.segments, wanted, scope);
  return shelves.facets.count(resolved, new Set(found));
}

export async function readTallies(db: Database): Promise<Tallies | null> {
  const state = await db.transaction('r', db.meta, db.clips, () => readState(db));
  return state?.tallies ?? null;
}

/** The clips of a clip's cluster, the oldest first; none where it stands alone. */
export async function listReposts(db: Database, id: string): Promise<readonly Clip[]> {
  const cluster = (await db.clips.get(id))?.cluster;
  if (!cluster) return [];
  const rows = await onShelf(db, clusterShelf(cluster)).toArray();
  const oldest = rows.sort((a, b) => a.capturedAt - b.capturedAt || (a.id < b.id ? -1 : 1));
  return oldest.length > 1 ? oldest.map(clipOf) : [];
}

/** Straight off the index: rows of this page alone are read, and no body. */
function shelfPage(
  { db, sizes }: Shelves,
  query: ClipQuery,
  limit: number,
  cursor: string | null,
): Promise<ClipPage> {
  return inTransaction(db, 'readonly', [db.clips, db.meta], async (stores) => {
    const index = stores(db.clips).index('shelves');
    const range = shelfRange(db, shelfOf(query), cursor);
    const [meta, rows] = await settled(
      asked<MetaRow | undefined>(stores(db.meta).get('state')),
      asked<ClipRow[]>(index.getAll(range, limit + 1)),
    );
    const state = stateOf(meta);
    const total = state ? totalOf(state.tallies, query) : rows.length === 0 ? 0 : null;
    if (sizes.version !== state?.version) {
      sizes.of.clear();
      sizes.version = state?.version ?? -1;
    }
    return pageOf(db, stores, rows, limit, total, cursorOf, sizes.of);
  });
}

/** Filters without words: the facets know which and in what order. */
async function filteredPage(
  { db, facets }: Shelves,
  query: ClipQuery,
  { filters }: SearchQuery,
  limit: number,
  cursor: string | null,
): Promise<ClipPage> {
  const filter = await resolveFilter(db, facets, filters, filterOf(query));
  const ords = await facets.select(filter);
  const start = cursor === null ? 0 : ords.indexOf(Number(cursor)) + 1;
  const wanted = ords.slice(start, start + limit + 1);
  return inTransaction(db, 'readonly', [db.clips], async (stores) => {
    const byOrd = stores(db.clips).index('ord');
    const rows = await settled(...wanted.map((ord) => asked<ClipRow | undefined>(byOrd.get(ord))));
    const here = rows.flatMap((row) => (row ? [row] : []));
    return pageOf(db, stores, here, limit, ords.length, ({ ord }) => String(ord));
  });
}

/** The numbers of all that match, newest first. */
export async function ordsOf(
  shelves: Shelves,
  query: ClipQuery,
  wanted: SearchQuery,
): Promise<readonly number[]> {
  const { db, facets, segments } = shelves;
  const filter = await resolveFilter(db, facets, wanted.filters, filterOf(query));
  if (!asksForText(wanted)) return facets.select(filter);
  const test = await facets.test(filter);
  return searchAll(db, segments, wanted, { trash: filter.trash, test });
}

function totalOf(tallies: Tallies, { campaign }: ClipQuery): number {
  if (campaign === null) return tallies.all;
  if (campaign === 'none') return tallies.none;
  return campaign === 'trash' ? tallies.trash : (tallies.campaigns[campaign] ?? 0);
}

/** Ids of one number each, in their order. */
export async function idsOf(db: Database, ords: readonly number[]): Promise<string[]> {
  if (ords.length === 0) return [];
  return db.transaction('r', db.clips, async () => {
    if (ords.length <= 200) {
      const found = await Promise.all(
        ords.map((ord) => db.clips.where('ord').equals(ord).primaryKeys()),
      );
      return found.flat();
    }
    // The whole index in one run is read faster than many single keys.
    const all = db.clips.orderBy('ord');
    const [keys, ids] = await Promise.all([all.keys(), db.clips.orderBy('ord').primaryKeys()]);
    const byOrd = new Map(keys.map((key, at) => [key as number, ids[at]]));
    return ords.flatMap((ord) => byOrd.get(ord) ?? []);
  });
}
