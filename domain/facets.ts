import type { SourceKind } from './source.ts';
import type { Tone } from './tone.ts';

/**
 * Which clips: within a facet any of the values, between facets all of them. An empty list or
 * null asks for nothing of that facet.
 */
export interface FacetFilter {
  /** Campaign ids; `none`: clips without a campaign. */
  readonly campaigns: readonly string[];
  /** Hosts. */
  readonly sources: readonly string[];
  readonly kinds: readonly SourceKind[];
  /** Names of provinces before 1 July 2025. */
  readonly provinces2024: readonly string[];
  /** Names of provinces since. */
  readonly provinces2025: readonly string[];
  /** `YYYY-MM` of the publish date, of the capture where the page gives none. */
  readonly months: readonly string[];
  /** `none`: clips of which nobody set one. */
  readonly tones: readonly (Tone | 'none')[];
  readonly noted: boolean | null;
  readonly reposted: boolean | null;
  /** `YYYY-MM-DD`, inclusive, of the same date. */
  readonly from: string | null;
  readonly to: string | null;
  /** The trash instead of what is outside it. */
  readonly trash: boolean;
}

export const NO_FILTER: FacetFilter = {
  campaigns: [],
  sources: [],
  kinds: [],
  provinces2024: [],
  provinces2025: [],
  months: [],
  tones: [],
  noted: null,
  reposted: null,
  from: null,
  to: null,
  trash: false,
};

/** Values with their numbers of clips, the most first. */
export type Counts = readonly (readonly [value: string, clips: number])[];

/**
 * How many clips each value would give: a facet's own choice is left out of its counts, so that
 * the others can still be chosen. Values without a clip are left out.
 */
export interface FacetCounts {
  /** All that the filter lets through. */
  readonly total: number;
  readonly campaigns: Counts;
  readonly untagged: number;
  readonly sources: Counts;
  readonly kinds: Counts;
  readonly provinces2024: Counts;
  readonly provinces2025: Counts;
  readonly months: Counts;
  /** `none` among them. */
  readonly tones: Counts;
  readonly noted: number;
  readonly reposted: number;
}
