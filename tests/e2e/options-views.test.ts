import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { open, portal } from './a-portal.ts';

const paper = (page: Tab): Promise<string> =>
  page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
const DARK = 'rgb(22, 20, 18)';
const LIGHT = 'rgb(246, 243, 236)';

describe('language and theme', () => {
  let browser: Driven;
  let options: Tab;
  beforeAll(async () => {
    browser = await portal({ anyLanguage: true, language: 'en' });
    options = await browser.newTab(browser.ownUrl('options.html'));
  });
  afterAll(() => browser?.close());

  const title = (): Promise<string> => {
    const read = `chrome.action.getTitle({ tabId })`;
    return options.evaluate<string>(
      `chrome.tabs.query({ active: true }).then(([{ id: tabId }]) => ${read})`,
    );
  };
  const choose = async (name: string): Promise<void> => {
    await options.getByRole('radio', { name, exact: true }).click();
  };

  it('are the browser’s and the system’s until they are chosen', async () => {
    const lang = await options.evaluate<string>('document.documentElement.lang');
    expect(['vi', 'en']).toContain(lang);
    expect(await paper(options)).toBe(LIGHT);
  });

  it('are chosen, and every page follows at once', async () => {
    await choose('Tiếng Việt');
    await options.getByRole('heading', { name: 'Ngôn ngữ và giao diện' }).waitFor();
    await choose('English');
    await options.getByRole('heading', { name: 'Language and looks' }).waitFor();
    await choose('Tiếng Việt');
    await options.getByRole('heading', { name: 'Ngôn ngữ và giao diện' }).waitFor();
    expect(await options.evaluate<string>('document.documentElement.lang')).toBe('vi');
    await choose('Tối');
    await until('dark paper', async () => (await paper(options)) === DARK);
  });

  it('are there in the first paint of another page', async () => {
    const page = await browser.newTab();
    // The theme stands before any script of the page itself has run.
    await page.goto(browser.ownUrl('import.html'), { waitUntil: 'commit' });
    await page.locator('#app').waitFor({ state: 'attached' });
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.getByRole('heading', { name: 'Nhập bài cắt' }).waitFor();
    expect(await paper(page)).toBe(DARK);
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe(
      'dark',
    );
    await page.close();
  });

  it('are the popup’s, and the toolbar button speaks the language too', async () => {
    const article = await open(browser, '/tin-tuc/4/70/ngon-ngu');
    const popup = await browser.pressButton(article);
    await popup.waitForText('Kho bài cắt');
    await popup.click('form.form button[type=submit]');
    await popup.waitForText('Đã cắt ngày');
    expect(await popup.evaluate<string>('document.documentElement.lang')).toBe('vi');
    await popup.close();
    await article.bringToFront();
    await until('the title', async () => (await title()) === 'Bài này đã được cắt');
  });

  it('are the background’s after it was started anew', async () => {
    await browser.background.kill();
    const article = await open(browser, '/tin-tuc/4/71/lai');
    const popup = await browser.pressButton(article);
    await popup.waitForText('Bài lai');
    await popup.close();
    await article.bringToFront();
    await until('the title', async () => (await title()) === 'Cắt bài báo này');
  });

  it('go back to the browser’s', async () => {
    await options.bringToFront();
    await choose('Theo máy');
    await until('light paper', async () => (await paper(options)) === LIGHT);
  });
});

describe('the options', () => {
  let browser: Driven;
  let options: Tab;
  beforeAll(async () => {
    browser = await portal();
    options = await browser.newTab(browser.ownUrl('options.html'));
  });
  afterAll(() => browser?.close());

  it('give every new clip the default campaign, unless it is taken off', async () => {
    const first = await open(browser, '/tin-tuc/4/72/bai-dau');
    const popup = await browser.pressButton(first);
    await popup.type('form.form [role=combobox]', 'Nghị quyết 01');
    await popup.press('Enter');
    await popup.click('form.form button[type=submit]');
    await popup.waitForText('Đã cắt ngày');
    await popup.close();

    await options.bringToFront();
    const picker = options.getByRole('combobox', { name: 'Chiến dịch mặc định' });
    await picker.selectOption({ label: 'Nghị quyết 01' });
    const second = await open(browser, '/tin-tuc/4/73/bai-hai');
    const next = await browser.pressButton(second);
    await next.waitFor('.card [aria-label="Bỏ Nghị quyết 01"]');
    await next.click('form.form button[type=submit]');
    await next.waitForText('2 bài');
    expect(await next.evaluate<number>(`document.querySelectorAll('.rows .chip').length`)).toBe(2);
    await next.close();
  });

  it('say about what takes the room', async () => {
    await options.reload();
    await options.getByRole('list', { name: 'Những gì chiếm chỗ' }).waitFor();
  });

  it('save a report that says nothing of any clip', async () => {
    await options.getByRole('button', { name: 'Tạo báo cáo' }).click();
    const shown = options.getByRole('region', { name: 'Toàn bộ báo cáo' });
    await shown.waitFor();
    const text = await shown.innerText();
    expect(JSON.parse(text)).toMatchObject({
      library: { schema: 4, rows: { clips: 2, campaigns: 1 } },
      check: { clips: 2, problems: [] },
      settings: { hasDefaultCampaign: true },
    });
    for (const word of ['dân vận', 'bai-dau', 'Bài', 'baothaibinh', 'Nghị quyết']) {
      expect(text).not.toContain(word);
    }
    const path = await browser.savedBy(
      () => options.getByRole('button', { name: 'Lưu tệp' }).click(),
      /\.json$/,
    );
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(basename(path)).toMatch(/^cat-bao_chan-doan_\d{4}-\d\d-\d\d\.json$/);
  });
});
