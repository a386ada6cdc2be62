import type { ClipPage, ClipQuery } from '../domain/collection.ts';
import { NO_FILTER, type FacetFilter } from '../domain/facets.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import { clipOf, clusterShelf, shelfRange } from './clip-rows.ts';
import type { ClipRow, Database } from './database.ts';
import type { FacetIndex } from './facets/facet-index.ts';
import type { Segments } from './index/segment.ts';
import { settled, type Stores } from './requests.ts';

/** What lists are made from. */
export interface Shelves {
  readonly db: Database;
  readonly facets: FacetIndex;
  readonly segments: Segments;
  /** Sizes of clusters as they were at a version of the library: lists are asked for often. */
  readonly sizes: { version: number; readonly of: Map<string, number> };
}

/** @param rows one more than the page holds, if there are more */
export async function pageOf(
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
export async function repostsOf(
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

/** What was chosen, one campaign or among all facets. */
export const filterOf = ({ campaign, filter = NO_FILTER }: ClipQuery): FacetFilter => ({
  ...filter,
  campaigns: campaign === null || campaign === 'trash' ? filter.campaigns : [campaign],
  trash: filter.trash || campaign === 'trash',
});

/** Whether more than one shelf is asked for: by what was typed, or chosen among the facets. */
export const hasFilters = ({ filters }: SearchQuery, { filter }: ClipQuery): boolean =>
  filter !== undefined ||
  filters.campaigns.length + filters.sources.length + filters.provinces.length > 0 ||
  filters.from !== null ||
  filters.to !== null;
