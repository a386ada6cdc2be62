import type { WholeClip } from '../domain/clip.ts';
import { searchTextOf } from '../domain/search-text.ts';
import type { ClipRow, PendingRow } from './database.ts';

/** A clip's text as it waits to be indexed. */
export function pendingOf({ ord, capturedAt }: ClipRow, whole: WholeClip): PendingRow {
  const { title, lead, rest } = searchTextOf(whole);
  return { ord, capturedAt, title, lead, rest };
}
