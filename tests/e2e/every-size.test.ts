import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { drive } from '../../scripts/drive/drive.ts';
import { fillLibrary } from './a-room.ts';

const SIZES = [
  [320, 480],
  [360, 640],
  [1280, 800],
  [2560, 1440],
] as const;

/** A view's name, its address, and what is there when it is drawn. */
const VIEWS: readonly (readonly [string, string, string])[] = [
  ['the popup', 'popup.html?tab=0', '.row, .empty'],
  ['the side panel', 'sidepanel.html', '.row, .empty'],
  ['the list', 'library.html', '[data-place="0"]'],
  ['a search', 'library.html?q=dan+van', '[data-place="0"]'],
  ['the empty trash', 'library.html?trash=1&kind=front', '.empty, [data-place="0"]'],
  ['pictures', 'library.html?view=pictures', '.wide svg'],
  ['the options', 'options.html', '[data-action="check"]'],
  ['the import', 'import.html', 'input[type=file]'],
  ['the waiting list', 'waiting.html', 'h1'],
  ['the export', 'export.html?c=all', '.send .button-primary'],
  ['the first steps', 'welcome.html', 'h1'],
];

/**
 * What cannot be reached: whether the page scrolls sideways, and what a person presses or types
 * into that stands beyond its edges, where nothing scrolls.
 */
const UNREACHABLE = `(() => {
  const root = document.documentElement;
  const wide = Math.max(root.scrollWidth, document.body.scrollWidth) > root.clientWidth + 1;
  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
      const { overflowX } = getComputedStyle(at);
      if (/auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth) return true;
    }
    return false;
  };
  const beyond = [...document.querySelectorAll('button, a[href], input, select, textarea, summary')]
    .filter((each) => each.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true)
    .filter((each) => {
      const { left, right, width, height } = each.getBoundingClientRect();
      if (width < 2 || height < 2 || each.matches('.hidden-text, .hidden-text *')) return false;
      return (left < -1 || right > root.clientWidth + 1) && !scrolls(each);
    })
    .map((each) => each.outerHTML.slice(0, 120));
  return { wide, beyond };
})()`;

describe('a window of any size', () => {
  let browser: Driven;
  let page: Tab;
  beforeAll(async () => {
    browser = await drive();
    await fillLibrary(browser, 60);
    page = await browser.newTab(browser.ownUrl('options.html'));
    const all = { kind: 'query', query: { text: '', campaign: null } };
    const handed = JSON.stringify({ collection: all, label: '', campaign: '' });
    await page.evaluate(`chrome.storage.local.set({ 'handed:all': ${handed} })`);
  });
  afterAll(() => browser.close());

  it.each(VIEWS)(
    'holds %s without sideways scrolling, and all of it can be reached',
    async (_, path, sign) => {
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await page.goto(browser.ownUrl(path));
        await page.locator(sign).first().waitFor({ state: 'attached' });
        await page.waitForTimeout(300);
        expect(await page.evaluate(UNREACHABLE), `${path} at ${width} × ${height}`).toEqual({
          wide: false,
          beyond: [],
        });
      }
    },
  );

  it('holds the reader and a dialog likewise', async () => {
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.goto(browser.ownUrl('library.html'));
      await page.locator('[data-place="2"]').click();
      await page.locator('[data-reader-title]').waitFor();
      await page.waitForTimeout(300);
      const size = `${width} × ${height}`;
      expect(await page.evaluate(UNREACHABLE), `the reader at ${size}`).toEqual({
        wide: false,
        beyond: [],
      });
      await page.goto(browser.ownUrl('library.html'));
      await page.locator('[data-place="0"]').waitFor();
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
      expect(await page.evaluate(UNREACHABLE), `a dialog at ${size}`).toEqual({
        wide: false,
        beyond: [],
      });
      await page.keyboard.press('Escape');
    }
  });
});
