import type { Span } from '../../../domain/query-hits.ts';
import type { TextMap } from './text-map.ts';

/** Where the bar of a highlight belongs: in the article's own coordinates, in pixels. */
export interface BarPlace {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** A box on the screen in the coordinates of what scrolls. */
export function placeIn(page: HTMLElement | null, box: DOMRect): BarPlace | null {
  if (!page) return null;
  const own = page.getBoundingClientRect();
  return {
    top: box.top - own.top,
    bottom: box.bottom - own.top,
    left: (box.left + box.right) / 2 - own.left,
  };
}

const FLASH_MS = 1600;

/** Brings a mark into sight. @param focusing reading goes on from there, with the keyboard too */
export function revealMark(
  mark: HTMLElement | Element | null | undefined,
  focusing: boolean,
): void {
  if (!(mark instanceof HTMLElement)) return;
  mark.scrollIntoView({ block: 'center' });
  if (!focusing) return;
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.dataset['flash'] = '';
  setTimeout(() => delete mark.dataset['flash'], FLASH_MS);
}

/** Selects a place of the text, as if it were done with the mouse. */
export function selectSpan(map: TextMap, span: Span): void {
  const stretches = map.stretches(span);
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first && last) {
    document.getSelection()?.setBaseAndExtent(first.node, first.from, last.node, last.to);
  }
}
