import { useEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

import type { Span } from '../../../domain/query-hits.ts';
import { placeIn, type BarPlace } from './places.ts';
import { selectedRange } from './selected-range.ts';
import type { TextMap } from './text-map.ts';

/** What is selected in the article, and where. */
export interface Selected extends Span {
  readonly place: BarPlace;
}

/** Follows the selection; while the mouse button is down it is not made yet. */
export function useSelection(
  root: RefObject<HTMLElement | null>,
  map: RefObject<TextMap | null>,
  page: RefObject<HTMLElement | null>,
): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let pressed = false;
    const look = (): void => {
      if (!pressed) setSelected(selectedIn(root.current, map.current, page.current));
    };
    const onDown = (event: PointerEvent): void => {
      pressed = root.current !== null && event.composedPath().includes(root.current);
    };
    const onUp = (): void => {
      if (!pressed) return;
      pressed = false;
      // The browser sets the selection after this event.
      setTimeout(look);
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
    };
  }, [root, map, page]);
  return selected;
}

function selectedIn(
  root: HTMLElement | null,
  map: TextMap | null,
  page: HTMLElement | null,
): Selected | null {
  const range = root && map && selectedRange(root);
  if (!range) return null;
  const span = map.spanOf(range);
  const place = placeIn(page, range.getBoundingClientRect());
  return span && place && { ...span, place };
}
