import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { articleBlocks } from '../../domain/blocks/article-blocks.ts';
import type { Block } from '../../domain/blocks/block.ts';
import { blocksText } from '../../domain/blocks/blocks-text.ts';
import { readBlocks } from '../../domain/blocks/read-blocks.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

describe('the blocks of an article', () => {
  it('are paragraphs with what is set apart in them, white space as it is displayed', () => {
    expect(
      readBlocks(
        '<p> Sáng <b>nay </b>(08/7),<br> <a href="https://x.vn/?a&amp;b"><i>huyện</i></a> \n</p>',
      ),
    ).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Sáng ' },
          { text: 'nay ', bold: true },
          { text: '(08/7),\n' },
          { text: 'huyện', italic: true, href: 'https://x.vn/?a&b' },
        ],
      },
    ]);
  });

  it('know headings, lists in lists, quotes, rules and preformatted text', () => {
    expect(
      readBlocks(
        '<h2>Tít</h2><ol><li>một<ul><li>hai</li></ul></li></ol><blockquote>lời</blockquote><hr><pre>\n a\n  b\n</pre>',
      ),
    ).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: 'Tít' }] },
      {
        kind: 'list',
        ordered: true,
        items: [[paragraph('một'), { kind: 'list', ordered: false, items: [[paragraph('hai')]] }]],
      },
      { kind: 'quote', blocks: [paragraph('lời')] },
      { kind: 'rule' },
      { kind: 'preformatted', text: ' a\n  b' },
    ]);
  });

  it('keep tables, and take apart those that only place what is in them', () => {
    expect(readBlocks('<table><tr><th colspan="2">Tổng</th><td>3</td></tr></table>')).toEqual([
      {
        kind: 'table',
        rows: [
          [
            { header: true, columns: 2, rows: 1, blocks: [paragraph('Tổng')] },
            { header: false, columns: 1, rows: 1, blocks: [paragraph('3')] },
          ],
        ],
      },
    ]);
    expect(
      readBlocks(
        '<table><tr><td><img src="https://a.vn/1.jpg" alt="x"></td></tr><tr><td>Hội nghị</td></tr></table>',
      ),
    ).toEqual([
      { kind: 'picture', src: 'https://a.vn/1.jpg', alt: 'x', caption: [] },
      paragraph('Hội nghị'),
    ]);
  });

  it('give a picture its caption, from the figure or from the line that the extraction knows', () => {
    const caption = [{ text: 'Quang cảnh hội nghị. Ảnh: M.T' }];
    const picture = { kind: 'picture', src: 'https://a.vn/1.jpg', alt: '', caption };
    const html =
      '<figure><img src="https://a.vn/1.jpg"><figcaption>Quang cảnh hội nghị. Ảnh: M.T</figcaption></figure>';
    expect(readBlocks(html)).toEqual([picture]);
    const pictures = [
      {
        src: 'https://a.vn/1.jpg',
        alt: '',
        caption: 'Quang cảnh hội nghị',
        credit: 'M.T',
        raw: 'Quang cảnh hội nghị. Ảnh: M.T',
      },
    ];
    expect(
      articleBlocks({
        html: '<p><img src="https://a.vn/1.jpg"></p><p>Quang cảnh hội nghị. Ảnh: M.T</p><p>Sáng nay…</p>',
        pictures,
      }),
    ).toEqual([picture, paragraph('Sáng nay…')]);
  });

  it('hold no address that could act', () => {
    const blocks = readBlocks(
      '<p><a href="javascript:alert(1)">a</a><img src="data:image/png,x"><img src="javascript:x"></p>',
    );
    expect(blocks).toEqual([paragraph('a')]);
  });

  it('lose no word of a text, however it is nested', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'li',
      'ul',
      'td',
      'tr',
      'table',
      'blockquote',
      'h3',
      'a',
      'figure',
      'figcaption',
      'span',
      'x',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('vận', 'khéo', ' ', '<br>', '<hr>'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const wanted = pieces.filter((each) => /^[vk]/.test(each)).join('');
        // Every word counts, in whatever order a broken table gives them.
        const letters = (text: string) => Array.from(text.replace(/\s/g, '')).sort().join('');
        expect(letters(textWithCaptions(readBlocks(pieces.join(''))))).toBe(letters(wanted));
      }),
    );
  });

  it('do not grow a stack with the depth of a page', () => {
    const deep = `${'<blockquote>'.repeat(3000)}sâu${'</blockquote>'.repeat(3000)}`;
    expect(blocksText(readBlocks(deep))).toBe('sâu');
  });

  it.each([
    ['blanks', '<p>', '&nbsp;', '</p>'],
    ['line breaks', '<p>', '<br>', '</p>'],
    ['preformatted blanks', '<pre>', ' ', '</pre>'],
  ])('take no longer for a page of %s', (_, open, one, close) => {
    const start = performance.now();
    const read = readBlocks(`${open}a${one.repeat(100_000)}b${close}`);
    expect(blocksText(read)).toMatch(/^a\s+b$/);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

/** JSON of blocks holds captions too. */
function textWithCaptions(blocks: readonly Block[]): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('');
}
