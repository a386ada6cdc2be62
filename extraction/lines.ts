import { cleanLine } from '../domain/text.ts';

/**
 * What an enclosing element says: a box of other stories, the card of one of them, or a tool of
 * the page.
 */
export type Chrome = 'box' | 'card' | 'tool' | null;

/** One line as a reader sees it: text between two block edges or `<br>`, or one picture. */
export interface Line {
  readonly text: string;
  readonly nodes: readonly Node[];
  /** Set when the line is a picture; its text is then empty. */
  readonly image: Element | null;
  /** The nearest block element around it. */
  readonly block: Element;
  /** Share of the characters that stand inside links, 0 to 1. */
  readonly linked: number;
  readonly chrome: Chrome;
}

export const CHROME_MARK = 'data-clip-chrome';
/** See `family-marks.ts`. */
export const ROLE_MARK = 'data-clip-role';

/** Inline elements that a reader sees as a line of their own: the items of a row of particulars. */
const APART =
  /(^|[-_\s])(date\w*|time\w*|pub-?date|ngay\w*|author\w*|tac-?gia|views?|luot-?xem|published?|posted-on|source|nguon)([-_\s]|$)/i;

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION ' +
    'FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP LI MAIN NAV OL P PRE SECTION SUMMARY TABLE ' +
    'TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** The lines of an element in the order of the document; blank ones are left out. */
export function readLines(root: Element): Line[] {
  const lines: Line[] = [];
  let nodes: Node[] = [];
  let linked = 0;
  const flush = (block: Element, chrome: Chrome): void => {
    if (nodes.length === 0) return;
    const raw = nodes.length === 1 ? (nodes[0]?.nodeValue ?? '') : nodes.map(valueOf).join('');
    if (!/\S/.test(raw)) {
      [nodes, linked] = [[], 0];
      return;
    }
    // Word leaves its empty `<o:p>` behind, sometimes as escaped text.
    const text = cleanLine(
      raw.includes('o:p') ? raw.replace(/<\/?o:p\s*\/?>/gi, '') : raw,
      Infinity,
    );
    if (text) {
      const share = linked === 0 ? 0 : linked / Math.max(1, raw.replace(/\s+/g, '').length);
      lines.push({ text, nodes, image: null, block, linked: share, chrome });
    }
    nodes = [];
    linked = 0;
  };
  const visit = (parent: Node, block: Element, inLink: boolean, chrome: Chrome): void => {
    const row = isRow(parent);
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        nodes.push(node);
        if (inLink) linked += valueOf(node).replace(/\s+/g, '').length;
        continue;
      }
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const tag = element.tagName;
      const mark = (element.getAttribute(CHROME_MARK) as Chrome) ?? chrome;
      if (tag === 'IMG') {
        flush(block, chrome);
        lines.push({ text: '', nodes: [element], image: element, block, linked: 0, chrome: mark });
      } else if (tag === 'BR' || tag === 'HR') {
        flush(block, chrome);
      } else if (BLOCKS.has(tag) || mark !== chrome || (row && isApart(element))) {
        flush(block, chrome);
        visit(element, element, inLink, mark);
        flush(element, mark);
      } else {
        // Items of a row stand apart on the screen even where nothing does in the markup.
        if (row && nodes.length > 0) nodes.push(element.ownerDocument.createTextNode(' '));
        visit(element, block, inLink || tag === 'A', chrome);
      }
    }
  };
  visit(root, root, false, null);
  flush(root, null);
  return lines;
}

const valueOf = (node: Node): string => node.nodeValue ?? '';

const ROWS = /^(?:DIV|LI|TD|HEADER|FOOTER|SECTION|ARTICLE|DD|UL)$/i;

/**
 * Whether an element holds several inline elements and no words of its own: a row of items.
 * Editors cut running text into spans too, but give them no class.
 */
function isRow(parent: Node): boolean {
  const { firstElementChild: first, lastElementChild: last } = parent as Element;
  if (first === last || !ROWS.test(parent.nodeName)) return false;
  let named = false;
  let elements = 0;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) {
      elements += 1;
      named ||= /^(?:A|TIME)$/i.test(node.nodeName) || isPlainOrNamed(node as Element);
    } else if (node.nodeType === 3 && /[\p{L}\p{N}]/u.test(valueOf(node))) return false;
  }
  return named && elements > 1;
}

const isPlainOrNamed = (element: Element): boolean =>
  element.hasAttribute('class') || element.attributes.length === 0;

const isApart = (element: Element): boolean =>
  element.tagName.toUpperCase() === 'TIME' ||
  element.hasAttribute(ROLE_MARK) ||
  APART.test(`${element.getAttribute('class') ?? ''} ${element.id}`);

/** A link of at least four words: another story's name. */
export const isHeadline = (line: Line): boolean =>
  !line.image && line.linked > 0.7 && line.text.split(' ').length >= 4 && line.text.length < 250;

/** Running text: long enough for a sentence and hardly linked. */
export const isProse = (line: Line): boolean =>
  line.image === null &&
  line.chrome === null &&
  line.linked < 0.4 &&
  readingLength(line.text) >= 60;

/** Characters, those of scripts that write a syllable or a word with one counted double. */
export function readingLength(text: string): number {
  return text.length + (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}
