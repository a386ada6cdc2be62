import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { exportFile } from '../../scripts/drive/export-page.ts';
import { until } from '../../scripts/drive/target.ts';
import { HOST, open, portal } from './a-portal.ts';
import { ask } from './ask.ts';

const SAVE = 'form.form button[type=submit]';
const EVERYTHING = { query: { text: '', campaign: null } };

async function clip(browser: Driven, path: string): Promise<void> {
  const page = await open(browser, path);
  const popup = await browser.pressButton(page);
  await popup.click(SAVE);
  await popup.waitForText('Đã cắt ngày');
  await popup.close();
  await page.close();
}

const own = (browser: Driven, path: string): Promise<Tab> => browser.newTab(browser.ownUrl(path));

describe('a library that a newer version made', () => {
  let browser: Driven;
  const said = 'Kho này do phiên bản Cắt Báo mới hơn tạo ra';
  beforeAll(async () => {
    browser = await portal();
    await clip(browser, '/tin-tuc/4/1/truoc-khi-ha-phien-ban');
    const page = await own(browser, 'popup.html?tab=0');
    await page.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('cat-bao', 50);
      opening.onupgradeneeded = () => opening.result.createObjectStore('unheardOf', { keyPath: 'id' });
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => { opening.result.close(); resolve(true); };
    })`);
    const all = { collection: { kind: 'query', ...EVERYTHING }, label: '', campaign: '' };
    await page.evaluate(`chrome.storage.local.set({ 'handed:all': ${JSON.stringify(all)} })`);
    await page.close();
    await browser.background.kill();
  });
  afterAll(() => browser.close());

  it('is left as it is by the popup, which says so and what to do', async () => {
    const page = await open(browser, '/tin-tuc/4/2/bai-khac');
    const popup = await browser.pressButton(page);
    await popup.waitForText(said);
    await popup.waitForText('Hãy cập nhật Cắt Báo');
    await popup.close();
  });

  it.each(['library.html', 'export.html?c=all', 'waiting.html', 'sidepanel.html'])(
    'is left as it is by %s',
    async (path) => {
      const page = await own(browser, path);
      await page.getByText(said).first().waitFor();
      expect(await page.getByRole('button', { name: /sửa chữa|sửa kho/i }).count()).toBe(0);
      await page.close();
    },
  );

  it('is left as it is by the check of the options page, which offers no repair', async () => {
    const page = await own(browser, 'options.html');
    await page.locator('[data-action="check"]').click();
    await page.locator('[data-end="failed"]').getByText(said).waitFor();
    expect(await page.locator('[data-action="repair"]').count()).toBe(0);
    await page.close();
  });

  it('has lost nothing', async () => {
    const page = await own(browser, 'popup.html?tab=0');
    const held = await page.evaluate<{ version: number; urls: string[] }>(
      `new Promise((resolve, reject) => {
        const opening = indexedDB.open('cat-bao');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('clips').objectStore('clips').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve({ version: opening.result.version, urls: all.result.map(({ url }) => url) });
          };
        };
      })`,
    );
    expect(held).toEqual({ version: 50, urls: [`${HOST}/tin-tuc/4/1/truoc-khi-ha-phien-ban`] });
    await page.close();
  });
});

describe('two profiles', () => {
  it('share nothing, and a file goes from the one to the other', async () => {
    const [one, other] = [await portal(), await portal()];
    try {
      await clip(one, '/tin-tuc/4/1/cua-ho-so-mot');
      const empty = await own(other, 'options.html');
      expect(await ask(empty, 'listIds', EVERYTHING)).toEqual([]);
      const library = await own(one, 'library.html');
      await library.locator('[data-place="0"]').waitFor();
      const { path, page } = await exportFile(one, () =>
        library.getByRole('button', { name: 'Xuất', exact: true }).click(),
      );
      await page.close();
      const importing = await own(other, 'import.html');
      await importing
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'kho.json',
          mimeType: 'application/json',
          buffer: readFileSync(path),
        });
      await importing.locator('button.button-primary').first().click();
      await until('the clip', async () => {
        const ids = await ask<string[]>(empty, 'listIds', EVERYTHING);
        return ids.length === 1;
      });
      await clip(other, '/tin-tuc/4/2/cua-ho-so-hai');
      expect(await ask<string[]>(library, 'listIds', EVERYTHING)).toHaveLength(1);
      expect(await ask<string[]>(empty, 'listIds', EVERYTHING)).toHaveLength(2);
    } finally {
      await one.close();
      await other.close();
    }
  }, 120_000);
});

describe('a machine in New York with a French browser', () => {
  let browser: Driven;
  beforeAll(async () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      browser = await portal({ locale: 'fr' });
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
    await clip(browser, '/tin-tuc/4/1/gio-viet-nam');
  });
  afterAll(() => browser.close());

  it('really is there', async () => {
    const page = await own(browser, 'library.html');
    const zone = await page.evaluate<string>('Intl.DateTimeFormat().resolvedOptions().timeZone');
    expect(zone).toBe('America/New_York');
    expect(await page.evaluate<string>('navigator.language')).toMatch(/^fr/);
    await page.close();
  });

  it('shows days and times of Vietnam in list and reader, and filters by them', async () => {
    const page = await own(browser, 'library.html');
    const line = page.locator('[data-place="0"]');
    await line.waitFor();
    // 05/03/2024 08:15 in Vietnam was the evening of the fourth in New York.
    expect(await line.innerText()).toContain('05/03/2024');
    const today = await page.evaluate<string>(
      `new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10)`,
    );
    await line.click();
    await page.locator('[data-reader-title]').waitFor();
    const text = await page.evaluate<string>('document.body.innerText');
    expect(text).toContain('05/03/2024 08:15');
    const [year, month, day] = today.split('-');
    expect(text).toContain(`${day}/${month}/${year}`);
    await page.goto(browser.ownUrl(`library.html?from=2024-03-05&to=2024-03-05&by=published`));
    await page.locator('[data-place="0"]').waitFor();
    await page.close();
  });

  it('speaks Vietnamese, numbers and all, where the browser’s language is neither of ours', async () => {
    const page = await own(browser, 'options.html');
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('vi');
    await page.getByRole('heading', { name: 'Ngôn ngữ và giao diện' }).waitFor();
    await page.close();
  });

  it('writes them into files', async () => {
    const page = await own(browser, 'library.html');
    await page.locator('[data-place="0"]').waitFor();
    const { path, page: exporting } = await exportFile(browser, () =>
      page.getByRole('button', { name: 'Xuất', exact: true }).click(),
    );
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('2024-03-05T08:15');
    expect(text).toMatch(/"[a-z_]*captured[a-z_]*": ?"\d{4}-\d\d-\d\dT[\d:.]+\+07:00"/i);
    await exporting.close();
  });
});

describe('without a network', () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await portal();
    await clip(browser, '/tin-tuc/4/1/cat-khi-con-mang');
  });
  afterAll(() => browser.close());

  it('clips a page that is open, lists, reads and exports', async () => {
    const page = await open(browser, '/tin-tuc/4/2/mo-truoc-khi-mat-mang');
    await browser.offline(true);
    const popup = await browser.pressButton(page);
    await popup.click(SAVE);
    await popup.waitForText('Đã cắt ngày');
    await popup.close();
    const library = await own(browser, 'library.html');
    await library.locator('[data-place="1"]').waitFor();
    await library.locator('[data-place="0"]').click();
    await library.locator('[data-reader-title]').waitFor();
    const { path } = await exportFile(browser, () =>
      library.getByRole('button', { name: 'Xuất', exact: true }).first().click(),
    );
    expect(readFileSync(path, 'utf8')).toContain('mo truoc khi mat mang');
  });
});
