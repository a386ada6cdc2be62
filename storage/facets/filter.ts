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

/** Days that a clip can have (see `isRealDay`), since 1970. */
export const FIRST_DAY = -25_567;
const LAST_DAY = 84_005;
export const DAYS = LAST_DAY - FIRST_DAY + 1;
/** The place of a day in a list of all days. */
export const placeOfDay = (day: number): number =>
  day < FIRST_DAY ? 0 : day > LAST_DAY ? DAYS - 1 : day - FIRST_DAY;

/**
 * For a number, the bits of the facets whose choice it fails; 0: it passes. What each source, set,
 * day and flag fails is worked out once, for clips are many more: four look-ups are left for each.
 */
export function compileFailures(columns: FacetColumns, filter: FacetFilter) {
  const { flags, source, set, day, sources, sets } = columns;
  const bySource = Uint16Array.from(sources, (each) => failuresOf(each, filter));
  const bySet = Uint16Array.from(sets, (each) => (passesSet(each, filter) ? 0 : 1));
  const byFlag = Uint16Array.from({ length: 256 }, (_, flag) => failuresOfFlag(flag, filter));
  const byDay = failuresOfDays(filter);
  return (ord: number): number =>
    (byFlag[flags[ord] ?? 0] ?? 0) |
    (bySource[source[ord] ?? 0] ?? 0) |
    (bySet[set[ord] ?? 0] ?? 0) |
    (byDay ? (byDay[placeOfDay(day[ord] ?? 0)] ?? 0) : 0);
}

function failuresOfFlag(flag: number, { trash, noted, reposted }: FacetFilter): number {
  if ((flag & (LIVE | TRASHED)) !== (trash ? LIVE | TRASHED : LIVE)) return NEVER;
  return (
    (noted !== null && ((flag & NOTED) !== 0) !== noted ? DIMENSIONS.noted : 0) |
    (reposted !== null && ((flag & REPOSTED) !== 0) !== reposted ? DIMENSIONS.reposted : 0)
  );
}

/** null where no day fails. */
function failuresOfDays({ from, to, months }: FacetFilter): Uint16Array | null {
  if (from === null && to === null && months.length === 0) return null;
  const first = from === null ? 0 : placeOfDay(dayNumber(from));
  const last = to === null ? DAYS - 1 : placeOfDay(dayNumber(to));
  const fails = new Uint16Array(DAYS).fill(NEVER);
  fails.fill(months.length ? DIMENSIONS.months : 0, first, last + 1);
  for (const month of months) {
    // The first day of the month, and of the next one.
    const start = placeOfDay(dayNumber(`${month}-01`));
    const end = placeOfDay(dayNumber(`${month}-28`)) + 4;
    for (let at = Math.max(start, first); at <= Math.min(end, last); at++) {
      if (dayText(at + FIRST_DAY).startsWith(month)) fails[at] = 0;
    }
  }
  return fails;
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

const months = new Map<number, string>();

/** `YYYY-MM` of days since 1970; each day is worked out once. */
export function monthOf(day: number): string {
  const held = months.get(day);
  if (held !== undefined) return held;
  const month = dayText(day).slice(0, 7);
  months.set(day, month);
  return month;
}
