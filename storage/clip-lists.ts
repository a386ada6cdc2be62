import type { Clip, ClipBody } from '../domain/clip.ts';
import type { ClipPage, ClipQuery } from '../domain/collection.ts';
import { NO_FILTER, type FacetCounts, type FacetFilter } from '../domain/facets.ts';
import { snippet, type TextPart } from '../domain/highlight.ts';
import { fieldOf } from '../domain/search-match.ts';
import { asksForText, parseQuery, type SearchQuery } from '../domain/search-query.ts';
import { clipOf, clusterShelf, cursorOf, onShelf, shelfOf, shelfRange } from './clip-rows.ts';
import type { ClipRow, Database, MetaRow } from './database.ts';
import { resolveFilter } from './facets/resolve.ts';
import type { FacetIndex } from './facets/facet-index.ts';
import { searchAll, searchPage, type HitCursor, type Scope } from './index/search.ts';
import type { Segments } from './index/segment.ts';
import { asked, inTransaction, readAll, settled, type Stores } from './requests.ts';
import { NO_TALLIES, readState, stateOf, type Tallies } from './state.ts';

/** What lists are made from. */
export interface Shelves {
  readonly db: Database;
  readonly facets: FacetIndex;
  readonly segments: Segments;
  /** Sizes of clusters as they were at a version of the library: lists are asked for often. */
  readonly sizes: { version: number; readonly of: Map<string, number> };
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
  return hasFilters(wanted)
    ? filteredPage(shelves, query, wanted, limit, cursor)
    : shelfPage(shelves, query, limit, cursor);
}

/** Ids of all that match, newest first. */
export async function listIds(shelves: Shelves, query: ClipQuery): Promise<readonly string[]> {
  const wanted = parseQuery(query.text);
  if (!asksForText(wanted) && !hasFilters(wanted)) {
    return onShelf(shelves.db, shelfOf(query)).primaryKeys();
  }
  return idsOf(shelves.db, await ordsOf(shelves, query, wanted));
}

export async function countClips(shelves: Shelves, query: ClipQuery): Promise<number> {
  const wanted = parseQuery(query.text);
  if (!asksForText(wanted) && !hasFilters(wanted)) {
    return totalOf((await readTallies(shelves.db)) ?? NO_TALLIES, query);
  }
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

/** By the search index; the best first. Totals are another question: most searches need none. */
async function searchedPage(
  shelves: Shelves,
  query: ClipQuery,
  wanted: SearchQuery,
  limit: number,
  cursor: string | null,
): Promise<ClipPage> {
  const { db, segments } = shelves;
  const scope = await scopeOf(shelves, query, wanted);
  const { hits, more } = await searchPage(db, segments, wanted, scope, limit, hitCursor(cursor));
  const rows = hits.map(({ row }) => row);
  const last = hits.at(-1);
  const tables = [db.clips, db.bodies];
  return inTransaction(db, 'readonly', tables, async (stores) => {
    // A title that holds all that was asked for says it: the text is not looked through.
    const shown = hits.filter(({ rank }) => fieldOf(rank) > 0);
    const ids = shown.flatMap(({ row, body }) => (body ? [] : [row.id]));
    const [read, reposts] = await Promise.all([
      readAll<ClipBody>(stores(db.bodies), ids),
      repostsOf(db, stores, rows),
    ]);
    const snippets: Record<string, readonly TextPart[]> = {};
    for (const body of [...read, ...shown.map((hit) => hit.body)]) {
      const parts = body && snippet(body.article.text, wanted);
      if (body && parts) snippets[body.id] = parts;
    }
    return {
      clips: rows.map(clipOf),
      total: cursor === null && !more ? hits.length : null,
      cursor: more && last ? `${last.rank}:${last.capturedAt}:${last.ord}` : null,
      snippets,
      reposts,
    };
  });
}

async function ordsOf(
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

/** No filter: then the index answers by itself, and no facet is loaded. */
async function scopeOf(
  { db, facets }: Shelves,
  query: ClipQuery,
  wanted: SearchQuery,
): Promise<Scope> {
  const base = filterOf(query);
  if (!hasFilters(wanted) && base.campaigns.length === 0) return { trash: base.trash, test: null };
  const filter = await resolveFilter(db, facets, wanted.filters, base);
  return { trash: filter.trash, test: await facets.test(filter) };
}

const filterOf = ({ campaign }: ClipQuery): FacetFilter => ({
  ...NO_FILTER,
  campaigns: campaign === null || campaign === 'trash' ? [] : [campaign],
  trash: campaign === 'trash',
});

const hasFilters = ({ filters }: SearchQuery): boolean =>
  filters.campaigns.length + filters.sources.length + filters.provinces.length > 0 ||
  filters.from !== null ||
  filters.to !== null;

function totalOf(tallies: Tallies, { campaign }: ClipQuery): number {
  if (campaign === null) return tallies.all;
  if (campaign === 'none') return tallies.none;
  return campaign === 'trash' ? tallies.trash : (tallies.campaigns[campaign] ?? 0);
}

/** @param rows one more than the page holds, if there are more */
async function pageOf(
  db: Database,
  stores: Stores,
  rows: readonly ClipRow[],
  limit: number,
  total: number | null,
  cursor: (row: ClipRow) => string,
  sizes: Map<string, number> = new Map(),
): Promise<ClipPage> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    clips: shown.map(clipOf),
    total,
    cursor: last && rows.length > limit ? cursor(last) : null,
    snippets: {},
    reposts: await repostsOf(db, stores, shown, sizes),
  };
}

/** How many clips the clusters of these rows have; clusters are small, and most rows have none. */
async function repostsOf(
  db: Database,
  stores: Stores,
  rows: readonly ClipRow[],
  sizes: Map<string, number> = new Map(),
): Promise<Readonly<Record<string, number>>> {
  const clusters = new Set(rows.flatMap(({ cluster }) => (cluster ? [cluster] : [])));
  const unknown = [...clusters].filter((cluster) => !sizes.has(cluster));
  const index = stores(db.clips).index('shelves');
  const counts = await settled(
    ...unknown.map((cluster) => index.count(shelfRange(db, clusterShelf(cluster)))),
  );
  unknown.forEach((cluster, at) => sizes.set(cluster, counts[at] ?? 0));
  const reposts: Record<string, number> = {};
  for (const { id, cluster } of rows) {
    const clips = sizes.get(cluster ?? '') ?? 0;
    if (clips > 1) reposts[id] = clips;
  }
  return reposts;
}

function hitCursor(cursor: string | null): HitCursor | null {
  if (cursor === null) return null;
  const [rank = 0, capturedAt = 0, ord = 0] = cursor.split(':').map(Number);
  return { rank, capturedAt, ord };
}

/** Ids of one number each, in their order. */
async function idsOf(db: Database, ords: readonly number[]): Promise<string[]> {
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
