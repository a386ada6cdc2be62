import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Closes what is open on Escape, which gives the focus back, and on a press elsewhere. */
export function useDismiss(
  place: RefObject<HTMLElement | null>,
  open: boolean,
  onDismiss: () => void,
  opener: RefObject<HTMLElement | null>,
): void {
  const latest = useRef(onDismiss);
  latest.current = onDismiss;
  useEffect(() => {
    if (!open) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
      opener.current?.focus();
    };
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) {
        latest.current();
      }
    };
    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('pointerdown', onDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('pointerdown', onDown);
    };
  }, [open, place, opener]);
}
