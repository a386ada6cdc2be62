import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { fillLibrary, openRoom } from './a-room.ts';
import { violations } from './axe.ts';

/** What is looked at: the address' part behind the page, and what is pressed there first. */
const ROOM_VIEWS: readonly (readonly [string, string, (page: Tab) => Promise<unknown>])[] = [
  ['the list', '', async () => undefined],
  ['a search', '?q=dan+van', (page) => page.locator('mark').first().waitFor()],
  ['a search without result', '?q=xyzxyz', (page) => page.locator('.empty').waitFor()],
  ['the empty trash and its facets', '?trash=1&kind=front', async () => undefined],
  [
    'ticked clips and the field of campaigns',
    '',
    async (page) => {
      await page.locator('[data-place="0"]').focus();
      await page.keyboard.press('x');
      await page.keyboard.press('t');
      await page.locator('.bulk-panel').waitFor();
    },
  ],
  [
    'the reader',
    '',
    async (page) => {
      await page.locator('[data-place="0"]').click();
      await page.locator('.reader-text').locator('p').first().waitFor();
    },
  ],
  [
    'pictures',
    '?view=pictures',
    (page) => page.locator('svg [role="button"], svg [tabindex="0"]').first().waitFor(),
  ],
  [
    'the dialog of a new campaign',
    '',
    async (page) => {
      await page.getByRole('button', { name: 'Chiến dịch mới' }).click();
      await page.locator('dialog[open]').waitFor();
    },
  ],
  [
    'the keys',
    '',
    async (page) => {
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    },
  ],
];

const PAGES = [
  'popup.html?tab=0',
  'sidepanel.html',
  'options.html',
  'import.html',
  'waiting.html',
  'welcome.html',
];

describe.each([false, true])('access for all, dark: %s', (dark) => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await drive({ dark });
    await fillLibrary(browser, 300);
  }, 120_000);
  afterAll(() => browser?.close());

  it.each(ROOM_VIEWS)('axe finds nothing in the library page: %s', async (_, search, prepare) => {
    const page = await openRoom(browser, search);
    await prepare(page);
    expect(await violations(browser, page)).toEqual([]);
    await page.close();
  });

  it('axe finds nothing on the page of a campaign', async () => {
    const page = await openRoom(browser);
    await page.locator('.shelf .colour-dot').first().click();
    await page.keyboard.press('3');
    await page.locator('.campaign-page h2').first().waitFor();
    expect(await violations(browser, page)).toEqual([]);
    await page.close();
  });

  it.each(PAGES)('axe finds nothing in %s', async (path) => {
    const page = await browser.newTab(browser.ownUrl(path));
    await page.locator('#app > *').first().waitFor();
    await page.waitForTimeout(500);
    expect(await violations(browser, page)).toEqual([]);
    await page.close();
  });
});
