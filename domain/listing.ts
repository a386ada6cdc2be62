import type { ClipPage } from './collection.ts';

/**
 * The best hit first; the one clipped last first; the one published last first. Without words to
 * search for there is no best hit: then as `captured`.
 */
export type ListOrder = 'relevance' | 'captured' | 'published';

/** Clips of one day that stand one after another in a list. */
export interface DayRun {
  /** `YYYY-MM-DD` in Vietnam: of the capture, or of publishing where the list is in that order. */
  readonly day: string;
  /** The place of the first one. */
  readonly from: number;
  readonly clips: number;
}

/** Rows of a list by their places. */
export type ListRows = Pick<ClipPage, 'clips' | 'snippets' | 'reposts'>;

/**
 * A list as it stood when it was opened, read by place: a person who drags the scroll bar of a
 * hundred thousand clips reads those in sight and no others. What changes later is told by opening
 * it anew; a clip that is gone meanwhile leaves no row.
 */
export interface Listing {
  /** null where it is not known yet: a search by relevance gives its first hits before it counts. */
  readonly total: number | null;
  count(): Promise<number>;
  /** Fewer than asked for at the end. By relevance, all places before have to be read as well. */
  rows(from: number, limit: number): Promise<ListRows>;
  /** Ids of the places from (inclusive) to (exclusive). */
  ids(from: number, to: number): Promise<readonly string[]>;
  /** null by relevance: days are no order there. */
  days(): readonly DayRun[] | null;
}
