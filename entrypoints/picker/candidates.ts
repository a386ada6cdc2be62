import type { RulePart } from '../../domain/host-rule.ts';
import { cleanLine } from '../../domain/text.ts';
import { readDate } from '../../extraction/dates.ts';

/** Whether a person can see an element; given, because only a browser knows. */
export type IsSeen = (element: Element) => boolean;

/** Pieces of a text: who points at one for the body means what is around it. */
const PIECE =
  /^(?:A|ABBR|B|BIG|BLOCKQUOTE|BR|CENTER|CITE|DD|DL|DT|EM|FIGCAPTION|FIGURE|FONT|H[1-6]|I|IMG|LI|MARK|OL|P|PICTURE|PRE|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TBODY|THEAD|TIME|TR|U|UL)$/i;
const INLINE = /^(?:A|ABBR|B|BIG|CITE|EM|FONT|I|IMG|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|U)$/i;
const NEVER = /^(?:HTML|HEAD|BODY|SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i;
const TITLE_NAME = /title|tieu-?de|headline/i;

/** Texts shorter than this are no body of their own. */
const FEW = 200;
/** Elements looked at for one list: the page of a person on an old machine must not freeze. */
const MOST = 20_000;

/** What is meant by pointing at an element when this part is asked for; null for nothing. */
export function candidateAt(pointed: Element, part: RulePart): Element | null {
  let at: Element | null = pointed;
  if (part === 'body') {
    while (at && (PIECE.test(at.tagName) || isParagraph(at))) at = at.parentElement;
    // A lead often has a box of its own beside the text: the two belong together.
    const around = at && isLonePiece(at) ? at.parentElement : null;
    if (around && isCandidate(around) && holdsMore(around, at)) at = around;
  } else if (part === 'title') {
    at = pointed.closest('h1,h2,h3,h4,h5,h6') ?? pointed;
    while (at && INLINE.test(at.tagName) && !at.id && !at.className) at = at.parentElement;
  }
  return at && isCandidate(at) ? at : null;
}

/** The next wider element that holds more than this one; itself where there is none. */
export function wider(element: Element): Element {
  const parent = element.parentElement;
  return parent && isCandidate(parent) ? parent : element;
}

/** The child that holds the most text; the element itself where none holds any. */
export function narrower(element: Element): Element {
  const children = Array.from(element.children).filter(isCandidate);
  const [first, ...rest] = children;
  if (!first) return element;
  return rest.reduce((most, child) => (lengthOf(child) > lengthOf(most) ? child : most), first);
}

/** The elements of a page that may well be this part, in the order of the page. */
export function candidatesOf(document: Document, part: RulePart, isSeen: IsSeen): Element[] {
  const elements = Array.from(document.body?.querySelectorAll('*') ?? []).slice(0, MOST);
  return elements.filter((element) => isLikely(element, part) && isSeen(element));
}

/** The likeliest of the candidates, to begin with. @param after the part chosen before it */
export function likeliest(
  candidates: readonly Element[],
  part: RulePart,
  body: Element | null,
): Element | null {
  const [first = null] = candidates;
  if (part === 'body') {
    return candidates.reduce<Element | null>(
      (most, element) => (most && proseOf(most) >= proseOf(element) ? most : element),
      null,
    );
  }
  if (part === 'title') {
    const headings = candidates.filter(({ tagName }) => /^H1$/i.test(tagName));
    const [heading] = headings;
    if (heading) return (body && lastBefore(headings, body)) ?? heading;
  }
  return (body && lastBefore(candidates, body)) ?? first;
}

/** The candidate after (1) or before (-1) an element; the element itself at the end. */
export function neighbour(
  candidates: readonly Element[],
  element: Element | null,
  step: 1 | -1,
): Element | null {
  if (!element) return candidates.at(step === 1 ? 0 : -1) ?? null;
  const follows = (other: Element): boolean =>
    (element.compareDocumentPosition(other) & (step === 1 ? 4 : 2)) !== 0;
  const next = step === 1 ? candidates.find(follows) : candidates.findLast(follows);
  return next ?? element;
}

function isLikely(element: Element, part: RulePart): boolean {
  if (!isCandidate(element)) return false;
  switch (part) {
    case 'body':
      return !PIECE.test(element.tagName) && proseOf(element) >= FEW;
    case 'title': {
      const heading = /^H[1-6]$/i.test(element.tagName);
      const named = TITLE_NAME.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
      const length = heading || named ? lengthOf(element) : 0;
      return length >= 10 && length <= 300 && !element.closest('li,nav,aside,footer');
    }
    case 'date': {
      const length = lengthOf(element);
      if (length < 8 || length > 120 || element.children.length > 3) return false;
      // The innermost that prints it.
      return printsDay(element) && !Array.from(element.children).some((child) => printsDay(child));
    }
  }
}

const printsDay = (element: Element): boolean =>
  readDate(cleanLine(element.textContent ?? '', 200)) !== null;

/** Characters of running text that stand directly in an element, or in its paragraphs. */
function proseOf(element: Element): number {
  let length = 0;
  for (const node of Array.from(element.childNodes)) {
    const text = (node.textContent ?? '').trim();
    if (node.nodeType === 3) length += text.length;
    else if (node.nodeType === 1 && isPiece(node as Element) && text.length > 60) {
      length += text.length;
    }
  }
  return length;
}

const isPiece = (element: Element): boolean =>
  (PIECE.test(element.tagName) && !/^(?:UL|OL|DL|TBODY|THEAD|TR|A)$/i.test(element.tagName)) ||
  isParagraph(element);

/** A division that is one paragraph: no blocks in it, and others of its kind beside it. */
function isParagraph(element: Element): boolean {
  if (!/^(?:DIV|SECTION)$/i.test(element.tagName) || !element.parentElement) return false;
  const blocks = element.querySelector('p,div,section,article,table,ul,ol,h1,h2,h3,br');
  if (blocks || lengthOf(element) > 2000) return false;
  const alike = Array.from(element.parentElement.children).filter(
    (other) => /^(?:DIV|P|SECTION)$/i.test(other.tagName) && lengthOf(other) > 40,
  );
  return alike.length > 1;
}

/** A box with one paragraph in it. */
const isLonePiece = (element: Element): boolean =>
  Array.from(element.querySelectorAll('p,div,td,li')).filter((each) => lengthOf(each) > 60)
    .length <= 1 && lengthOf(element) < 1500;

/** More running text than before, and still not most of the page. */
function holdsMore(around: Element, element: Element | null): boolean {
  const [all, most] = [lengthOf(around), lengthOf(around.ownerDocument.body)];
  return element !== null && all > lengthOf(element) * 1.5 && all < most * 0.7;
}

const isCandidate = (element: Element): boolean =>
  !NEVER.test(element.tagName) && element.closest('body') !== null && lengthOf(element) > 0;

function lastBefore(candidates: readonly Element[], body: Element): Element | null {
  return (
    candidates.findLast((element) => (body.compareDocumentPosition(element) & 2) !== 0) ?? null
  );
}

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;
