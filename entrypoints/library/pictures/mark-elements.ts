import { MARKS } from './draw-columns.ts';
import type { PictureMark } from './picture.ts';

/** What Plot leaves on an element: its place in the data. */
interface Bound {
  readonly __data__?: unknown;
}

/**
 * Makes what is drawn for marks buttons: one of them is in the tab order, the arrow keys lead to
 * the others.
 *
 * @returns the elements in the order of the marks
 */
export function equip(drawn: SVGSVGElement, marks: readonly PictureMark[]): readonly SVGElement[] {
  const elements: SVGElement[] = [];
  const put = (element: SVGElement, at: number): void => {
    const mark = marks[at];
    if (!mark) return;
    element.dataset['mark'] = String(at);
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', mark.label);
    element.setAttribute('tabindex', at === 0 ? '0' : '-1');
    elements[at] = element;
  };
  for (const element of drawn.querySelectorAll<SVGElement>(`.${MARKS} > *`)) {
    // oxlint-disable-next-line no-underscore-dangle -- the name is D3's
    put(element, Number((element as Bound).__data__));
  }
  for (const element of drawn.querySelectorAll<SVGElement>('g[data-mark]')) {
    put(element, Number(element.dataset['mark']));
  }
  return elements;
}
