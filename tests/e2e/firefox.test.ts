import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { complaintsOf } from '../../scripts/drive/complaints.ts';
import { isEventPageAwake, killEventPage } from '../../scripts/drive/event-page.ts';
import { pressToolbarButton, type FirefoxPopup } from '../../scripts/drive/firefox-popup.ts';
import { grant, launchFirefox, type Firefox } from '../../scripts/drive/firefox.ts';
import { until } from '../../scripts/drive/target.ts';
import { ENTER, openedTab, openTab, type View } from '../../scripts/drive/view.ts';
import { findFirefox } from '../../scripts/firefox.mjs';
import { validateExport } from '../export/validate.ts';
import { anArticlePage, onShelf } from './a-portal.ts';

const { reason } = findFirefox();
const note = reason === null ? '' : ` (skipped: ${reason})`;

const HOST = 'http://baothaibinh.com.vn';
const SHELF = {
  '/dan-van': { body: anArticlePage('Dân vận khéo ở cơ sở') },
  '/bong-chuyen': { body: anArticlePage('Khai mạc giải bóng chuyền') },
};

const SAVE = 'form.form button[type=submit]';
const CAMPAIGN = 'form.form [role=combobox]';

const rows = (popup: FirefoxPopup): Promise<string[]> =>
  popup.evaluate(`[...document.querySelectorAll('.row')].map((row) => row.textContent)`);

