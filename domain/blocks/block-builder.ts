import type { Block, Cell, HeadingLevel, Marks, Run } from './block.ts';
import { LineBuilder } from './line-builder.ts';

/** What stands open while a document is read; each holds the blocks that came in it so far. */
type Frame =
  | { readonly tag: 'root' | 'blockquote' | 'li'; readonly blocks: Block[] }
  | { readonly tag: 'ul' | 'ol'; readonly items: Block[][] }
  | { readonly tag: 'table'; readonly rows: Cell[][] }
  | { readonly tag: 'tr'; readonly cells: Cell[] }
  | {
      readonly tag: 'td' | 'th';
      readonly columns: number;
      readonly rows: number;
      readonly blocks: Block[];
    }
  | { readonly tag: 'figure'; readonly blocks: Block[]; caption: readonly Run[] }
  | { readonly tag: 'figcaption' }
  | { readonly tag: 'pre'; text: string };
type Tag = Frame['tag'];

/** Boxes in boxes beyond this count for their text alone. */
const DEPTH_MAX = 24;

/** Puts blocks together of the events that a parser gives. */
export class BlockBuilder {
  readonly #frames: Frame[] = [{ tag: 'root', blocks: [] }];
  readonly #line = new LineBuilder();
  #heading: HeadingLevel | null = null;

  text(text: string): void {
    const top = this.#top();
    if (top.tag === 'pre') top.text += text;
    else this.#line.add(text);
  }

  lineBreak(): void {
    const top = this.#top();
    if (top.tag === 'pre') top.text += '\n';
    else this.#line.break();
  }

  mark(mark: Exclude<keyof Marks, 'href'>): void {
    this.#line.mark(mark);
  }

  unmark(mark: Exclude<keyof Marks, 'href'>): void {
    this.#line.unmark(mark);
  }

  openLink(href: string | null): void {
    this.#line.openLink(href);
  }

  closeLink(): void {
    this.#line.closeLink();
  }

  openHeading(level: HeadingLevel): void {
    this.endLine();
    this.#heading = level;
  }

  closeHeading(): void {
    this.endLine();
    this.#heading = null;
  }

  rule(): void {
    this.endLine();
    this.#put({ kind: 'rule' });
  }

