import { segmentsOf, type Layer, type Segment } from './layers.ts';
import { readText, type TextMap } from './text-map.ts';

const MARK = 'data-marked';

/**
 * Wraps what the layers cover in `<mark>`, in place of what was wrapped before. The marks are
 * elements, so that they print and that old browsers show them.
 *
 * @returns the text as its nodes lie now
 */
export function paint(root: Element, layers: readonly Layer[]): TextMap {
  const clean = unpaint(root);
  const segments = segmentsOf(layers);
  if (segments.length === 0) return clean;
  // From the end, so that what is cut lies behind what is still to be cut.
  for (const segment of backwards(segments)) {
    for (const stretch of backwards(clean.stretches(segment))) {
      wrap(stretch.node, stretch.from, stretch.to, segment);
    }
  }
  return readText(root);
}

/** `toReversed` needs Chrome 110. */
function* backwards<T>(list: readonly T[]): Generator<T> {
  for (let at = list.length - 1; at >= 0; at--) yield list[at] as T;
}

function unpaint(root: Element): TextMap {
  for (const mark of root.querySelectorAll(`mark[${MARK}]`)) mark.replaceWith(...mark.childNodes);
  root.normalize();
  return readText(root);
}

function wrap(node: Text, from: number, to: number, { layers }: Segment): void {
  if (to < node.length) node.splitText(to);
  const covered = from > 0 ? node.splitText(from) : node;
  const mark = node.ownerDocument.createElement('mark');
  mark.setAttribute(MARK, '');
  const highlights = layers.flatMap((layer) => (layer.kind === 'highlight' ? [layer] : []));
  // The one that begins last is the inner one: its colour shows.
  const top = highlights.at(-1);
  if (top) {
    mark.dataset['colour'] = top.colour;
    mark.dataset['highlight'] = highlights.map(({ id }) => id).join(' ');
    if (highlights.length > 1) mark.dataset['overlap'] = '';
    if (highlights.some(({ noted }) => noted)) mark.dataset['noted'] = '';
  }
  const found = layers.find((layer) => layer.kind === 'found');
  if (found) mark.dataset['found'] = found.current ? 'current' : '';
  else if (!top) mark.dataset['hit'] = '';
  covered.replaceWith(mark);
  mark.append(covered);
}

/** The ids of the highlights that an element lies in, the inner one last. */
export function highlightsAt(element: Element): readonly string[] {
  const mark = element.closest<HTMLElement>('mark[data-highlight]');
  return mark?.dataset['highlight']?.split(' ') ?? [];
}

/** Where a highlight begins. */
export const markOf = (root: Element, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`mark[data-highlight~="${id}"]`);
