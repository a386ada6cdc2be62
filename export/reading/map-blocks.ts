import type { Block, Run } from '../../domain/blocks/block.ts';

/**
 * The blocks with other runs, those of captions included. Called in the order of the text; of what is
 * preformatted only to be told, and it stays as it is.
 */
export function mapRuns(
  blocks: readonly Block[],
  change: (runs: readonly Run[]) => readonly Run[],
): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, runs: change(block.runs) };
      case 'picture':
        return { ...block, caption: change(block.caption) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapRuns(item, change)) };
      case 'quote':
        return { ...block, blocks: mapRuns(block.blocks, change) };
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => ({ ...cell, blocks: mapRuns(cell.blocks, change) })),
          ),
        };
      case 'preformatted':
        change([{ text: block.text.replace(/\s+/g, ' ').trim() }]);
        return block;
      case 'rule':
        return block;
    }
  });
}

export type PictureBlock = Extract<Block, { kind: 'picture' }>;

/** Every picture of the blocks, however deep, in the order of the text. */
export function picturesIn(blocks: readonly Block[]): readonly PictureBlock[] {
  return blocks.flatMap((block): readonly PictureBlock[] => {
    switch (block.kind) {
      case 'picture':
        return [block];
      case 'list':
        return block.items.flatMap(picturesIn);
      case 'quote':
        return picturesIn(block.blocks);
      case 'table':
        return block.rows.flat().flatMap((cell) => picturesIn(cell.blocks));
      case 'paragraph':
      case 'heading':
      case 'preformatted':
      case 'rule':
        return [];
    }
  });
}
