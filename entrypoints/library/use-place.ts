import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import { placeOf, searchOf, type Place } from './place.ts';

export interface PlaceHandle {
  readonly place: Place;
  /** Goes there; Back comes to where one was. */
  readonly go: (change: Partial<Place>) => void;
  /** Goes there in place of where one is: a letter typed, the next clip. */
  readonly slide: (change: Partial<Place>) => void;
}

/** The place that the address says, kept in step with it. */
export function usePlace(): PlaceHandle {
  const [place, setPlace] = useState<Place>(() => placeOf(location.search));
  const latest = useRef(place);
  latest.current = place;

  useEffect(() => {
    const onPop = (): void => setPlace(placeOf(location.search));
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  const move = useCallback((change: Partial<Place>, how: 'pushState' | 'replaceState'): void => {
    const next = { ...latest.current, ...change };
    const address = `${location.pathname}${searchOf(next)}`;
    if (address === `${location.pathname}${location.search}`) return;
    latest.current = next;
    history[how](null, '', address);
    setPlace(next);
  }, []);
  const go = useCallback((change: Partial<Place>) => move(change, 'pushState'), [move]);
  const slide = useCallback((change: Partial<Place>) => move(change, 'replaceState'), [move]);
  return { place, go, slide };
}
