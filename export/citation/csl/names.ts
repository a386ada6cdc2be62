import type { CslNode, Style } from './style.ts';

/** Names as the style lists them, the many shortened to the first few. */
export function nameList(all: readonly string[], node: CslNode, style: Style): string {
  const options = optionsOf(node);
  const delimiter = options['delimiter'] ?? ', ';
  if (isFew(all, options)) return joined(all, delimiter, options, style);
  const shown = firstOf(all, options);
  const start = shown.join(delimiter);
  if (options['et-al-use-last'] === 'true' && all.length > shown.length + 1)
    return `${start}${delimiter}… ${all.at(-1)}`;
  const others = style.terms.get('et-al') ?? '';
  // As with "and": of two names, no comma before the last.
  return `${start}${shown.length > 1 ? delimiter : ' '}${others}`;
}

/** For the order of a list: those that are shown, one after another. */
export const nameKey = (all: readonly string[], node: CslNode): string =>
  (isFew(all, optionsOf(node)) ? all : firstOf(all, optionsOf(node))).join(' ');

type Options = CslNode['attributes'];

const optionsOf = (node: CslNode): Options =>
  node.children.find(({ name }) => name === 'name')?.attributes ?? {};

const isFew = (all: readonly string[], options: Options): boolean =>
  all.length < Number(options['et-al-min'] ?? Infinity);

const firstOf = (all: readonly string[], options: Options): readonly string[] =>
  all.slice(0, Number(options['et-al-use-first'] ?? 1));

function joined(
  names: readonly string[],
  delimiter: string,
  options: Options,
  style: Style,
): string {
  const and = options['and'] === 'symbol' ? '&' : options['and'] && style.terms.get('and');
  if (!and || names.length < 2) return names.join(delimiter);
  const comma = names.length > 2;
  return `${names.slice(0, -1).join(delimiter)}${comma ? delimiter : ' '}${and} ${names.at(-1)}`;
}
