// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Block, Run } from '../../../domain/blocks/block.ts';
import { readBlocks } from '../../../domain/blocks/read-blocks.ts';
import { mapRuns } from '../../../export/reading/map-blocks.ts';
import { cleanText } from '../../../export/reading/markup.ts';
import { blocksHtml } from '../../../export/html/blocks-html.ts';
import { figureHtml } from '../../../export/html/figure-html.ts';
import { blocksMarkdown, type MarkdownDialect } from '../../../export/markdown/blocks-markdown.ts';
import { pictureMarkdown } from '../../../export/markdown/picture-markdown.ts';
import { markdownHtml } from '../../../import/reading/markdown-html.ts';
import { readOwnHtml } from '../../../import/reading/own-html.ts';
import { anyHtml } from './any-html.ts';

const words = { picture: 'Xem ảnh' };
const pictureHtml: MarkdownDialect['pictureHtml'] = (picture) =>
  figureHtml(picture, picture.caption, null, words, { end: '>' });

/** What files cannot hold is not there from the beginning: halves of characters and the like. */
const clean = (html: string): readonly Block[] =>
  mapRuns(readBlocks(cleanText(html)), withoutFirstBreaks);

function withoutFirstBreaks([first, ...rest]: readonly Run[]): readonly Run[] {
  if (!first) return [];
  const text = first.text.replace(/^\n+/, '');
  return text === '' ? withoutFirstBreaks(rest) : [{ ...first, text }, ...rest];
}

describe('blocks that were written', () => {
  it('as HTML are read as the same blocks', () => {
    fc.assert(
      fc.property(anyHtml, fc.constantFrom('>' as const, '/>' as const), (html, end) => {
        const blocks = clean(html);
        const written = blocksHtml(blocks, { end, topHeading: 4, picture: pictureHtml });
        expect(readBlocks(readOwnHtml(written).html)).toEqual(blocks);
      }),
      { numRuns: 150 },
    );
  });

  it('as Markdown keep a head of empty cells, which Markdown itself takes for none', () => {
    const blocks = readBlocks(
      '<table><tr><th></th><th></th></tr><tr><td>a</td><td>b</td></tr></table>',
    );
    const written = blocksMarkdown(blocks, { headings: 0, pictureHtml, picture: () => '' });
    expect(readBlocks(readOwnHtml(markdownHtml(written)).html)).toEqual(blocks);
  });

  it('as Markdown are read as the same blocks', () => {
    fc.assert(
      fc.property(anyHtml, fc.boolean(), (html, held) => {
        const blocks = clean(html);
        const dialect: MarkdownDialect = {
          headings: 0,
          pictureHtml,
          picture: (picture) =>
            pictureMarkdown(picture, picture.caption, held ? 'anh/0001.jpg' : null, 'vi'),
        };
        const written = blocksMarkdown(blocks, dialect);
        expect(readBlocks(readOwnHtml(markdownHtml(written)).html), written).toEqual(blocks);
      }),
      { numRuns: 200 },
    );
  });
});
