import type { Line } from './lines.ts';

/**
 * The HTML of the article: the body's tree with all but the kept lines and captions taken out,
 * the lead that stood above the body put first. Not sanitised yet.
 *
 * @param body changed by this function: it belongs to our copy of the page
 * @param keep lines to keep; those outside `body` become paragraphs of their own
 */
export function renderHtml(body: Element, lines: readonly Line[], keep: ReadonlySet<Line>): string {
  const document = body.ownerDocument;
  const wrapper = document.createElement('div');
  for (const line of lines) {
    const inside = body.contains(line.block);
    if (inside && !keep.has(line))
      for (const node of line.nodes) node.parentNode?.removeChild(node);
    if (!inside && keep.has(line) && !line.image) {
      const paragraph = document.createElement('p');
      paragraph.textContent = line.text;
      wrapper.append(paragraph);
    }
  }
  pruneEmpty(body);
  return wrapper.innerHTML + body.innerHTML;
}

/** Elements left without text or picture go, innermost first; cells stay, tables need them. */
function pruneEmpty(root: Element): void {
  for (const element of inReverse(root.querySelectorAll('*'))) {
    if (/^(?:IMG|TD|TH|BR|HR)$/i.test(element.tagName)) continue;
    if (!element.querySelector('img') && (element.textContent ?? '').trim() === '')
      element.remove();
  }
}

/** The elements from the last to the first, children before their parents. */
function* inReverse(elements: ArrayLike<Element>): Generator<Element> {
  for (let at = elements.length - 1; at >= 0; at--) {
    const element = elements[at];
    if (element) yield element;
  }
}
