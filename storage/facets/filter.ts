import type { FacetFilter } from '../../domain/facets.ts';
import {
  dayNumber,
  dayText,
  LIVE,
  NOTED,
  REPOSTED,
  toneOfFlags,
  TRASHED,
  type SourceFacet,
} from './chunk.ts';
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
  tones: 256,
} as const;

/** Fails what no choice in a facet can bring back: dead, in or out of the trash, out of the days. */
export const NEVER = 512;

/** What each flag, source, set and day fails: clips are many more than those. */
export interface Failures {
  readonly flag: Uint16Array;
  readonly source: Uint16Array;
  readonly set: Uint16Array;
  /** By days from the columns' first one on; null where no day fails. */
  readonly day: Uint16Array | null;
}

export function compileFailures(columns: FacetColumns, filter: FacetFilter): Failures {
  return {
    flag: Uint16Array.from({ length: 256 }, (_, flag) => failuresOfFlag(flag, filter)),
    source: Uint16Array.from(columns.sources, (each) => failuresOf(each, filter)),
    set: Uint16Array.from(columns.sets, (each) =>
      passesSet(each, filter) ? 0 : DIMENSIONS.campaigns,
    ),
    day: failuresOfDays(columns, filter),
  };
}

function failuresOfFlag(flag: number, { trash, noted, reposted, tones }: FacetFilter): number {
  if ((flag & (LIVE | TRASHED)) !== (trash ? LIVE | TRASHED : LIVE)) return NEVER;
  return (
    (noted !== null && ((flag & NOTED) !== 0) !== noted ? DIMENSIONS.noted : 0) |
    (reposted !== null && ((flag & REPOSTED) !== 0) !== reposted ? DIMENSIONS.reposted : 0) |
    fails(tones, toneOfFlags(flag), DIMENSIONS.tones)
  );
}

/** null where no day fails. */
function failuresOfDays(
  { firstDay, days }: FacetColumns,
  { from, to, months }: FacetFilter,
): Uint16Array | null {
  if (from === null && to === null && months.length === 0) return null;
  const first = from === null ? firstDay : dayNumber(from);
  const last = to === null ? Infinity : dayNumber(to);
  const fails = new Uint16Array(days);
  for (let at = 0; at < days; at++) {
    const day = firstDay + at;
    if (day < first || day > last) fails[at] = NEVER;
    else if (months.length && !months.includes(monthOf(day))) fails[at] = DIMENSIONS.months;
  }
  return fails;
}

export function compileFilter(columns: FacetColumns, filter: FacetFilter): OrdTest {
  const fails = compileFailures(columns, filter);
  const { flags, source, set, day, firstDay } = columns;
  return (ord) =>
    (fails.flag[flags[ord] ?? 0] ?? 0) === 0 &&
    (fails.source[source[ord] ?? 0] ?? 0) === 0 &&
    (fails.set[set[ord] ?? 0] ?? 0) === 0 &&
    (fails.day?.[(day[ord] ?? 0) - firstDay] ?? 0) === 0;
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

const months = new Map<number, string>();

/** `YYYY-MM` of days since 1970; each day is worked out once. */
export function monthOf(day: number): string {
  const held = months.get(day);
  if (held !== undefined) return held;
  const month = dayText(day).slice(0, 7);
  months.set(day, month);
  return month;
}
