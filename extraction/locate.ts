import { BODY_SELECTORS } from './families.ts';
import { CHROME_MARK, isProse, type Line, readLines } from './lines.ts';

const MARK = 'data-clip-n';

/** See `voteWithReadability`. */
export type Vote = (scratch: Document) => Element | null;

/**
 * The element that holds the article's body. Readability votes on a copy; its votes point into our
 * own tree, so that nothing it throws away is lost. A family's body is taken instead when its
 * text is as good: more running text, fewer links.
 *
 * @param lines all lines of the prepared page @param readability given a copy of its own
 */
export function locateBody(
  copy: Document,
  lines: readonly Line[],
  readability: Vote,
): Element | null {
  const voted = vote(copy, readability);
  const candidates = [
    ...new Set(BODY_SELECTORS.flatMap((name) => Array.from(copy.querySelectorAll(name)))),
  ].filter((element) => !element.closest(`[${CHROME_MARK}=box]`));
  let best = voted;
  let most = voted ? worth(voted, lines) : 0;
  for (const element of candidates) {
    const value = worth(element, lines);
    if (value * 1.15 > most && value > 100) [best, most] = [element, value];
  }
  return best;
}

/** Running text counts for an element, links and crumbs against it. */
function worth(element: Element, lines: readonly Line[]): number {
  let value = 0;
  for (const line of lines) {
    if (line.image || !element.contains(line.block)) continue;
    if (isProse(line)) value += line.text.length;
    else value -= line.linked > 0.5 || line.chrome ? Math.min(line.text.length, 120) : 5;
  }
  return value;
}

/** The smallest element of our tree that holds nearly all the running text Readability chose. */
function vote(copy: Document, readability: Vote): Element | null {
  const elements = Array.from(copy.body.querySelectorAll('*'));
  elements.forEach((element, index) => element.setAttribute(MARK, String(index)));
  const scratch = copy.cloneNode(true) as Document;
  for (const element of elements) element.removeAttribute(MARK);
  for (const box of Array.from(scratch.querySelectorAll(`[${CHROME_MARK}]`))) box.remove();
  const chosen = readability(scratch);
  if (!chosen) return null;

  const weights = new Map<Element, number>();
  let total = 0;
  for (const line of readLines(chosen)) {
    if (!isProse(line)) continue;
    total += line.text.length;
    const original = elements[Number(line.block.closest(`[${MARK}]`)?.getAttribute(MARK) ?? -1)];
    for (let at = original ?? null; at; at = at.parentElement)
      weights.set(at, (weights.get(at) ?? 0) + line.text.length);
  }
  let best: Element | null = null;
  // Ancestors come before descendants: the last one that is heavy enough is the smallest.
  for (const element of [copy.body, ...elements])
    if ((weights.get(element) ?? 0) >= total * 0.85 && total > 0) best = element;
  // A body of one paragraph is the element around it, where its byline stands too.
  while (best && /^(?:P|SPAN|FONT|LI|B|STRONG|EM|BLOCKQUOTE)$/.test(best.tagName))
    best = best.parentElement;
  return best;
}
