import { useEffect, useRef } from 'preact/hooks';

/** What the keys of the page do; see `keys-help.tsx`. */
export interface PageKeys {
  /** @param by lines down; @param ticking takes those passed along */
  readonly onMove: (by: number, ticking: boolean) => void;
  readonly onOpen: () => void;
  readonly onTick: () => void;
  readonly onAll: () => void;
  readonly onTag: () => void;
  readonly onNote: () => void;
  readonly onCite: () => void;
  readonly onExport: () => void;
  readonly onTrash: () => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onFacets: () => void;
  /** @param at 0, 1 or 2 */
  readonly onView: (at: number) => void;
  readonly onEscape: () => void;
}

/** More than any list in sight: to its end. */
const PAGE = 10;

/** Listens to single keys anywhere but in a field, a dialog or a menu. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      // A press on a dialog's plain text leaves the focus on the page behind it.
      if (document.querySelector('dialog[open]')) return;
      const { target } = event;
      if (target instanceof Element && isElsewhere(target)) return;
      const act = actionOf(event, latest.current, inList(target));
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: PageKeys, listed: boolean): (() => void) | null {
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === 'a' && listed ? keys.onAll : null;
  }
  switch (event.key) {
    case 'j':
    case 'J':
      return () => keys.onMove(1, event.shiftKey);
    case 'k':
    case 'K':
      return () => keys.onMove(-1, event.shiftKey);
    case 'ArrowDown':
      return listed ? () => keys.onMove(1, event.shiftKey) : null;
    case 'ArrowUp':
      return listed ? () => keys.onMove(-1, event.shiftKey) : null;
    case 'PageDown':
      return listed ? () => keys.onMove(PAGE, false) : null;
    case 'PageUp':
      return listed ? () => keys.onMove(-PAGE, false) : null;
    case 'Home':
      return listed ? () => keys.onMove(-Infinity, false) : null;
    case 'End':
      return listed ? () => keys.onMove(Infinity, false) : null;
    case 'Enter':
      return listed ? keys.onOpen : null;
    case 'o':
      return keys.onOpen;
    case ' ':
      return listed ? keys.onTick : null;
    case 'x':
      return keys.onTick;
    case 't':
      return keys.onTag;
    case 'n':
      return keys.onNote;
    case 'c':
      return keys.onCite;
    case 'e':
      return keys.onExport;
    case 'Delete':
      return listed ? keys.onTrash : null;
    case '/':
      return keys.onSearch;
    case '?':
      return keys.onHelp;
    case '[':
      return keys.onFacets;
    case '1':
    case '2':
    case '3':
      return () => keys.onView(Number(event.key) - 1);
    case 'Escape':
      return keys.onEscape;
    default:
      return null;
  }
}

const inList = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-list]') !== null;

/** Where keys are letters, or somebody else's. */
const isElsewhere = (target: Element): boolean =>
  target.closest(
    'input:not(.check), textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"]',
  ) !== null;
