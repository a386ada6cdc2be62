import type { WatchedArea } from './area.ts';

/**
 * Where deleting everything is. `data`: databases and areas are being deleted; `page`: all of that is
 * gone, and the first page that opens clears what only a page can reach.
 */
export interface Erasing {
  readonly phase: 'data' | 'page';
  /** Another window holds the library open, and the browser waits for it. */
  readonly blocked: boolean;
}

export const ERASING_KEY = 'erasing';

/** The mark that everything is being deleted, as pages see it; null where nothing is. */
export const readErasing = async (area: WatchedArea): Promise<Erasing | null> =>
  erasingOf((await area.get(ERASING_KEY))[ERASING_KEY]);

/** Calls back when any context has written it; null: it is over. @returns the end */
export function watchErasing(
  area: WatchedArea,
  listener: (erasing: Erasing | null) => void,
): () => void {
  const hear: Parameters<WatchedArea['onChanged']['addListener']>[0] = (changes) => {
    const change = changes[ERASING_KEY];
    if (change) listener(erasingOf(change.newValue));
  };
  area.onChanged.addListener(hear);
  return () => area.onChanged.removeListener(hear);
}

/** A value out of the area; what is no mark is none. */
export function erasingOf(value: unknown): Erasing | null {
  if (typeof value !== 'object' || value === null || !('phase' in value)) return null;
  const { phase } = value;
  if (phase !== 'data' && phase !== 'page') return null;
  return { phase, blocked: 'blocked' in value && value.blocked === true };
}
