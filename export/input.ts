import type { Campaign } from '../domain/campaign.ts';
import type { Clip, WholeClip } from '../domain/clip.ts';
import type { Period } from '../domain/export-period.ts';
import type { Office } from '../domain/office.ts';

/** A picture as a file may hold it: already made small and of a kind that every program shows. */
export interface PictureFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: 'image/jpeg' | 'image/png';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What every format is given. */
export interface ExportInput {
  /** Name of the collection, for people: the campaign, the search, or "Cắt Báo". */
  readonly title: string;
  /** At least the campaigns that the clips carry; all of them when the whole library goes. */
  readonly campaigns: readonly Campaign[];
  /** The clips in batches of any size, sorted by `exportOrder`; can be read once. */
  readonly wholes: AsyncIterable<readonly WholeClip[]>;
  readonly appVersion: string;
  /** When the export is made, ms. Formats that promise the same bytes for the same library heed it not. */
  readonly now: number;
  /** What days the collection was limited to; null for none. */
  readonly period: Period | null;
  /** The same question asked of the period before; null where there is no such period. Read once. */
  readonly before: (Period & { readonly clips: AsyncIterable<readonly Clip[]> }) | null;
  readonly office: Office;
  /** Gives null for a picture that cannot be had or is not wanted. At most one MB each. */
  readonly picture: (src: string) => Promise<PictureFile | null>;
}

/** Newest first: by capture time, then by id, both descending. */
export const exportOrder = (
  a: Pick<Clip, 'capturedAt' | 'id'>,
  b: Pick<Clip, 'capturedAt' | 'id'>,
): number => b.capturedAt - a.capturedAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
