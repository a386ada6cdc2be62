import { nestRuns, type Inline, type Mark, type WrittenRun } from '../reading/inline.ts';
import { webHref } from '../reading/markup.ts';
import { escapeBefore, escapeStart, linkTarget } from './escape.ts';

/** How a line break is written: cells of tables and headings are one line. */
export type LineBreak = '\\\n' | '<br>';

/** A line's runs as Markdown. */
export function runsMarkdown(runs: readonly WrittenRun[], lineBreak: LineBreak = '\\\n'): string {
  const written = inlines(nestRuns(runs), { before: '', after: '', lineBreak });
  return written
    .split('\n')
    .map((line) => escapeStart(line))
    .join('\n');
}

interface Place {
  /** The characters beside what is written; '' at the ends of a line. */
  readonly before: string;
  readonly after: string;
  readonly lineBreak: LineBreak;
}

function inlines(nodes: readonly Inline[], place: Place): string {
  let written = '';
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1];
    const after = next ? (next.kind === 'text' ? (next.text[0] ?? '') : 'x') : place.after;
    const before = written.at(-1) ?? place.before;
    written +=
      node.kind === 'text'
        ? escapeBefore(node.text, after).replaceAll('\n', place.lineBreak)
        : marked(node, { ...place, before, after });
  }
  return written;
}

/** Marks that have signs in Markdown; the others are HTML's. */
const SIGNS: Partial<Record<Mark, string>> = {
  bold: '**',
  italic: '*',
  strike: '~~',
  highlight: '==',
};
const TAGS: Readonly<Record<Exclude<Mark, 'href'>, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  marked: 'mark',
  highlight: 'mark class="highlight"',
  code: 'code',
};

function marked(node: Extract<Inline, { kind: 'mark' }>, place: Place): string {
  const { mark, value, children } = node;
  if (mark === 'href') {
    const href = webHref(String(value));
    if (href === null) return inlines(children, place);
    const text = inlines(children, { ...place, before: '[', after: ']' });
    return `[${text}](${linkTarget(href)})`;
  }
  const text = textOf(children);
  if (mark === 'code' && place.lineBreak !== '<br>' && /^[^\s`\\](?:[^`\n]*[^\s`\\])?$/.test(text))
    return `\`${text}\``;
  const sign = SIGNS[mark];
  if (sign && standsAlone(text, place)) {
    const edge = sign.slice(-1);
    return `${sign}${inlines(children, { ...place, before: edge, after: edge })}${sign}`;
  }
  const tag = TAGS[mark];
  const inner = inlines(children, { ...place, before: '>', after: '<' });
  return `<${tag}>${inner}</${tag.split(' ')[0]}>`;
}

/**
 * Whether signs around the text open and close, whoever reads them (CommonMark, "left-flanking"):
 * in "**Ảnh:**Thu Hà" they would stay signs.
 */
function standsAlone(text: string, { before, after }: Place): boolean {
  const first = Array.from(text)[0] ?? ' ';
  const last = Array.from(text).at(-1) ?? ' ';
  return !/^\s|\s$/.test(text) && text !== '' && opens(before, first) && opens(after, last);
}

const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const SIGN = /^[*_~=`\\]$/;

const opens = (outside: string, inside: string): boolean =>
  !SIGN.test(outside) &&
  !SIGN.test(inside) &&
  (outside === '' ||
    /^\s$/.test(outside) ||
    (PUNCTUATION.test(outside) && !PUNCTUATION.test(inside)));

const textOf = (nodes: readonly Inline[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : textOf(node.children))).join('');
