import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, PopupView, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { open, portal } from './a-portal.ts';

const SAVE = 'form.form button[type=submit]';

/** What the background does unasked, and what is there again after it was ended. */
describe('the background', () => {
  let browser: Driven;
  let options: Tab;
  let article: Tab;
  beforeAll(async () => {
    // The browser's own question cannot be answered by a test.
    browser = await portal({ granted: { permissions: ['downloads'] } });
    options = await browser.newTab(browser.ownUrl('options.html'));
  });
  afterAll(() => browser.close());

  async function on<T>(page: Tab, work: (popup: PopupView) => Promise<T>): Promise<T> {
    const popup = await browser.pressButton(page);
    try {
      return await work(popup);
    } finally {
      await popup.close();
    }
  }

  it('lets the options open without an error in the console', async () => {
    await options.getByText('Chưa có bản sao lưu nào').first().waitFor();
    expect(await browser.complaints()).toEqual([]);
  });

  it('begins its upkeep when it is installed', async () => {
    const names = await options.evaluate<string[]>(
      'chrome.alarms.getAll().then((alarms) => alarms.map(({ name }) => name).sort())',
    );
    expect(names).toEqual(['backup', 'upkeep']);
    // The last thing that it does is to note the top of the list.
    await until('the upkeep to end', () =>
      options.evaluate<boolean>(
        `chrome.storage.local.get('first-page').then((held) => 'first-page' in held)`,
      ),
    );
  });

  it('saves', async () => {
    article = await open(browser, '/tin-tuc/4/80/dan-van-kheo');
    await on(article, async (popup) => {
      await popup.click(SAVE);
      await popup.waitForText('Đã cắt ngày');
    });
  });

  it('gives the popup the width of what it shows', async () => {
    await on(article, async (popup) => {
      await popup.waitForText('Đã cắt ngày');
      await until('the popup to take its size', () =>
        popup.evaluate<boolean>(
          `document.documentElement.clientWidth === document.body.clientWidth
           && document.documentElement.scrollWidth === document.body.clientWidth`,
        ),
      );
    });
  });

  it('has the library again after it was ended', async () => {
    await browser.background.kill();
    expect(await browser.background.isAwake()).toBe(false);
    await on(article, async (popup) => {
      await popup.waitForText('Đã cắt ngày');
      await until('the row', () =>
        popup.evaluate<boolean>(`document.querySelectorAll('.row').length === 1`),
      );
    });
    expect(await browser.background.isAwake()).toBe(true);
  });

  it('makes the backup that is due when an alarm wakes it', async () => {
    const settings = { version: 1, backupEvery: 'day', backupTo: 'downloads' };
    await options.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
    await browser.background.kill();
    await browser.savedBy(
      () => options.evaluate(`chrome.alarms.create('backup', { when: Date.now() })`),
      /cat-bao_sao-luu_.*\.zip$/,
    );
    await until('the note of it', () =>
      options.evaluate<boolean>(
        `chrome.storage.local.get('backup-last').then((held) => held['backup-last']?.clips === 1)`,
      ),
    );
  });

  it('did all of it without an error in the console', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
