import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { open, portal } from './a-portal.ts';

const SAVE = 'form.form button[type=submit]';
const CAMPAIGN = 'form.form [role=combobox]';
const PAGES = ['library', 'export', 'options', 'import', 'waiting', 'welcome'];

/**
 * The popup as a page, as a phone shows it: no popup that closes by itself, a narrow screen. Each
 * step stands on the ones before it.
 */
describe('the popup as a page, 360 px wide', () => {
  let browser: Driven;
  let page: Tab;
  beforeAll(async () => {
    browser = await portal({
      granted: { origins: ['*://baothaibinh.com.vn/*'] },
    });
    await open(browser, '/tin-tuc/4/101/bai-tren-dien-thoai');
    // On a phone the button lets the page be read; here the site is allowed beforehand.
    const about = await browser.newTab(browser.ownUrl('options.html'));
    const tab = await about.evaluate<number>(
      `chrome.tabs.query({ url: '*://baothaibinh.com.vn/*' }).then(([{ id }]) => id)`,
    );
    page = await browser.newTab();
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(browser.ownUrl(`popup.html?tab=${tab}`));
  }, 240_000);
  afterAll(() => browser?.close());

  /** How far the page can be pushed sideways. */
  const sideways = (tab: Tab): Promise<number> =>
    tab.evaluate<number>(
      `document.documentElement.scrollWidth - document.documentElement.clientWidth`,
    );
  const rows = (): Promise<number> =>
    page.evaluate<number>(`document.querySelectorAll('.row').length`);

  it('saves the page it is about, with a campaign', async () => {
    await page.locator(SAVE).first().waitFor();
    expect(await page.evaluate<number>('innerWidth')).toBe(360);
    await page.locator(CAMPAIGN).first().fill('Năm dân vận khéo');
    await page.locator(CAMPAIGN).first().press('Enter');
    await page.locator(SAVE).first().click();
    await page.getByText('Đã cắt ngày').first().waitFor();
    await until('the row', async () => (await rows()) === 1);
    expect(await sideways(page)).toBe(0);
  });

  it('finds the clip, and opens it over the whole width', async () => {
    await page.locator('[data-search]').first().fill('dien thoai');
    await until('the row', async () => (await rows()) === 1);
    await page.locator('[data-search]').first().fill('không có bài nào như thế');
    await until('no row', async () => (await rows()) === 0);
    expect(await sideways(page)).toBe(0);
    await page.locator('[data-search]').first().fill('');
    await until('the row', async () => (await rows()) === 1);
    await page.locator('.row-open').first().click();
    await page.getByText('Trích dẫn').first().waitFor();
    expect(await sideways(page)).toBe(0);
    await page.getByText('Kho bài cắt').first().click();
  });

  it('tags what is ticked, with the bar in reach', async () => {
    await until('the row', async () => (await rows()) === 1);
    await page.locator('.row-check input').first().check();
    await page.locator('.bulk').first().waitFor();
    expect(await sideways(page)).toBe(0);
    const low = await page.evaluate<number>(
      `document.querySelector('.bulk').getBoundingClientRect().bottom - innerHeight`,
    );
    expect(low).toBeLessThanOrEqual(0);
    await page.locator('.bulk').getByRole('button', { name: 'Gắn' }).first().click();
    await page.locator('.bulk [role=combobox]').first().fill('Mục tiêu kép');
    await page.locator('.bulk [role=combobox]').first().press('Enter');
    await page.getByText('Gắn vào bài').first().click();
    await until('the campaign at the row', () =>
      page.evaluate<boolean>(`document.querySelector('.rows').innerText.includes('Mục tiêu kép')`),
    );
  });

  it('leads to pages that are no wider than the screen', async () => {
    const other = await browser.newTab();
    await other.setViewportSize({ width: 360, height: 640 });
    const wide: string[] = [];
    for (const name of PAGES) {
      await other.goto(browser.ownUrl(`${name}.html`));
      await until(name, () =>
        other.evaluate<boolean>(`document.querySelectorAll('#app *').length > 5`),
      );
      await other.waitForTimeout(500);
      if ((await sideways(other)) > 0) wide.push(name);
    }
    expect(wide).toEqual([]);
  });

  it('did all of it without an error in the console', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