/** The production build in a real Firefox; each step stands on the ones before it. */
describe.skipIf(reason !== null)(`the main job in Firefox${note}`, () => {
  let firefox: Firefox;
  let article: View;
  let options: View;
  beforeAll(async () => {
    firefox = await launchFirefox((url) => (url.startsWith(HOST) ? onShelf(SHELF, url) : null));
    article = await openTab(firefox, `${HOST}/dan-van`);
  });
  afterAll(() => firefox?.close());

  async function on<T>(page: View, work: (popup: FirefoxPopup) => Promise<T>): Promise<T> {
    const popup = await pressToolbarButton(firefox, page);
    try {
      return await work(popup);
    } finally {
      await popup.close();
    }
  }

  const inDownloads = (name: RegExp): Promise<string> =>
    until(`a file ${name}`, async () =>
      readdirSync(firefox.downloads, { recursive: true, encoding: 'utf8' }).find((file) =>
        name.test(file),
      ),
    );

  it('opens its options without an error in the console', async () => {
    options = await openTab(firefox, `${firefox.origin}options.html`);
    await options.waitForText('Cài đặt Cắt Báo');
    await options.waitForText('Chưa có bản sao lưu nào');
    expect(await complaintsOf(firefox)).toEqual([]);
  });

  it('begins its upkeep when it is installed', async () => {
    const alarms = await options.evaluate<{ name: string }[]>('chrome.alarms.getAll()');
    expect(alarms.map(({ name }) => name).toSorted()).toEqual(['backup', 'upkeep']);
    // The last thing that it does is to note the top of the list.
    await until('the upkeep to end', () =>
      options.evaluate<boolean>(
        `chrome.storage.local.get('first-page').then((held) => 'first-page' in held)`,
      ),
    );
    expect(await complaintsOf(firefox)).toEqual([]);
  });

  it('shows title, source with its provinces and date of the page when the button is pressed', async () => {
    await on(article, async (popup) => {
      await popup.waitFor(SAVE);
      const card = await popup.text('.card');
      expect(card).toContain('Dân vận khéo ở cơ sở');
      expect(card).toContain('Báo Thái Bình');
      expect(card).toContain('Hưng Yên');
      expect(card).toContain('05/03/2024 08:15');
    });
  });

  it('opens a popup that is as wide as what it shows', async () => {
    await on(article, async (popup) => {
      await popup.waitFor(SAVE);
      await until('the popup to take its size', () =>
        popup.evaluate<boolean>(
          `document.documentElement.clientWidth === document.body.clientWidth
           && document.documentElement.scrollWidth === document.body.clientWidth`,
        ),
      );
    });
  });

  it('saves with a campaign, lists the clip and marks the button', async () => {
    await on(article, async (popup) => {
      await popup.type(CAMPAIGN, 'Năm dân vận khéo');
      await popup.waitForText('Tạo “Năm dân vận khéo”');
      await popup.type(CAMPAIGN, ENTER);
      await popup.click(SAVE);
      await popup.waitForText('Đã cắt ngày');
      await until('the row with its campaign', async () =>
        (await rows(popup)).some((row) => row.includes('Năm dân vận khéo')),
      );
      expect(await rows(popup)).toHaveLength(1);
      expect((await rows(popup))[0]).toContain('Dân vận khéo ở cơ sở');
    });
    const badge = `chrome.tabs.query({ url: '${HOST}/dan-van' })
      .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`;
    await until('the badge', async () => (await options.evaluate(badge)) === '✓');
  });

  it('finds clips without diacritics', async () => {
    const other = await openTab(firefox, `${HOST}/bong-chuyen`);
    await on(other, async (popup) => {
      await popup.click(SAVE);
      await popup.waitForText('Đã cắt ngày');
      await until('two rows', async () => (await rows(popup)).length === 2);
      await popup.type('[data-search]', 'giai bong chuyen');
      await until('one row', async () => (await rows(popup)).length === 1);
      expect((await rows(popup))[0]).toContain('Khai mạc giải bóng chuyền');
    });
  });

  it('has its library again after the event page was ended', async () => {
    await killEventPage(firefox);
    expect(await isEventPageAwake(firefox)).toBe(false);
    await on(article, async (popup) => {
      await popup.waitForText('Đã cắt ngày');
      await popup.waitForText('Năm dân vận khéo');
      await until('two rows', async () => (await rows(popup)).length === 2);
    });
    expect(await isEventPageAwake(firefox)).toBe(true);
  });

  it('exports what was clipped as JSON that keeps to the published schema', async () => {
    await on(article, async (popup) => {
      await until('two rows', async () => (await rows(popup)).length === 2);
      await popup.clickText('Xuất');
      const page = await openedTab(firefox, '/export.html');
      await page.waitFor('.send .button-primary:enabled');
      await page.clickText('Dữ liệu');
      await page.click('input[name=format][value=json]');
      await page.click('.send .button-primary:enabled');
      const name = await inDownloads(/^cat-bao_toan-bo-kho_\d{4}-\d\d-\d\d\.json$/);
      // Firefox takes the name first, with an empty file, and puts the whole one in its place.
      const text = await until(
        'the whole file',
        async () => readFileSync(join(firefox.downloads, name), 'utf8') || null,
      );
      expect(validateExport(text)).toEqual([]);
      expect(JSON.parse(text)).toMatchObject({
        items: [
          { title: 'Khai mạc giải bóng chuyền' },
          { title: 'Dân vận khéo ở cơ sở', tags: ['Năm dân vận khéo'] },
        ],
      });
    });
  });

  it('makes the backup that is due when an alarm wakes the event page', async () => {
    await grant(firefox, 'downloads');
    const settings = { version: 1, backupEvery: 'day', backupTo: 'downloads' };
    await options.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
    await killEventPage(firefox);
    await options.evaluate(`chrome.alarms.create('backup', { when: Date.now() })`);
    await inDownloads(/cat-bao_sao-luu_.*\.zip$/);
    await until('the note of it', async () =>
      options.evaluate<boolean>(
        `chrome.storage.local.get('backup-last').then((held) => held['backup-last']?.clips === 2)`,
      ),
    );
  });

  it('says of the browser’s own pages that they cannot be read', async () => {
    await on(await openTab(firefox, 'about:config'), async (popup) => {
      await popup.waitForText('Trình duyệt không cho tiện ích đọc trang này');
    });
  });

  it('did all of it without an error in the console', async () => {
    expect(await complaintsOf(firefox)).toEqual([]);
  });
});
