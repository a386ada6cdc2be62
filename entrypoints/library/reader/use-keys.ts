import { useEffect, useRef } from 'preact/hooks';

/** What single keys do, each answering whether there was anything to do. */
export type ReaderKeys = Readonly<Record<string, () => boolean>>;

/**
 * Listens before the page around does, which has keys of its own: what was done here is told by
 * `defaultPrevented`.
 */
export function useKeys(keys: ReaderKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      // A press on a dialog's plain text leaves the focus on the page behind it.
      if (document.querySelector('dialog[open]')) return;
      const { target } = event;
      if (target instanceof Element && isElsewhere(target)) return;
      if (latest.current[event.key]?.()) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

/** Where keys are letters, or somebody else's. */
const isElsewhere = (target: Element): boolean =>
  target.closest(
    'input:not(.check):not([type="radio"]), textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"]',
  ) !== null;
