import type { Span } from '../../../domain/query-hits.ts';

/** Characters that stand in the text as they stand in a node. */
interface Piece {
  readonly node: Text;
  /** In the node. */
  readonly from: number;
  /** In the text. */
  readonly start: number;
  readonly length: number;
}

/** A stretch of one node. */
export interface Stretch {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The text of an article as it is displayed, and where each part of it stands. */
export interface TextMap {
  readonly text: string;
  /** The nodes that a place in the text covers, in order. */
  readonly stretches: (span: Span) => readonly Stretch[];
  /** What a range covers, without blanks at its ends; null for nothing. */
  readonly spanOf: (range: Range) => Span | null;
}

/** Put on what is in the article's place and is no text of it. */
export const ASIDE = 'data-aside';

const BLOCKS =
  /^(?:P|DIV|H[1-6]|UL|OL|LI|DL|DT|DD|TABLE|CAPTION|THEAD|TBODY|TFOOT|TR|TD|TH|FIGURE|FIGCAPTION|BLOCKQUOTE|PRE|HR|BR)$/;
const BLANKS = /[\s\u00a0]+/g;

/** Reads the text: one block a line, white space in a line one space. */
export function readText(root: Element): TextMap {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let gap: '' | ' ' | '\n' = '';
  /** Where the blanks begin that are told as one. */
  let blank: { readonly node: Text; readonly from: number } | null = null;
  const say = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  const readNode = (node: Text): void => {
    const { data } = node;
    let read = 0;
    for (const { from, to } of runsOf(data)) {
      if (from > read && gap === '') [gap, blank] = [' ', { node, from: read }];
      if (length > 0 && gap !== '') {
        if (gap === ' ' && blank) pieces.push({ ...blank, start: length, length: 1 });
        say(gap);
      }
      gap = '';
      read = to;
      pieces.push({ node, from, start: length, length: to - from });
      say(data.slice(from, to).replace(BLANKS, ' '));
    }
    if (gap === '' && data.length > read) [gap, blank] = [' ', { node, from: read }];
  };
  const walk = (element: Element): void => {
    const block = BLOCKS.test(element.tagName);
    if (block) gap = '\n';
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) readNode(node as Text);
      else if (node.nodeType === 1 && !(node as Element).hasAttribute(ASIDE)) walk(node as Element);
    }
    if (block) gap = '\n';
  };
  walk(root);
  const text = parts.join('');
  return {
    text,
    stretches: (span) => stretchesOf(pieces, span),
    spanOf: (range) => spanOfRange(text, pieces, range),
  };
}

/** What stands between blanks; a single blank is part of it, for it takes one place either way. */
function* runsOf(data: string): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  for (const { 0: blanks, index } of data.matchAll(BLANKS)) {
    const inside = blanks.length === 1 && index > 0 && index + 1 < data.length;
    if (inside) continue;
    if (index > from) yield { from, to: index };
    from = index + blanks.length;
  }
  if (from < data.length) yield { from, to: data.length };
}

function stretchesOf(pieces: readonly Piece[], { start, end }: Span): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = firstPast(pieces, start); at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.start >= end) break;
    const from = piece.from + Math.max(0, start - piece.start);
    const to = piece.from + Math.min(piece.length, end - piece.start);
    const last = found.at(-1);
    if (last?.node === piece.node) found[found.length - 1] = { ...last, to };
    else if (to > from) found.push({ node: piece.node, from, to });
  }
  return found;
}

/** The first piece that ends behind a place. */
function firstPast(pieces: readonly Piece[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.start + piece.length <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spanOfRange(text: string, pieces: readonly Piece[], range: Range): Span | null {
  let [start, end] = [text.length, 0];
  for (const { node, from, start: at, length } of pieces) {
    if (!range.intersectsNode(node)) continue;
    const first = node === range.startContainer ? range.startOffset : 0;
    const last = node === range.endContainer ? range.endOffset : node.length;
    const low = Math.min(length, Math.max(0, first - from));
    const high = Math.min(length, Math.max(0, last - from));
    if (high <= low) continue;
    start = Math.min(start, at + low);
    end = Math.max(end, at + high);
  }
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end > start ? { start, end } : null;
}
