import type { FacetFilter } from '../../domain/facets.ts';
import { dayNumber, dayText, LIVE, NOTED, REPOSTED, TRASHED, type SourceFacet } from './chunk.ts';
import type { FacetColumns } from './facet-index.ts';

export type OrdTest = (ord: number) => boolean;

/** The facets that a choice can be made in, a bit each. */
export const DIMENSIONS = {
  campaigns: 1,
  sources: 2,
  kinds: 4,
  provinces2024: 8,
  provinces2025: 16,
  months: 32,
  noted: 64,
  reposted: 128,
} as const;

/** Fails what no choice in a facet can bring back: dead, in or out of the trash, out of the days. */
export const NEVER = 256;

/** For a number, the bits of the facets whose choice it fails; 0: it passes. */
export function compileFailures(columns: FacetColumns, filter: FacetFilter) {
  const { flags, source, set, day, sources, sets } = columns;
  const sourceFails = Uint16Array.from(sources, (each) => failuresOf(each, filter));
  const setFails = Uint16Array.from(sets, (each) => (passesSet(each, filter) ? 0 : 1));
  const from = filter.from === null ? Number.MIN_SAFE_INTEGER : dayNumber(filter.from);
  const to = filter.to === null ? Number.MAX_SAFE_INTEGER : dayNumber(filter.to);
  const wanted = filter.trash ? LIVE | TRASHED : LIVE;
  const months = filter.months.length ? monthTest(filter.months) : null;
  const { noted, reposted } = filter;
  return (ord: number): number => {
    const flag = flags[ord] ?? 0;
    if ((flag & (LIVE | TRASHED)) !== wanted) return NEVER;
    const on = day[ord] ?? 0;
    if (on < from || on > to) return NEVER;
    let fails = (sourceFails[source[ord] ?? 0] ?? 0) | (setFails[set[ord] ?? 0] ?? 0);
    if (months && !months(on)) fails |= DIMENSIONS.months;
    if (noted !== null && ((flag & NOTED) !== 0) !== noted) fails |= DIMENSIONS.noted;
    if (reposted !== null && ((flag & REPOSTED) !== 0) !== reposted) fails |= DIMENSIONS.reposted;
    return fails;
  };
}

export function compileFilter(columns: FacetColumns, filter: FacetFilter): OrdTest {
  const failures = compileFailures(columns, filter);
  return (ord) => failures(ord) === 0;
}

function failuresOf([host, , kind, old, now]: SourceFacet, filter: FacetFilter): number {
  return (
    fails(filter.sources, host, DIMENSIONS.sources) |
    fails(filter.kinds, kind, DIMENSIONS.kinds) |
    fails(filter.provinces2024, old, DIMENSIONS.provinces2024) |
    fails(filter.provinces2025, now, DIMENSIONS.provinces2025)
  );
}

const fails = <T>(values: readonly T[], value: T | null, bit: number): number =>
  values.length === 0 || (value !== null && values.includes(value)) ? 0 : bit;

const passesSet = (set: readonly string[], { campaigns }: FacetFilter): boolean =>
  campaigns.length === 0 ||
  (set.length === 0 ? campaigns.includes('none') : set.some((id) => campaigns.includes(id)));

function monthTest(months: readonly string[]): (day: number) => boolean {
  const wanted = new Set(months);
  const month = createMonths();
  return (day) => wanted.has(month(day));
}

/** `YYYY-MM` of days since 1970; each day is worked out once. */
export function createMonths(): (day: number) => string {
  const known = new Map<number, string>();
  return (day) => {
    const held = known.get(day);
    if (held !== undefined) return held;
    const month = dayText(day).slice(0, 7);
    known.set(day, month);
    return month;
  };
}
