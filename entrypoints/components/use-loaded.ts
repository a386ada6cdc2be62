import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';

export interface Loaded<T> {
  /** null until it is there. */
  readonly loaded: T | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

const known = new Map<() => Promise<unknown>, unknown>();

/**
 * What a script of its own gives, loaded once. What was loaded before is there at once.
 *
 * @param load the same function at every call
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [, setTurn] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const bring = useCallback(() => {
    let wanted = true;
    setFailure(null);
    const read = async (): Promise<void> => {
      try {
        known.set(load, await load());
        if (wanted) setTurn((turn) => turn + 1);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        // An update came in meanwhile: the old page's scripts are gone.
        if (wanted) setFailure({ kind: 'no-answer', detail });
      }
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [load]);
  useEffect(() => (known.has(load) ? undefined : bring()), [load, bring]);
  return { loaded: (known.get(load) as T | undefined) ?? null, failure, retry: () => void bring() };
}
