import { useEffect, useRef } from 'preact/hooks';

/**
 * Where the focus goes when what a button opened is closed again: back to the button, unless the
 * person has gone elsewhere.
 */
export function useReturnFocus(open: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    const closed = was.current && !open;
    was.current = open;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (closed && lost) opener.current?.focus();
  }, [open]);
  return opener;
}
