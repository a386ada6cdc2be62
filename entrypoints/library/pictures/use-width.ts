import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A page without layout (a test) draws as wide as this. */
const UNKNOWN = 640;
/** Narrower than any page is read at; what is narrower is not laid out yet. */
const LEAST = 200;

/** How wide an element is, in whole pixels; a picture is drawn anew when that changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const here = element.current;
    if (!here) return;
    const measure = (): void => setWidth(Math.max(LEAST, here.clientWidth || UNKNOWN));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(here);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
