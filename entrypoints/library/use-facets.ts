import { useEffect, useState } from 'preact/hooks';

import type { FacetCounts, FacetFilter } from '../../domain/facets.ts';
import type { LibraryPort } from './library-port.ts';

export interface FacetsHandle {
  /** null until they are counted; older ones stand until newer are there. */
  readonly counts: FacetCounts | null;
  readonly failed: boolean;
}

/**
 * Counts of all facets, after every change.
 *
 * @param ready whether the list of the very same question is painted: counting waits for it
 */
export function useFacets(
  port: Pick<LibraryPort, 'countFacets' | 'onLibraryChange'>,
  filter: FacetFilter,
  text: string,
  ready: boolean,
): FacetsHandle {
  const [held, setHeld] = useState<FacetsHandle>({ counts: null, failed: false });
  useEffect(() => {
    if (!ready) return;
    let wanted = true;
    let turn = 0;
    const count = async (): Promise<void> => {
      turn += 1;
      const mine = turn;
      try {
        const counts = await port.countFacets(filter, text);
        if (wanted && mine === turn) setHeld({ counts, failed: false });
      } catch {
        // The list has its own alarm; here a word beside the facets is enough.
        if (wanted && mine === turn) setHeld((was) => ({ ...was, failed: true }));
      }
    };
    void count();
    const stop = port.onLibraryChange(() => void count());
    return () => {
      wanted = false;
      stop();
    };
  }, [port, filter, text, ready]);
  return held;
}
