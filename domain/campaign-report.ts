import type { Clip } from './clip.ts';
import type { SourceKind } from './source.ts';

/** What was published in a campaign: counts, and the few clips that are worth naming. */
export interface CampaignReport {
  /** Outside the trash. */
  readonly clips: number;
  /** Pages that give no day; their day is that of the capture. */
  readonly undated: number;
  /** By the days on which they were published, in order. */
  readonly days: readonly DayCount[];
  /** How many lie before, within and after the campaign's dates; null where it has none. */
  readonly placed: Placed | null;
  /** The most clips first. */
  readonly sources: readonly ReportedSource[];
  /** Those of today's provinces that reported, the most clips first. */
  readonly provinces: readonly ReportedProvince[];
  /** Clips of sources of no province: the central press, the ministries, the unknown. */
  readonly unplaced: number;
  /** The first that was published of those whose day is known; null where none is. */
  readonly first: Clip | null;
  /** How many clips have a text that others have too. */
  readonly reposted: number;
  /** The texts that the most clips have. */
  readonly clusters: readonly ReportedCluster[];
}

export interface DayCount {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly clips: number;
}

export interface Placed {
  readonly before: number;
  readonly within: number;
  readonly after: number;
}

export interface ReportedSource {
  readonly host: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly clips: number;
  /** `YYYY-MM-DD`; null where no clip of it has a day. */
  readonly first: string | null;
}

export interface ReportedProvince {
  /** Since 1 July 2025. */
  readonly name: string;
  readonly clips: number;
  /** The provinces that it was before, those that reported. */
  readonly before: readonly { readonly name: string; readonly clips: number }[];
  /** The first that was published there; null where no clip has a day. */
  readonly first: Clip | null;
}

export interface ReportedCluster {
  readonly id: string;
  readonly title: string;
  /** In this campaign. */
  readonly clips: number;
  /** Portals and papers that have it. */
  readonly sources: number;
  /** The clip that was published first, of those whose day is known; else clipped first. */
  readonly first: Clip;
}

/** By day of publishing and time, if any; what is printed without a time comes last of its day. */
export function publishedFirst(a: Clip, b: Clip): number {
  return (
    compare(a.published?.date ?? LATEST, b.published?.date ?? LATEST) ||
    compare(a.published?.time ?? LATEST, b.published?.time ?? LATEST) ||
    a.capturedAt - b.capturedAt ||
    compare(a.id, b.id)
  );
}

const LATEST = '~';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
