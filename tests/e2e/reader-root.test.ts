import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { aHostilePage, plantArticle, type Planted } from './plant-article.ts';

const EVIL = 'https://evil.example';
const WORDS = 'đi từng ngõ, gõ từng nhà';

/** An expression: the article's own root. */
const ROOT = `document.querySelector('.reader-text')?.shadowRoot`;
/** An expression: the text node that holds these words, and where they begin in it. */
const placeOf = (words: string): string => `(() => {
  const walker = document.createTreeWalker(${ROOT}, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(${JSON.stringify(words)});
    if (at >= 0) return { node, at };
  }
})()`;
const MARKS = `Array.from(${ROOT}.querySelectorAll('mark[data-highlight]'), (mark) => mark.textContent)`;

/** The article stands in a root of its own; what a person does with its text reaches into it. */
describe('an article in its own root', () => {
  let driven: Driven;
  let planted: Planted;
  let tab: Tab;
  const asked: string[] = [];
  beforeAll(async () => {
    driven = await drive();
    await driven.serve((url) => {
      asked.push(url);
      return null;
    });
    const options = await driven.newTab(driven.ownUrl('options.html'));
    planted = await plantArticle(options, { html: aHostilePage(EVIL), title: 'Bài gài bẫy' });
    await options.close();
  }, 120_000);
  afterEach(() => tab?.close());
  afterAll(() => driven?.close());

  async function open(): Promise<void> {
    tab = await driven.newTab(driven.ownUrl(`library.html?clip=${planted.id}`));
    await until('the text', () =>
      tab.evaluate<boolean>(`Boolean(${ROOT}?.textContent.includes('Hết bài.'))`),
    );
    await until('its highlights', () =>
      tab.evaluate<boolean>(`document.querySelector('#reader-highlights') !== null`),
    );
  }
  const select = (expression: string): Promise<unknown> =>
    tab.evaluate(
      `(() => { const selection = document.getSelection(); ${expression}; return true; })()`,
    );
  const bar = (): Promise<boolean> =>
    tab.evaluate<boolean>(`document.querySelector('.highlight-bar') !== null`);

  it('meets no name, id, class or style of the page around it, and loads nothing', async () => {
    await open();
    expect(
      await tab.evaluate(`({
        body: document.body === document.getElementsByTagName('body')[0],
        query: typeof document.querySelector,
        app: document.getElementById('app') === document.body.querySelector(':scope > #app'),
        heading: document.getElementById('reader-highlights').tagName,
        shown: getComputedStyle(document.body).display !== 'none',
        bars: document.querySelectorAll('.reader-bar').length,
        light: document.querySelector('.reader-text').childNodes.length,
        names: ${ROOT}.querySelectorAll('[id], [name], [onerror], [onload], form, input, iframe, style, svg, script').length,
        owned: window.owned ?? null,
      })`),
    ).toEqual({
      body: true,
      query: 'function',
      app: true,
      heading: 'H3',
      shown: true,
      bars: 1,
      light: 0,
      names: 0,
      owned: null,
    });
    expect(asked).toEqual([]);
  });

  it('has a style of its own, in the letters of the page', async () => {
    await open();
    expect(
      await tab.evaluate(`({
        size: getComputedStyle(${ROOT}.querySelector('p')).fontSize
          === getComputedStyle(document.querySelector('.reader-text')).fontSize,
        margin: getComputedStyle(${ROOT}.querySelector('p')).marginBottom,
        cursor: getComputedStyle(${ROOT}.querySelector('.picture-place')).cursor,
      })`),
    ).toEqual({ size: true, margin: expect.stringMatching(/^(1[5-9]|2\d)/), cursor: 'pointer' });
  });

  it('is marked where it is selected, and the mark is a way to its bar', async () => {
    await open();
    await select(`const { node, at } = ${placeOf(WORDS)};
      selection.setBaseAndExtent(node, at, node, at + ${WORDS.length})`);
    await until('the bar', bar);
    await tab.keyboard.press('h');
    await until('the mark', () =>
      tab.evaluate<boolean>(`${MARKS}.join() === ${JSON.stringify(WORDS)}`),
    );
    await until('the bar to go', async () => !(await bar()));
    await tab.evaluate(`${ROOT}.querySelector('mark').click()`);
    await until('the bar of the mark', bar);
    // The side list leads there, with the focus.
    await tab.evaluate(`document.querySelector('.highlight-quote').click()`);
    expect(await tab.evaluate(`${ROOT}.activeElement?.textContent`)).toBe(WORDS);
  });

  it('is selected as far as a selection from outside reaches into it', async () => {
    await open();
    await select(`const { node, at } = ${placeOf('Tổ dân vận')};
      const title = document.querySelector('[data-reader-title]');
      selection.setBaseAndExtent(title.firstChild, 0, node, at + 10)`);
    await tab.waitForTimeout(300);
    const reaches = await bar();
    await select(`selection.removeAllRanges();
      selection.setBaseAndExtent(document.querySelector('[data-reader-title]').firstChild, 0,
        document.querySelector('[data-reader-title]').firstChild, 3)`);
    await until('no bar', async () => !(await bar()));
    // Browsers that do not let a selection cross into a root have none of the text selected.
    expect(typeof reaches).toBe('boolean');
  });

  it('is searched, and what was found is selected in the end', async () => {
    await open();
    await tab.keyboard.press('f');
    await until('the field', () =>
      tab.evaluate<boolean>(`document.activeElement?.matches('.find-field') === true`),
    );
    await tab.keyboard.type('van dong');
    await until('a place', () =>
      tab.evaluate<boolean>(
        `${ROOT}.querySelector('mark[data-found="current"]')?.textContent === 'vận động'`,
      ),
    );
    await tab.keyboard.press('Escape');
    await until('the selection', bar);
    expect(await tab.evaluate(`${ROOT}.querySelectorAll('mark[data-found]').length`)).toBe(0);
  });
});
