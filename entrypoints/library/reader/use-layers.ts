import { useMemo } from 'preact/hooks';

import { findHits } from '../../../domain/query-hits.ts';
import { asksForText, parseQuery } from '../../../domain/search-query.ts';
import type { Found } from './find-bar.tsx';
import type { Layer } from './layers.ts';
import { layersOf, type PlacedHighlight } from './use-highlights.ts';

/** What is marked in the text: highlights, words of the list's search, what the find bar found. */
export function useLayers(
  highlights: readonly PlacedHighlight[],
  text: string | null,
  search: string,
  found: Found,
): readonly Layer[] {
  const hits = useMemo<readonly Layer[]>(() => {
    const query = parseQuery(search);
    if (text === null || !asksForText(query)) return [];
    return findHits(text, query).words.map(({ start, end }) => ({ kind: 'hit', start, end }));
  }, [text, search]);
  return useMemo(
    () => [
      ...hits,
      ...layersOf(highlights),
      ...found.places.map(({ start, end }, at): Layer => ({
        kind: 'found',
        start,
        end,
        current: at === found.at,
      })),
    ],
    [hits, highlights, found],
  );
}
