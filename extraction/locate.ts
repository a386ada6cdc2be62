import { bodiesOf } from './families.ts';
import { CHROME_MARK, isProse, type Line } from './lines.ts';
import { sharePresent, type Witness } from './witness.ts';

/** See `voteWithReadability`. */
export type Vote = (scratch: Document) => Element | null;

/**
 * The element that holds the article's body. Readability votes on a copy; its votes point into our
 * own tree, so that nothing it throws away is lost. A family's body is taken instead when its
 * text is as good: more running text, fewer links.
 *
 * @param lines all lines of the prepared page @param readability given a copy of its own
 * @param witness where the publisher's own copy of the text is there, what bears it out wins
 */
export function locateBody(
  copy: Document,
  lines: readonly Line[],
  readability: Vote,
  witness: Witness | null,
): Element | null {
  const seen = witness ? seenBy(witness, copy, lines) : null;
  if (seen) return seen;
  const candidates = bodiesOf(copy).filter((element) => !element.closest(`[${CHROME_MARK}=box]`));
  const family = bestOf(candidates, lines, null, 0);
  const most = lines.reduce((sum, line) => sum + (isProse(line) ? line.text.length : 0), 0);
  // No element can be worth more than all running text: then the vote could not change this.
  if (family.element && family.value * EDGE > most) return family.element;
  const voted = vote(copy, lines, readability);
  return bestOf(candidates, lines, voted, voted ? worth(voted, lines) : 0).element;
}

/** How much better the vote must be than a family's body. */
const EDGE = 1.15;

function bestOf(
  candidates: readonly Element[],
  lines: readonly Line[],
  start: Element | null,
  value: number,
): { element: Element | null; value: number } {
  let best = { element: start, value };
  for (const element of candidates) {
    const own = worth(element, lines);
    if (own * EDGE > best.value && own > 100) best = { element, value: own };
  }
  return best;
}

/** The smallest element that holds nearly all of the publisher's own copy, if the page bears it out. */
function seenBy(witness: Witness, copy: Document, lines: readonly Line[]): Element | null {
  const seen = lines.filter((line) => isProse(line) && witness.saw(line));
  if (sharePresent(witness, seen) < 0.75) return null;
  return smallestAround(copy, seen, () => true);
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
function vote(copy: Document, lines: readonly Line[], readability: Vote): Element | null {
  const scratch = copy.cloneNode(true) as Document;
  for (const box of Array.from(scratch.querySelectorAll(`[${CHROME_MARK}]`))) box.remove();
  // It changes elements freely, but leaves the words in their text nodes.
  const chosen = readability(scratch)?.textContent ?? '';
  return chosen === ''
    ? null
    : smallestAround(copy, lines, (line) => chosen.includes(needle(line)));
}

/** A stretch of the line that is sure to stand in one text node. */
function needle(line: Line): string {
  let longest = '';
  for (const node of line.nodes) {
    const value = node.nodeValue ?? '';
    if (value.length > longest.length) longest = value;
  }
  return longest.trim().slice(0, 80);
}

/** The smallest element that holds nearly all running text of the lines that are wanted. */
function smallestAround(
  copy: Document,
  lines: readonly Line[],
  wanted: (line: Line) => boolean,
): Element | null {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const line of lines) {
    if (!isProse(line) || !wanted(line)) continue;
    total += line.text.length;
    for (let at: Element | null = line.block; at; at = at.parentElement)
      weights.set(at, (weights.get(at) ?? 0) + line.text.length);
  }
  return smallest(copy, weights, total);
}

/** The smallest element that holds 85 % of the weight. */
function smallest(
  copy: Document,
  weights: ReadonlyMap<Element, number>,
  total: number,
): Element | null {
  if (total === 0) return null;
  let best: Element | null = null;
  let depth = -1;
  for (const [element, weight] of weights) {
    if (weight < total * 0.85 || !copy.body.contains(element)) continue;
    let deep = 0;
    for (let at = element.parentElement; at; at = at.parentElement) deep++;
    if (deep > depth) [best, depth] = [element, deep];
  }
  // A body of one paragraph is the element around it, where its byline stands too.
  while (best && /^(?:P|SPAN|FONT|LI|B|STRONG|EM|BLOCKQUOTE)$/.test(best.tagName))
    best = best.parentElement;
  return best;
}
