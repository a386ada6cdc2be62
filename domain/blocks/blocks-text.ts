import type { Block, Run } from './block.ts';

export const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The text of blocks, a line each, as `Article.text` holds it: captions of pictures are not in it. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .flatMap(linesOf)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return runsText(block.runs).split('\n');
    case 'preformatted':
      return block.text.split('\n');
    case 'list':
      return block.items.flat().flatMap(linesOf);
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'table':
      return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(linesOf));
    case 'picture':
    case 'rule':
      return [];
  }
}
