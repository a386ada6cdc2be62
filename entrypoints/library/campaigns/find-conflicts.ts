import type { Clip } from '../../../domain/clip.ts';
import type { Library } from '../../../domain/ports.ts';
import { findThemeConflicts, type ThemeConflict } from '../../../domain/theme-conflicts.ts';

/** A place in a clip. */
export interface ClipConflict {
  readonly clip: Clip;
  readonly conflict: ThemeConflict;
}

export interface ConflictWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Articles in memory at a time; between two slices the page can paint. */
const SLICE = 40;

/**
 * Reads the campaign's articles for themes under another year than their own.
 *
 * @returns the newest clips' first; null where `signal` stopped it
 */
export async function findConflicts(
  library: Pick<Library, 'listIds' | 'getWholes'>,
  id: string,
  { signal, onProgress }: ConflictWatch,
): Promise<readonly ClipConflict[] | null> {
  const ids = await library.listIds({ text: '', campaign: id });
  const found: ClipConflict[] = [];
  for (let at = 0; at < ids.length; at += SLICE) {
    if (signal.aborted) return null;
    onProgress(at, ids.length);
    for (const { clip, body } of await library.getWholes(ids.slice(at, at + SLICE))) {
      for (const text of new Set([clip.title, body.article.text])) {
        for (const conflict of findThemeConflicts(text)) found.push({ clip, conflict });
      }
    }
  }
  return signal.aborted ? null : found;
}
