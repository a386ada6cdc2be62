import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { ListingHandle, ListQuestion } from './use-listing.ts';

/**
 * The place that the keys are about. It follows its clip where others come in before it or go: a key
 * must never be about the neighbour of what one looks at.
 */
export function useActive(
  question: ListQuestion,
  { row, placeOf, answers }: Pick<ListingHandle, 'row' | 'placeOf' | 'answers'>,
): { readonly active: number; readonly setActive: (place: number) => void } {
  const [active, setActive] = useState(0);
  const clip = useRef<string | null>(null);

  // Another question begins at its first clip.
  useLayoutEffect(() => {
    clip.current = null;
    setActive(0);
  }, [question]);
  // The rows were read anew: where is it now?
  useLayoutEffect(() => {
    const now = clip.current === null ? -1 : placeOf(clip.current);
    if (now >= 0) setActive(now);
  }, [placeOf]);
  useEffect(() => {
    // While another question waits for its answer, the rows are still the old one's.
    clip.current = answers === question ? (row(active)?.clip.id ?? null) : null;
  }, [active, row, answers, question]);
  return { active, setActive };
}
