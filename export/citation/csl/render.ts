import type { CslItem } from '../csl-item.ts';
import { datePieces } from './dates.ts';
import { Line, type Run } from './line.ts';
import { nameKey, nameList } from './names.ts';
import type { CslNode, Style } from './style.ts';

/** What is drawn: an item in a style, with the letter behind its year where it has one. */
export interface Subject {
  readonly item: CslItem;
  readonly style: Style;
  readonly yearSuffix?: string;
  /** For the order of a list: names one after another, without "and". */
  readonly sorting?: boolean;
}

/** What an element made, and whether the variables that it asked for are there. */
interface Drawn {
  readonly runs: readonly Run[];
  readonly asked: boolean;
  readonly found: boolean;
}

const NOTHING: Drawn = { runs: [], asked: false, found: false };
const MISSING: Drawn = { runs: [], asked: true, found: false };

/**
 * Draws a layout of a CSL 1.0.2 style. The part of the language that our styles need: text, date with
 * parts, names (whole ones), group, choose by type and variable, affixes, delimiters, quotes, italics.
 * A test draws the same styles by citeproc-js, the reference, and compares.
 *
 * @throws Error for an element that is not among these: a bug of the style
 */
export const drawLayout = (layout: CslNode, subject: Subject): readonly Run[] =>
  finish(layout, subject, drawChildren(layout, subject)).runs;

/** The same for one macro. */
export const drawMacro = (name: string, subject: Subject): readonly Run[] =>
  drawChildren(macroOf(name, subject), subject).runs;

function draw(node: CslNode, subject: Subject): Drawn {
  switch (node.name) {
    case 'text':
      return finish(node, subject, drawText(node, subject));
    case 'date':
      return finish(node, subject, drawDate(node, subject));
    case 'names':
      return finish(node, subject, drawNames(node, subject));
    case 'group': {
      const drawn = drawChildren(node, subject);
      // What only joins variables goes with the last of them.
      return drawn.asked && !drawn.found ? MISSING : finish(node, subject, drawn);
    }
    default:
      throw new Error(`citation style: <${node.name}> is not drawn`);
  }
}

function drawChildren(node: CslNode, subject: Subject): Drawn {
  const drawn = chosen(node.children, subject).map((child) => draw(child, subject));
  const line = new Line(subject.style.punctuationInQuote);
  const delimiter = node.attributes['delimiter'] ?? '';
  for (const { runs } of drawn) {
    if (runs.length === 0) continue;
    if (delimiter !== '' && line.runs.length > 0) line.add(upright(delimiter));
    line.addAll(runs);
  }
  return {
    runs: line.runs,
    asked: drawn.some(({ asked }) => asked),
    found: drawn.some(({ found }) => found),
  };
}

/** The elements with each choice replaced by what is in its first branch that holds. */
function chosen(nodes: readonly CslNode[], subject: Subject): readonly CslNode[] {
  return nodes.flatMap((node) => {
    if (node.name !== 'choose') return [node];
    const branch = node.children.find((each) => each.name === 'else' || holds(each, subject.item));
    return branch ? chosen(branch.children, subject) : [];
  });
}

function holds({ attributes }: CslNode, item: CslItem): boolean {
  const words = (name: string): string[] => attributes[name]?.split(' ') ?? [];
  const tests = [
    ...words('type').map((type) => item.type === type),
    ...words('variable').map((name) => valueOf(item, name) !== undefined),
  ];
  const { match } = attributes;
  if (match === 'any') return tests.some(Boolean);
  if (match === 'none') return !tests.some(Boolean);
  return tests.every(Boolean);
}

function drawText({ attributes }: CslNode, subject: Subject): Drawn {
  const { variable, macro, term, value, form } = attributes;
  if (macro !== undefined) return drawChildren(macroOf(macro, subject), subject);
  // No variable of the item: a group is not empty for want of it.
  if (variable === 'year-suffix') return { ...textOf(subject.yearSuffix), asked: false };
  if (variable !== undefined) {
    const held = valueOf(subject.item, variable);
    if (typeof held !== 'string') return MISSING;
    return variable === 'URL' ? textOf(held, true) : textOf(curled(held));
  }
  const words =
    term === undefined ? value : subject.style.terms.get(form ? `${term}/${form}` : term);
  return words ? { ...NOTHING, runs: [upright(words)] } : NOTHING;
}

function drawDate(node: CslNode, { item, style }: Subject): Drawn {
  const held = valueOf(item, node.attributes['variable']);
  if (typeof held !== 'object' || !('date-parts' in held)) return MISSING;
  return textOf(datePieces(held, node, style).join(node.attributes['delimiter'] ?? ''));
}

function drawNames(node: CslNode, { item, style, sorting }: Subject): Drawn {
  const held = valueOf(item, node.attributes['variable']);
  if (typeof held !== 'object' || 'date-parts' in held) return MISSING;
  const all = held.map(({ literal }) => literal);
  return textOf(sorting ? nameKey(all, node) : nameList(all, node, style));
}

/** Type, quotes and affixes, in this order. */
function finish({ attributes }: CslNode, { style }: Subject, drawn: Drawn): Drawn {
  if (drawn.runs.length === 0) return drawn;
  const { prefix, suffix, quotes } = attributes;
  const line = new Line(style.punctuationInQuote);
  if (prefix) line.add(upright(prefix));
  if (quotes === 'true') line.add(upright(style.terms.get('open-quote') ?? ''));
  const italic = attributes['font-style'] === 'italic';
  const runs = italic ? drawn.runs.map((run) => ({ ...run, italic })) : drawn.runs;
  line.addAll(quotes === 'true' ? runs.map((run) => ({ ...run, text: inner(run.text) })) : runs);
  if (quotes === 'true') line.add(upright(style.terms.get('close-quote') ?? ''));
  if (suffix) line.add(upright(suffix));
  return { ...drawn, runs: line.runs };
}

/** Inside quotes, a pair of quotes is a pair of single ones. */
const inner = (text: string): string => text.replace(/[“"]([^“”"]*)[”"]/g, '‘$1’');

/** Typewriter's quotes, in pairs, as printed ones. */
const curled = (text: string): string => text.replace(/"([^“”"]*)"/g, '“$1”');

const valueOf = (item: CslItem, name: string | undefined): CslItem[keyof CslItem] =>
  name !== undefined && Object.hasOwn(item, name) ? item[name as keyof CslItem] : undefined;

const textOf = (text: string | undefined, address = false): Drawn =>
  text
    ? { runs: [{ text, italic: false, href: address ? text : null }], asked: true, found: true }
    : MISSING;

const upright = (text: string): Run => ({ text, italic: false, href: null });

function macroOf(name: string, { style }: Subject): CslNode {
  const macro = style.macros.get(name);
  if (!macro) throw new Error(`citation style: no macro ${name}`);
  return macro;
}
