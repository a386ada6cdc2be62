import { cleanLine } from '../domain/text.ts';

/** What the name of an enclosing element says: a box of other stories, or a tool of the page. */
export type Chrome = 'box' | 'tool' | null;

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
    const raw = nodes.map((node) => node.nodeValue ?? '').join('');
    // Word leaves its empty `<o:p>` behind, sometimes as escaped text.
    const text = cleanLine(raw.replace(/<\/?o:p\s*\/?>/gi, ''), Infinity);
    if (text) {
      const whole = raw.replace(/\s+/g, '').length;
      lines.push({ text, nodes, image: null, block, linked: linked / Math.max(1, whole), chrome });
    }
    nodes = [];
    linked = 0;
  };
  const visit = (parent: Node, block: Element, inLink: boolean, chrome: Chrome): void => {
    for (const node of Array.from(parent.childNodes)) {
      if (node.nodeType === 3) {
        nodes.push(node);
        if (inLink) linked += (node.nodeValue ?? '').replace(/\s+/g, '').length;
        continue;
      }
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      const mark = (element.getAttribute(CHROME_MARK) as Chrome) ?? chrome;
      if (tag === 'IMG') {
        flush(block, chrome);
        lines.push({ text: '', nodes: [element], image: element, block, linked: 0, chrome: mark });
      } else if (tag === 'BR' || tag === 'HR') {
        flush(block, chrome);
      } else if (BLOCKS.has(tag) || mark !== chrome) {
        flush(block, chrome);
        visit(element, element, inLink, mark);
        flush(element, mark);
      } else {
        visit(element, block, inLink || tag === 'A', chrome);
      }
    }
  };
  visit(root, root, false, null);
  flush(root, null);
  return lines;
}

/** Running text: long enough for a sentence and hardly linked. */
export const isProse = (line: Line): boolean =>
  line.image === null && line.chrome === null && line.text.length >= 60 && line.linked < 0.4;
