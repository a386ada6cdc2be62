import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isSteady, selectorOf } from '../../extraction/selector.ts';
import { documentOf, fixture } from './page.ts';

const selectorIn = (html: string, mark = '[data-x]'): string => {
  const document = documentOf(`<!doctype html><html><head></head><body>${html}</body></html>`);
  const element = document.querySelector(mark);
  if (!element) throw new Error('no marked element');
  return selectorOf(element);
};

describe('the selector of an element', () => {
  it.each([
    ['<div id="noi-dung" data-x></div>', '#noi-dung'],
    ['<div class="p"></div><div class="chi-tiet" data-x></div>', 'div.chi-tiet'],
    ['<p itemprop="articleBody" class="a" data-x></p>', '[itemprop="articleBody"]'],
    ['<h1 data-x></h1><h2></h2>', 'h1'],
    ['<div class="b"><p></p></div><div class="tin"><p data-x></p></div>', 'div.tin p'],
  ])('of %s is %s', (html, selector) => {
    expect(selectorIn(html)).toBe(selector);
  });

  it.each([
    ['<div id="post-12345" class="bai-viet" data-x></div>', 'div.bai-viet'],
    [
      '<div class="ExternalClass8F2C61D09A0B4E7C8D1F22A3B4C5D6E7" data-x></div>',
      'div[class^="ExternalClass"]',
    ],
    ['<div class="css-1q2w3e4 is-active than-bai" data-x></div>', 'div.than-bai'],
    ['<div class="row col-md-8 noidung" data-x></div>', 'div.noidung'],
  ])('of %s leaves out what the next article does not have', (html, selector) => {
    expect(selectorIn(html)).toBe(selector);
  });

  it('finds the same part of another article of the same host', () => {
    const page = (number: number): string =>
      `<div id="tin-${number}"><div class="tieu-de">A</div><div data-x><p>B</p></div></div>
       <div class="khac"><div><p>C</p></div></div>`;
    const selector = selectorIn(page(10_001));
    const other = documentOf(`<html><body>${page(20_002)}</body></html>`);
    const found = other.querySelectorAll(selector);
    expect(Array.from(found, (element) => element.hasAttribute('data-x'))).toEqual([true]);
  });

  it.each([
    'tb-family',
    'kt-family',
    'liferay-7',
    'sharepoint-2010',
    'nukeviet',
    'onecms',
    'newspaper-json-ld',
    'listing',
  ])('finds each element of the page %s and no other', (name) => {
    const document = documentOf(fixture(name));
    for (const element of Array.from(document.body.querySelectorAll('*'))) {
      const selector = selectorOf(element);
      const found = document.querySelectorAll(selector);
      expect(found.length === 1 && found[0] === element, selector).toBe(true);
    }
  });

  it('finds any element of any tree and no other', () => {
    const name = fc.constantFrom(
      'a',
      'tin',
      'tin moi',
      'post-1234',
      '1x',
      'x"]',
      'đầu',
      '',
      'ab cd ef',
    );
    interface Tree {
      readonly tag: string;
      readonly id: string;
      readonly names: string;
      readonly children: readonly Tree[];
    }
    const branch = (children: fc.Arbitrary<readonly Tree[]>): fc.Arbitrary<Tree> =>
      fc.record({
        tag: fc.constantFrom('div', 'section', 'p', 'span', 'x-y', 'td'),
        id: name,
        names: name,
        children,
      });
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        branch(fc.constant([])),
        branch(fc.array(tie('tree'), { maxLength: 3 })),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), (trees) => {
        const document = documentOf('<html><head></head><body></body></html>');
        const grow = (parent: Element, { tag, id, names, children }: Tree): void => {
          const element = document.createElement(tag);
          if (id) element.setAttribute('id', id);
          if (names) element.setAttribute('class', names);
          parent.append(element);
          for (const child of children) grow(element, child);
        };
        for (const each of trees) grow(document.body, each);
        for (const element of Array.from(document.body.querySelectorAll('*'))) {
          const found = document.querySelectorAll(selectorOf(element));
          expect(found.length === 1 && found[0] === element).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a name', () => {
  it.each(['noi-dung', 'content_detail', 'col-md-8', 'ctl00_Main_Body', 'article__body'])(
    '%s is steady',
    (name) => expect(isSteady(name)).toBe(true),
  );

  it.each([
    'post-12345',
    'css-1q2w3e4',
    'is-active',
    'a',
    '',
    '9x',
    'đầu',
    'a b',
    'x8f2c61d0',
    'x"]{',
  ])('%s is not', (name) => expect(isSteady(name)).toBe(false));
});
