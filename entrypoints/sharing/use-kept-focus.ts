import { useEffect, useRef } from 'preact/hooks';

/**
 * Where the focus goes when what held it is gone: to the place that is given, for a person at the keyboard
 * would begin anew at the top of the page.
 *
 * @param part selector; not the element that held it counts, but the part of the page that it is in
 * @returns `onFocusIn` for what is watched, `place` for where the focus goes
 */
export function useKeptFocus<Place extends HTMLElement>(part?: string) {
  const place = useRef<Place>(null);
  const held = useRef<Element | null>(null);
  useEffect(() => {
    if (held.current === null || held.current.isConnected) return;
    held.current = null;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) place.current?.focus({ preventScroll: true });
  });
  const onFocusIn = ({ target }: { readonly target: EventTarget | null }): void => {
    const element = target instanceof Element ? target : null;
    held.current = part === undefined ? element : (element?.closest(part) ?? null);
  };
  return { place, onFocusIn };
}
