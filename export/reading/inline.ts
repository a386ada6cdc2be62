import type { Run } from '../../domain/blocks/block.ts';

/** A run as it is written down; `highlight` is the number of what the person marked. */
export interface WrittenRun extends Run {
  readonly highlight?: number;
}

/** From the outermost to the innermost. */
const ORDER = [
  'highlight',
  'href',
  'bold',
  'italic',
  'underline',
  'strike',
  'sub',
  'sup',
  'marked',
  'code',
] as const;
export type Mark = (typeof ORDER)[number];

/** A line as a tree, so that a link or a bold passage is opened once, whatever changes within it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'mark';
      readonly mark: Mark;
      readonly value: string | number | true;
      readonly children: readonly Inline[];
    };

export function nestRuns(runs: readonly WrittenRun[], level = 0): readonly Inline[] {
  const mark = ORDER[level];
  if (mark === undefined) return [{ kind: 'text', text: runs.map(({ text }) => text).join('') }];
  const nodes: Inline[] = [];
  let from = 0;
  while (from < runs.length) {
    const value = runs[from]?.[mark];
    let to = from + 1;
    while (to < runs.length && runs[to]?.[mark] === value) to++;
    const children = nestRuns(runs.slice(from, to), level + 1);
    if (value === undefined) nodes.push(...children);
    else nodes.push({ kind: 'mark', mark, value, children });
    from = to;
  }
  return nodes;
}
