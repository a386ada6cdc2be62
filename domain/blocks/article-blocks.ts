import type { Article } from '../article.ts';
import { cleanLine } from '../text.ts';
import type { Block } from './block.ts';
import { runsText } from './blocks-text.ts';
import { readBlocks } from './read-blocks.ts';

/**
 * The blocks of an article, captions with their pictures: old portals print a caption as a line of
 * its own below the picture, and the extraction knows which line that is.
 */
export function articleBlocks(article: Pick<Article, 'html' | 'pictures'>): readonly Block[] {
  const captions = new Set(
    article.pictures.flatMap(({ caption, credit, raw }) =>
      [raw, caption, credit].flatMap((line) => (line ? [cleanLine(line, Infinity)] : [])),
    ),
  );
  const blocks: Block[] = [];
  for (const block of readBlocks(article.html)) {
    const last = blocks.at(-1);
    if (
      last?.kind === 'picture' &&
      last.caption.length === 0 &&
      block.kind === 'paragraph' &&
      captions.has(cleanLine(runsText(block.runs), Infinity))
    )
      blocks[blocks.length - 1] = { ...last, caption: block.runs };
    else blocks.push(block);
  }
  return blocks;
}
