import { useEffect, useState } from 'preact/hooks';

import type { FacetFilter } from '../../../domain/facets.ts';
import type { PictureCounts } from '../../../domain/pictures/picture-counts.ts';
import type { PicturesPort } from './pictures-port.ts';

export type Reading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly counts: PictureCounts }
  | { readonly kind: 'failed'; readonly detail: string };

/**
 * The numbers of a filter, read anew when it or the library changes. What is shown stays until the
 * next numbers are there; a late answer to an earlier question is dropped.
 */
export function useCounts(
  port: PicturesPort,
  filter: FacetFilter,
  text: string,
  version: number,
): readonly [reading: Reading, retry: () => void] {
  const [reading, setReading] = useState<Reading>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  // A filter with the same choices is no other filter.
  const asked = JSON.stringify(filter);
  useEffect(() => {
    let stale = false;
    port.countPictures(JSON.parse(asked) as FacetFilter, text).then(
      (counts) => stale || setReading({ kind: 'read', counts }),
      (error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error);
        if (!stale) setReading({ kind: 'failed', detail });
      },
    );
    return () => {
      stale = true;
    };
  }, [port, asked, text, version, tries]);
  const retry = (): void => {
    setReading({ kind: 'loading' });
    setTries(tries + 1);
  };
  return [reading, retry];
}
