import { Parser } from 'htmlparser2';

/** An element of a CSL style. */
export interface CslNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly CslNode[];
  readonly text: string;
}

/** A style of the Citation Style Language as it is drawn from; see `render.ts` for how much of it. */
export interface Style {
  readonly macros: ReadonlyMap<string, CslNode>;
  /** By name, or by name and form: `no date`, `no date/short`. */
  readonly terms: ReadonlyMap<string, string>;
  readonly citation: CslNode;
  readonly bibliography: CslNode;
  /** Keys of the bibliography's order. */
  readonly sort: readonly CslNode[];
  /** American: a full stop or a comma stands before the closing quote. */
  readonly punctuationInQuote: boolean;
  /** Items that are cited alike get a letter behind the year. */
  readonly yearSuffix: boolean;
}

/**
 * Reads a style of our own.
 *
 * @throws Error where it lacks a part: a bug of the style
 */
export function readStyle(xml: string): Style {
  const style = readXml(xml);
  const locale = needed(style, 'locale');
  const citation = needed(style, 'citation');
  const bibliography = needed(style, 'bibliography');
  return {
    macros: new Map(all(style, 'macro').map((macro) => [macro.attributes['name'] ?? '', macro])),
    terms: new Map(all(needed(locale, 'terms'), 'term').map((term) => [termKey(term), term.text])),
    citation: needed(citation, 'layout'),
    bibliography: needed(bibliography, 'layout'),
    sort: all(needed(bibliography, 'sort'), 'key'),
    punctuationInQuote: all(locale, 'style-options').some(
      ({ attributes }) => attributes['punctuation-in-quote'] === 'true',
    ),
    yearSuffix: citation.attributes['disambiguate-add-year-suffix'] === 'true',
  };
}

const termKey = ({ attributes: { name = '', form } }: CslNode): string =>
  form === undefined ? name : `${name}/${form}`;

const all = (node: CslNode, name: string): readonly CslNode[] =>
  node.children.filter((child) => child.name === name);

function needed(node: CslNode, name: string): CslNode {
  const child = node.children.find((each) => each.name === name);
  if (!child) throw new Error(`citation style: <${node.name}> without <${name}>`);
  return child;
}

function readXml(xml: string): CslNode {
  interface Open extends CslNode {
    readonly children: CslNode[];
    text: string;
  }
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node: Open = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      ontext(text) {
        const node = open.at(-1);
        if (node) node.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return needed(root, 'style');
}
