import type { Counts, FacetCounts, FacetFilter } from '../../domain/facets.ts';
import { NOTED, REPOSTED, type SourceFacet } from './chunk.ts';
import type { FacetColumns } from './facet-index.ts';
import { compileFailures, createMonths, DIMENSIONS } from './filter.ts';

/**
 * The counts of every facet in one pass over the columns: a clip counts in a facet if it fails no
 * other facet's choice. Counted by source, set and day first; those are few, clips are many.
 */
export function countFacets(
  columns: FacetColumns,
  filter: FacetFilter,
  among?: ReadonlySet<number>,
): FacetCounts {
  const failures = compileFailures(columns, filter);
  const { size, flags, source, set, day, sources, sets } = columns;
  const bySource = BY_SOURCE.map(() => new Uint32Array(sources.length));
  const bySet = new Uint32Array(sets.length);
  const byDay = new Map<number, number>();
  let total = 0;
  let noted = 0;
  let reposted = 0;

  const count = (ord: number): void => {
    const fails = failures(ord);
    const at = source[ord] ?? 0;
    // Fails nothing, or this facet alone.
    for (let n = 0; n < BY_SOURCE.length; n++) {
      const column = bySource[n];
      if ((fails & ~(BY_SOURCE[n] ?? 0)) === 0 && column) column[at] = (column[at] ?? 0) + 1;
    }
    const setAt = set[ord] ?? 0;
    if ((fails & ~DIMENSIONS.campaigns) === 0) bySet[setAt] = (bySet[setAt] ?? 0) + 1;
    if ((fails & ~DIMENSIONS.months) === 0) {
      const on = day[ord] ?? 0;
      byDay.set(on, (byDay.get(on) ?? 0) + 1);
    }
    const flag = flags[ord] ?? 0;
    if ((fails & ~DIMENSIONS.noted) === 0 && flag & NOTED) noted += 1;
    if ((fails & ~DIMENSIONS.reposted) === 0 && flag & REPOSTED) reposted += 1;
    if (fails === 0) total += 1;
  };
  if (among) for (const ord of among) count(ord);
  else for (let ord = 0; ord < size; ord++) count(ord);

  const named = (n: number, name: (source: SourceFacet) => string | null): Counts => {
    const counts = new Map<string, number>();
    sources.forEach((each, at) => add(counts, name(each), bySource[n]?.[at] ?? 0));
    return sorted(counts);
  };
  const campaigns = new Map<string, number>();
  sets.forEach((ids, at) => {
    for (const id of ids) add(campaigns, id, bySet[at] ?? 0);
  });
  const months = new Map<string, number>();
  const month = createMonths();
  for (const [on, clips] of byDay) add(months, month(on), clips);
  return {
    total,
    campaigns: sorted(campaigns),
    untagged: sets.reduce((sum, ids, at) => sum + (ids.length ? 0 : (bySet[at] ?? 0)), 0),
    sources: named(0, ([host]) => host),
    kinds: named(1, ([, , kind]) => kind),
    provinces2024: named(2, ([, , , old]) => old),
    provinces2025: named(3, ([, , , , now]) => now),
    months: sorted(months),
    noted,
    reposted,
  };
}

const BY_SOURCE = [
  DIMENSIONS.sources,
  DIMENSIONS.kinds,
  DIMENSIONS.provinces2024,
  DIMENSIONS.provinces2025,
] as const;

function add(counts: Map<string, number>, name: string | null, clips: number): void {
  if (name !== null && clips > 0) counts.set(name, (counts.get(name) ?? 0) + clips);
}

const sorted = (counts: ReadonlyMap<string, number>): Counts =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
