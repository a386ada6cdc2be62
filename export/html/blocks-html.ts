import type { Block, Cell } from '../../domain/blocks/block.ts';
import { nestRuns, type Inline, type WrittenRun } from '../reading/inline.ts';
import type { PictureBlock } from '../reading/map-blocks.ts';
import { escapeMarkup, webHref } from '../reading/markup.ts';

/** What differs between the files that hold blocks as HTML. */
export interface HtmlDialect {
  /** Ends of elements that have no content: EPUB is XML. */
  readonly end: '>' | '/>';
  /** The level that an article's highest heading gets, below its title. */
  readonly topHeading: number;
  readonly picture: (picture: PictureBlock) => string;
  /** What stands for a line break in preformatted text; a line feed unless the text may not have any. */
  readonly newLine?: string;
}

/** Blocks as HTML, everything escaped; nothing comes out that is no block. */
export function blocksHtml(blocks: readonly Block[], dialect: HtmlDialect): string {
  const shift = Math.max(0, dialect.topHeading - highestHeading(blocks));
  return blocks.map((block) => blockHtml(block, dialect, shift)).join('');
}

/** The level of the highest heading that stands by itself; 6 for none. */
export function highestHeading(blocks: readonly Block[]): number {
  return blocks.reduce(
    (least, block) => (block.kind === 'heading' ? Math.min(least, block.level) : least),
    6,
  );
}

function blockHtml(block: Block, dialect: HtmlDialect, shift: number): string {
  const inner = (blocks: readonly Block[]): string =>
    blocks.map((each) => blockHtml(each, dialect, shift)).join('');
  switch (block.kind) {
    case 'paragraph':
      return `<p>${runsHtml(block.runs, dialect)}</p>\n`;
    case 'heading': {
      const level = Math.min(6, block.level + shift);
      const said = level === block.level ? '' : ` data-level="${block.level}"`;
      return `<h${level}${said}>${runsHtml(block.runs, dialect)}</h${level}>\n`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${lean(item, dialect, inner)}</li>\n`);
      return `<${tag}>\n${items.join('')}</${tag}>\n`;
    }
    case 'quote':
      return `<blockquote>\n${inner(block.blocks)}</blockquote>\n`;
    case 'table':
      return tableHtml(block.rows, dialect, inner);
    case 'picture':
      return dialect.picture(block);
    case 'preformatted': {
      const text = escapeMarkup(block.text).replaceAll('\n', dialect.newLine ?? '\n');
      // A parser drops the first line break.
      return `<pre>${text.startsWith('\n') ? '\n' : ''}${text}</pre>\n`;
    }
    case 'rule':
      return `<hr${dialect.end}\n`;
  }
}

function tableHtml(
  rows: readonly (readonly Cell[])[],
  dialect: HtmlDialect,
  inner: (blocks: readonly Block[]) => string,
): string {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => {
      const tag = cell.header ? 'th' : 'td';
      const columns = cell.columns > 1 ? ` colspan="${cell.columns}"` : '';
      const below = cell.rows > 1 ? ` rowspan="${cell.rows}"` : '';
      return `<${tag}${columns}${below}>${lean(cell.blocks, dialect, inner)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return `<table>\n<tbody>\n${lines.join('')}</tbody>\n</table>\n`;
}

/** A first paragraph in an item or a cell needs no tags where no other paragraph follows it. */
function lean(
  blocks: readonly Block[],
  dialect: HtmlDialect,
  inner: (blocks: readonly Block[]) => string,
): string {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' && rest.every(({ kind }) => kind === 'list')
    ? `${runsHtml(first.runs, dialect)}${rest.length > 0 ? `\n${inner(rest)}` : ''}`
    : inner(blocks).trimEnd();
}

/** A line's runs as HTML. */
export const runsHtml = (runs: readonly WrittenRun[], dialect: Pick<HtmlDialect, 'end'>): string =>
  inlinesHtml(nestRuns(runs), dialect);

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  marked: 'mark',
  code: 'code',
} as const;

function inlinesHtml(inlines: readonly Inline[], dialect: Pick<HtmlDialect, 'end'>): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text')
        return escapeMarkup(inline.text).replaceAll('\n', `<br${dialect.end}`);
      const children = inlinesHtml(inline.children, dialect);
      const { mark, value } = inline;
      if (mark === 'highlight')
        return `<mark class="highlight" data-number="${value}">${children}</mark>`;
      if (mark !== 'href') return `<${TAGS[mark]}>${children}</${TAGS[mark]}>`;
      const href = webHref(String(value));
      return href === null ? children : `<a href="${escapeMarkup(href)}">${children}</a>`;
    })
    .join('');
}
