import type { Block, Cell } from '../../domain/blocks/block.ts';
import { blocksHtml, type HtmlDialect } from '../html/blocks-html.ts';
import type { PictureBlock } from '../reading/map-blocks.ts';
import { cleanText } from '../reading/markup.ts';
import { runsMarkdown } from './runs.ts';

export interface MarkdownDialect {
  /** Levels that headings go down, so that they stand below the title. */
  readonly headings: number;
  /** A picture as a paragraph. */
  readonly picture: (picture: PictureBlock) => string;
  /** The same in the HTML of a table that Markdown's cannot hold. */
  readonly pictureHtml: (picture: PictureBlock) => string;
}

/** Blocks as CommonMark with GFM's tables; no line feed at the end. */
export function blocksMarkdown(blocks: readonly Block[], dialect: MarkdownDialect): string {
  let twin = false;
  return blocks
    .map((block, at) => {
      const before = blocks[at - 1];
      // Lists beside one another would become one if they had the same signs.
      twin =
        block.kind === 'list' &&
        before?.kind === 'list' &&
        before.ordered === block.ordered &&
        !twin;
      return blockMarkdown(block, dialect, twin);
    })
    .join('\n\n');
}

function blockMarkdown(block: Block, dialect: MarkdownDialect, twin: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return runsMarkdown(block.runs);
    case 'heading': {
      const level = Math.min(6, block.level + dialect.headings);
      return `${'#'.repeat(level)} ${runsMarkdown(block.runs, '<br>')}`;
    }
    case 'list':
      return listMarkdown(block, dialect, twin);
    case 'quote':
      return prefixed(blocksMarkdown(block.blocks, dialect), '> ', '> ');
    case 'table':
      return tableMarkdown(block, dialect);
    case 'picture':
      return dialect.picture(block);
    case 'preformatted': {
      const text = cleanText(block.text);
      const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
      const fence = '`'.repeat(longest + 1);
      return `${fence}\n${text}\n${fence}`;
    }
    case 'rule':
      return '___';
  }
}

function listMarkdown(
  { ordered, items }: Extract<Block, { kind: 'list' }>,
  dialect: MarkdownDialect,
  twin: boolean,
): string {
  const lean = isLean(items);
  const written = items.map((item, at) => {
    const sign = ordered ? `${at + 1}${twin ? ')' : '.'} ` : twin ? '* ' : '- ';
    const text = blocksMarkdown(item, dialect);
    return prefixed(lean ? tight(text) : text, sign, ' '.repeat(sign.length));
  });
  return written.join(lean ? '\n' : '\n\n');
}

/** Whether no item has more than a line and lists that are lean as well. */
const isLean = (items: Extract<Block, { kind: 'list' }>['items']): boolean =>
  items.every(
    ([first, ...rest]) =>
      first?.kind === 'paragraph' &&
      rest.every((block) => block.kind === 'list' && isLean(block.items)),
  );

/** Without the blank lines between an item and its inner lists; of lean items these are all. */
const tight = (text: string): string => text.replace(/\n{2,}/g, '\n');

const prefixed = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, at) => {
      const before = at === 0 ? first : rest;
      return line === '' ? before.trimEnd() : before + line;
    })
    .join('\n');

function tableMarkdown(block: Extract<Block, { kind: 'table' }>, dialect: MarkdownDialect): string {
  const { rows } = block;
  const [first = []] = rows;
  const headers = first.every(({ header }) => header);
  const plain =
    rows.every((row) => row.length === first.length && row.every(isPlain)) &&
    rows.slice(1).every((row) => row.every(({ header }) => !header)) &&
    // Markdown's tables always have a head, and one of empty cells stands for none.
    (headers
      ? first.some(({ blocks }) => blocks.length > 0)
      : first.every(({ header }) => !header));
  if (!plain) return htmlTable(block, dialect);
  const written = rows.map((row) => line(row.map(cellMarkdown)));
  const head = headers ? [] : [line(first.map(() => ''))];
  const [top = '', ...below] = [...head, ...written];
  return [top, line(first.map(() => '---')), ...below].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const isPlain = ({ columns, rows, blocks }: Cell): boolean =>
  columns === 1 &&
  rows === 1 &&
  (blocks.length === 0 || (blocks.length === 1 && blocks[0]?.kind === 'paragraph'));

const cellMarkdown = ({ blocks: [block] }: Cell): string =>
  block?.kind === 'paragraph' ? runsMarkdown(block.runs, '<br>') : '';

/** A blank line would end the HTML, so there is none. */
function htmlTable(table: Block, { pictureHtml }: MarkdownDialect): string {
  const dialect: HtmlDialect = {
    end: '>',
    topHeading: 0,
    newLine: '&#10;',
    picture: pictureHtml,
  };
  return blocksHtml([table], dialect).trimEnd();
}