  picture(src: string, alt: string): void {
    if (!/^https?:\/\//i.test(src)) return;
    this.endLine();
    this.#put({ kind: 'picture', src, alt: alt.replace(/\s+/g, ' ').trim(), caption: [] });
  }

  openCell(tag: 'td' | 'th', columns: number, rows: number): void {
    this.endLine();
    this.#push({ tag, columns, rows, blocks: [] });
  }

  open(
    tag: 'ul' | 'ol' | 'li' | 'table' | 'tr' | 'blockquote' | 'figure' | 'figcaption' | 'pre',
  ): void {
    this.endLine();
    switch (tag) {
      case 'ul':
      case 'ol':
        return this.#push({ tag, items: [] });
      case 'table':
        return this.#push({ tag, rows: [] });
      case 'tr':
        return this.#push({ tag, cells: [] });
      case 'figure':
        return this.#push({ tag, blocks: [], caption: [] });
      case 'figcaption':
        return this.#push({ tag });
      case 'pre':
        return this.#push({ tag, text: '' });
      case 'li':
      case 'blockquote':
        return this.#push({ tag, blocks: [] });
    }
  }

  /** Closes the innermost one of this tag with all that was left open in it. */
  close(tag: Tag): void {
    this.endLine();
    const at = this.#frames.findLastIndex((frame) => frame.tag === tag);
    if (at <= 0) return;
    while (this.#frames.length > at) this.#pop();
  }

  end(): readonly Block[] {
    this.endLine();
    while (this.#frames.length > 1) this.#pop();
    const [root] = this.#frames;
    return root && 'blocks' in root ? root.blocks : [];
  }

  endLine(): void {
    const runs = this.#line.take();
    if (runs.length === 0) return;
    const top = this.#top();
    if (top.tag === 'figcaption') {
      const figure = this.#frames.findLast((frame) => frame.tag === 'figure');
      if (figure?.tag === 'figure') {
        const before = figure.caption.length > 0 ? [...figure.caption, { text: ' ' }] : [];
        figure.caption = [...before, ...runs];
        return;
      }
    }
    this.#put(
      this.#heading ? { kind: 'heading', level: this.#heading, runs } : { kind: 'paragraph', runs },
    );
  }

  #top(): Frame {
    const top = this.#frames.at(-1);
    if (!top) throw new Error('blocks: the root was closed');
    return top;
  }

  #push(frame: Frame): void {
    if (this.#frames.length < DEPTH_MAX) this.#frames.push(frame);
  }

  #pop(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    switch (frame.tag) {
      case 'root':
        break;
      case 'blockquote':
        if (frame.blocks.length > 0) this.#put({ kind: 'quote', blocks: frame.blocks });
        break;
      case 'li': {
        const top = this.#top();
        if (frame.blocks.length === 0) break;
        if ('items' in top) top.items.push(frame.blocks);
        else for (const block of frame.blocks) this.#put(block);
        break;
      }
      case 'ul':
      case 'ol':
        if (frame.items.length > 0)
          this.#put({ kind: 'list', ordered: frame.tag === 'ol', items: frame.items });
        break;
      case 'td':
      case 'th':
        this.#putCell(frame);
        break;
      case 'tr': {
        const top = this.#top();
        if (top.tag === 'table') top.rows.push(frame.cells);
        else for (const { blocks } of frame.cells) for (const block of blocks) this.#put(block);
        break;
      }
      case 'table':
        this.#putTable(frame.rows.filter((cells) => cells.length > 0));
        break;
      case 'figure':
        for (const block of captioned(frame.blocks, frame.caption)) this.#put(block);
        break;
      case 'figcaption':
        break;
      case 'pre': {
        const text = frame.text.replace(/^\n/, '').trimEnd();
        if (text !== '') this.#put({ kind: 'preformatted', text });
      }
    }
  }

  #putCell({ tag, columns, rows, blocks }: Extract<Frame, { tag: 'td' | 'th' }>): void {
    const top = this.#top();
    if (top.tag === 'tr') top.cells.push({ header: tag === 'th', columns, rows, blocks });
    else for (const block of blocks) this.#put(block);
  }

  /** A table of one column was made for its looks: what stands in it stands by itself. */
  #putTable(rows: readonly (readonly Cell[])[]): void {
    const cells = rows.flat();
    if (cells.every(({ blocks }) => blocks.length === 0)) return;
    if (rows.every((row) => row.length === 1))
      for (const block of cells.flatMap(({ blocks }) => blocks)) this.#put(block);
    else this.#put({ kind: 'table', rows });
  }

  #put(block: Block): void {
    for (let at = this.#frames.length - 1; at >= 0; at--) {
      const frame = this.#frames[at];
      if (!frame) continue;
      if ('blocks' in frame) return void frame.blocks.push(block);
      // Markup that no rule allows: an item of its own in a list, a cell of its own in a row.
      if ('items' in frame) return void frame.items.push([block]);
      if (frame.tag === 'tr')
        return void frame.cells.push({ header: false, columns: 1, rows: 1, blocks: [block] });
    }
  }
}

/** The caption of a figure goes to its last picture; a figure without one keeps it as a paragraph. */
function captioned(blocks: readonly Block[], caption: readonly Run[]): readonly Block[] {
  if (caption.length === 0) return blocks;
  const at = blocks.findLastIndex(({ kind }) => kind === 'picture');
  const picture = blocks[at];
  return picture?.kind === 'picture'
    ? blocks.map((block, index) => (index === at ? { ...picture, caption } : block))
    : [...blocks, { kind: 'paragraph', runs: caption }];
}
