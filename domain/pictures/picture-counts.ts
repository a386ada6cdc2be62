import { TONE_ORDER, type Tone } from '../tone.ts';

/** How an article speaks, or that nobody has said so. */
export type PictureTone = Tone | 'none';

/** In the order in which they are stacked, from the axis up. */
export const PICTURE_TONES: readonly PictureTone[] = [...TONE_ORDER, 'none'];

/** Clips by tone, in the order of `PICTURE_TONES`. */
export type ToneCounts = readonly [
  positive: number,
  neutral: number,
  negative: number,
  none: number,
];

export interface DayCount {
  /** `YYYY-MM-DD` of publishing, of the capture where the page gives none. */
  readonly day: string;
  readonly tones: ToneCounts;
}

export interface SourceCount {
  readonly host: string;
  readonly name: string;
  readonly clips: number;
}

/** Clips of one province before 1 July 2025 in what it is since. */
export interface ProvinceCount {
  readonly province2024: string | null;
  readonly province2025: string | null;
  readonly clips: number;
}

/** What the pictures of a filter are drawn from: everything that the filter lets through. */
export interface PictureCounts {
  readonly total: number;
  /** Clips whose page gives no day. */
  readonly undated: number;
  /** The earliest first; days without a clip are left out. */
  readonly days: readonly DayCount[];
  /** The most first. */
  readonly sources: readonly SourceCount[];
  /** The most first; both null: sources of no province. */
  readonly provinces: readonly ProvinceCount[];
}

export const sumOfTones = ([a, b, c, d]: ToneCounts): number => a + b + c + d;
