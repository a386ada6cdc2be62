// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { segmentsOf, type Layer } from '../../entrypoints/library/reader/layers.ts';
import { highlightsAt, markOf, paint } from '../../entrypoints/library/reader/paint.ts';
import { readText } from '../../entrypoints/library/reader/text-map.ts';

let root: HTMLDivElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

/** Elements of a tag and text nodes, told as nested lists: no string becomes markup. */
type Tree = string | readonly [tag: string, ...Tree[]];
const nested = ([tag, children]: readonly [string, Tree[]]): Tree => [tag, ...children];
function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const [tag, ...children] = tree;
  const element = document.createElement(tag);
  element.append(...children.map(build));
  return element;
}
const fill = (...trees: Tree[]): void => root.replaceChildren(...trees.map(build));

const highlight = (id: string, start: number, end: number): Layer => ({
  kind: 'highlight',
  id,
  start,
  end,
  colour: 'green',
  noted: false,
});

describe('the text of an article as it is displayed', () => {
  it('has a block a line and white space in a line as one space', () => {
    fill(
      '\n  ',
      ['p', 'Sáng nay,\n   huyện ', ['strong', 'sơ kết'], ' phong\u00a0trào. '],
      '\n',
      ['ul', ['li', 'một'], ['li', 'hai', ['br'], 'dòng']],
      ['table', ['tr', ['td', 'Đông'], ['td', '42']]],
    );
    expect(readText(root).text).toBe(
      'Sáng nay, huyện sơ kết phong trào.\nmột\nhai\ndòng\nĐông\n42',
    );
  });

  it('leaves out what is put into the place of a picture', () => {
    fill(['p', 'trước'], ['button', 'Ảnh chưa tải'], ['p', 'sau']);
    root.querySelector('button')?.setAttribute('data-aside', '');
    expect(readText(root).text).toBe('trước\nsau');
  });

  it('tells what a selection covers, without blanks at its ends', () => {
    fill(['p', 'Sáng nay, ', ['em', 'huyện sơ kết'], ' phong trào.'], ['p', 'Đoạn sau.']);
    const map = readText(root);
    const range = document.createRange();
    range.setStart(root.querySelector('p')?.firstChild as Node, 4);
    range.setEnd(root.querySelector('em')?.firstChild as Node, 6);
    const span = map.spanOf(range);
    expect(span && map.text.slice(span.start, span.end)).toBe('nay, huyện');
  });
});

describe('marks in the text', () => {
  it('cover exactly what they are about, also across elements', () => {
    fill(['p', 'Sáng nay, ', ['em', 'huyện  sơ'], ' kết.'], ['p', 'Đoạn sau.']);
    const { text } = readText(root);
    const start = text.indexOf('nay');
    const map = paint(root, [highlight('0', start, text.indexOf(' sau'))]);
    const marks = Array.from(root.querySelectorAll('mark'), (mark) => mark.textContent);
    expect(marks).toEqual(['nay, ', 'huyện  sơ', ' kết.', 'Đoạn']);
    expect(map.text).toBe(text);
  });

  it('lie in one another where highlights overlap; the inner one is the one that is pressed', () => {
    fill(['p', 'một hai ba bốn']);
    paint(root, [highlight('0', 0, 10), highlight('1', 4, 14)]);
    const marks = [...root.querySelectorAll<HTMLElement>('mark')];
    expect(marks.map((mark) => [mark.textContent, mark.dataset['highlight']])).toEqual([
      ['một ', '0'],
      ['hai ba', '0 1'],
      [' bốn', '1'],
    ]);
    expect(highlightsAt(marks[1] as Element).at(-1)).toBe('1');
    expect(markOf(root, '1')?.textContent).toBe('hai ba');
    expect(markOf(root, '7')).toBeNull();
  });

  it('leave the text as it was, whatever lay there before', () => {
    const word = fc.constantFrom('dân', 'vận ', ' khéo', '\n  ', '\u00a0', 'ở', '  ');
    const tree = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        word,
        fc
          .tuple(
            fc.constantFrom('p', 'em', 'div', 'li', 'td', 'b'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(nested),
      ),
    })).tree;
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), spans, spans, (trees, first, second) => {
        fill(...trees);
        const before = root.textContent;
        const { text } = readText(root);
        for (const round of [first, second]) {
          const layers = round.map(([a, b], at) =>
            highlight(
              String(at),
              Math.min(a, b, text.length),
              Math.min(Math.max(a, b), text.length),
            ),
          );
          const map = paint(root, layers);
          expect(map.text).toBe(text);
          expect(root.textContent).toBe(before);
          const covered = Array.from(
            root.querySelectorAll('mark'),
            (mark) => mark.textContent ?? '',
          );
          const wanted = segmentsOf(layers).map(({ start, end }) => text.slice(start, end));
          const bare = (parts: readonly string[]): string => parts.join('').replace(/\s/g, '');
          expect(bare(covered)).toBe(bare(wanted));
        }
        paint(root, []);
        expect(root.querySelector('mark')).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('do not take the marks of the article itself away', () => {
    fill(['p', 'một ', ['mark', 'hai']]);
    paint(root, [highlight('0', 0, 7)]);
    paint(root, []);
    expect(root.querySelectorAll('mark')).toHaveLength(1);
  });

  it('of what was found stand above highlights and words of the search', () => {
    fill(['p', 'một hai ba']);
    paint(root, [
      { kind: 'hit', start: 0, end: 7 },
      highlight('0', 4, 10),
      { kind: 'found', start: 4, end: 7, current: true },
    ]);
    const marks = [...root.querySelectorAll<HTMLElement>('mark')].map(({ dataset }) => dataset);
    expect(marks[0]?.['hit']).toBe('');
    expect(marks[1]).toMatchObject({ found: 'current', highlight: '0', colour: 'green' });
    expect(marks[2]?.['found']).toBeUndefined();
  });
});
