/** How a run of words is set apart. */
export interface Marks {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly sub?: true;
  readonly sup?: true;
  readonly code?: true;
  readonly marked?: true;
  /** http, https or mailto. */
  readonly href?: string;
}

/** A piece of a line; `\n` in `text` is a line break, nothing else in it is white space but spaces. */
export interface Run extends Marks {
  readonly text: string;
}

export interface Cell {
  readonly header: boolean;
  /** At least 1. */
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

/**
 * An article's HTML as what it means, for writers of other formats. Nothing of the markup is left,
 * so whatever is written of blocks holds no more than they do.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }
  | {
      readonly kind: 'picture';
      /** Absolute http(s) address. */
      readonly src: string;
      readonly alt: string;
      readonly caption: readonly Run[];
    }
  | { readonly kind: 'preformatted'; readonly text: string }
  | { readonly kind: 'rule' };

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
