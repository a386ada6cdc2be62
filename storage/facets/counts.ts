import type { Counts, FacetCounts, FacetFilter } from '../../domain/facets.ts';
import { NOTED, REPOSTED, type SourceFacet } from './chunk.ts';
import type { FacetColumns } from './facet-index.ts';
import {
  compileFailures,
  DAYS,
  DIMENSIONS,
  FIRST_DAY,
  monthOf,
  NEVER,
  placeOfDay,
} from './filter.ts';

/**
 * The counts of every facet in one pass over the columns: a clip counts in all facets if it fails
 * no choice, and in one if it fails that one's choice alone. Counted by source, set and day; those
 * are few, clips are many.
 */
export function countFacets(
  columns: FacetColumns,
  filter: FacetFilter,
  among?: ReadonlySet<number>,
): FacetCounts {
  const failures = compileFailures(columns, filter);
  const { size, flags, source, set, day, sources, sets } = columns;
  const passing = new Uint32Array(sources.length);
  const bySource = BY_SOURCE.map(() => new Uint32Array(sources.length));
  const bySet = new Uint32Array(sets.length);
  const byDay = new Uint32Array(DAYS);
  let total = 0;
  let noted = 0;
  let reposted = 0;

  const count = (ord: number): void => {
    const fails = failures(ord);
    // Fails two choices, or what is no choice.
    if (fails >= NEVER || (fails & (fails - 1)) !== 0) return;
    const passes = fails === 0;
    const flag = flags[ord] ?? 0;
    if (passes) {
      total += 1;
      add(passing, source[ord] ?? 0);
    } else {
      const column = bySource[BY_SOURCE.indexOf(fails)];
      if (column) add(column, source[ord] ?? 0);
    }
    if (passes || fails === DIMENSIONS.campaigns) add(bySet, set[ord] ?? 0);
    if (passes || fails === DIMENSIONS.months) add(byDay, placeOfDay(day[ord] ?? 0));
    if ((passes || fails === DIMENSIONS.noted) && flag & NOTED) noted += 1;
    if ((passes || fails === DIMENSIONS.reposted) && flag & REPOSTED) reposted += 1;
  };
  if (among) for (const ord of among) count(ord);
  else for (let ord = 0; ord < size; ord++) count(ord);

  const named = (n: number, name: (source: SourceFacet) => string | null): Counts => {
    const counts = new Map<string, number>();
    sources.forEach((each, at) => {
      put(counts, name(each), (passing[at] ?? 0) + (bySource[n]?.[at] ?? 0));
    });
    return sorted(counts);
  };
  const campaigns = new Map<string, number>();
  sets.forEach((ids, at) => {
    for (const id of ids) put(campaigns, id, bySet[at] ?? 0);
  });
  const months = new Map<string, number>();
  byDay.forEach((clips, at) => {
    if (clips > 0) put(months, monthOf(at + FIRST_DAY), clips);
  });
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

const BY_SOURCE: readonly number[] = [
  DIMENSIONS.sources,
  DIMENSIONS.kinds,
  DIMENSIONS.provinces2024,
  DIMENSIONS.provinces2025,
];

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function put(counts: Map<string, number>, name: string | null, clips: number): void {
  if (name !== null && clips > 0) counts.set(name, (counts.get(name) ?? 0) + clips);
}

const sorted = (counts: ReadonlyMap<string, number>): Counts =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
