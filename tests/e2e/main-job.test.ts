import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, PopupView, Tab } from '../../scripts/drive/driven.ts';
import { exportFile } from '../../scripts/drive/export-page.ts';
import { until } from '../../scripts/drive/target.ts';
import { validateExport } from '../export/validate.ts';
import { badgeOf, open, portal } from './a-portal.ts';
import { ask } from './ask.ts';

const SAVE = 'form.form button[type=submit]';
const CAMPAIGN = 'form.form [role=combobox]';
const NOTE = 'form.form textarea';
const EVERYTHING = { query: { text: '', campaign: null } };

/** The clips of the list as the person sees them. */
const rows = (popup: PopupView): Promise<string[]> =>
  popup.evaluate(`[...document.querySelectorAll('.row')].map((row) => row.textContent)`);

/** The whole job on one browser; each step stands on the ones before it. */
describe('the main job', () => {
  let browser: Driven;
  let article: Tab;
  beforeAll(async () => {
    browser = await portal();
    article = await open(browser, '/tin-tuc/4/101/dan-van-kheo-o-co-so');
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

  it('opens on this page: title, source with its provinces, date', async () => {
    await on(article, async (popup) => {
      await popup.waitFor(SAVE);
      const card = await popup.text('.card');
      expect(card).toContain('Bài dan van kheo o co so');
      expect(card).toContain('Báo Thái Bình');
      expect(card).toContain('Hưng Yên');
      expect(card).toContain('05/03/2024 08:15');
    });
  });

  it('keeps every keystroke when the popup closes mid-way', async () => {
    await on(article, async (popup) => {
      await popup.type(NOTE, 'Trình đồng chí Trưởng ban');
      await popup.type(CAMPAIGN, 'Năm dân vận khéo 2020');
      await popup.press('Enter');
    });
    await on(article, async (popup) => {
      await popup.waitForText('Đã khôi phục bản nháp');
      expect(await popup.evaluate(`document.querySelector('${NOTE}').value`)).toBe(
        'Trình đồng chí Trưởng ban',
      );
      await popup.waitForText('Năm dân vận khéo 2020');
    });
  });

  it('saves with campaign and note, says so, and marks the button', async () => {
    await on(article, async (popup) => {
      await popup.waitForText('Đã khôi phục bản nháp');
      await popup.click(SAVE);
      await popup.waitForText('Đã cắt ngày');
    });
    await until('the badge', async () => (await badgeOf(browser, article)) === '✓');
  });

  it('opens a clipped page for editing in place, and makes no second clip', async () => {
    await on(article, async (popup) => {
      await popup.waitForText('Đã cắt ngày');
      await popup.waitForText('Năm dân vận khéo 2020');
      await popup.clickText('Sửa thông tin bài');
      await popup.evaluate(`document.querySelector('.form-details textarea').select()`);
      await popup.type('.form-details textarea', 'Dân vận khéo: tiêu đề đã sửa');
      await popup.click(SAVE);
      await until('the new title in the list', async () =>
        (await rows(popup)).some((row) => row.includes('tiêu đề đã sửa')),
      );
      expect(await rows(popup)).toHaveLength(1);
    });
  });

  it('lists clips newest first and finds them without diacritics', async () => {
    for (const name of ['giai-bong-chuyen', 'mua-vu-moi']) {
      const page = await open(browser, `/tin-tuc/4/102/${name}`);
      await on(page, async (popup) => {
        await popup.click(SAVE);
        await popup.waitForText('Đã cắt ngày');
      });
    }
    await on(article, async (popup) => {
      await until('three rows', async () => (await rows(popup)).length === 3);
      const titles = await rows(popup);
      expect(titles[0]).toContain('mua vu moi');
      expect(titles[2]).toContain('Dân vận khéo');
      await popup.type('[data-search]', 'tieu de da sua');
      await until('one row', async () => (await rows(popup)).length === 1);
      expect((await rows(popup))[0]).toContain('Dân vận khéo');
    });
  });

  it('tags all, takes it back, deletes all, takes it back', async () => {
    await on(article, async (popup) => {
      const tagged = async (): Promise<number> =>
        (await rows(popup)).filter((row) => row.includes('Mục tiêu kép')).length;
      await until('three rows', async () => (await rows(popup)).length === 3);
      await popup.click('.select-all input');
      await popup.clickText('Gắn');
      await popup.type('.bulk-panel [role=combobox]', 'Mục tiêu kép');
      await popup.press('Enter');
      await popup.click('.bulk-panel button[type=submit]');
      await until('three tagged rows', async () => (await tagged()) === 3);
      await popup.click('.toast-undo');
      await until('no tagged row', async () => (await tagged()) === 0);

      await popup.clickText('Xoá');
      await until('an empty list', async () => (await rows(popup)).length === 0);
      await popup.click('.toast-undo');
      await until('three rows again', async () => (await rows(popup)).length === 3);
    });
  });

  it('exports a campaign to a file with a speaking name, and imports it elsewhere to the same bytes', async () => {
    const { name, text } = await on(article, async (popup) => {
      const campaigns = await ask<{ id: string; name: string }[]>(popup, 'listCampaigns', null);
      const id = campaigns.find((campaign) => campaign.name === 'Năm dân vận khéo 2020')?.id;
      await popup.waitFor('.filter select');
      await popup.evaluate(`(() => {
        const select = document.querySelector('.filter select');
        select.value = ${JSON.stringify(id)};
        select.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      await until('one row', async () => (await rows(popup)).length === 1);
      return exported(browser, popup);
    });
    expect(name).toMatch(/^cat-bao_nam-dan-van-kheo-2020_\d{4}-\d\d-\d\d\.json$/);
    expect(validateExport(text)).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({
      items: [{ title: 'Dân vận khéo: tiêu đề đã sửa', tags: ['Năm dân vận khéo 2020'] }],
    });

    const everything = await on(article, (popup) => exported(browser, popup));
    const elsewhere = await portal();
    try {
      const page = await elsewhere.newTab(elsewhere.ownUrl('import.html'));
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: everything.name,
          mimeType: 'application/json',
          buffer: Buffer.from(everything.text),
        });
      await page.locator('button.button-primary').click();
      const other = await open(elsewhere, '/tin-tuc/4/999/khac');
      const popup = await elsewhere.pressButton(other);
      await until('three clips', async () => {
        const ids = await ask<string[]>(popup, 'listIds', EVERYTHING);
        return ids.length === 3;
      });
      await popup.close();
      const again = await elsewhere.pressButton(other);
      const { text: copy } = await exported(elsewhere, again);
      expect(copy).toBe(everything.text);
    } finally {
      await elsewhere.close();
    }
  });
});

async function exported(
  browser: Driven,
  popup: PopupView,
): Promise<{ name: string; text: string }> {
  await until('the list', async () => (await rows(popup)).length > 0);
  const { name, path, page } = await exportFile(browser, () => popup.clickText('Xuất'));
  await page.close();
  return { name, text: readFileSync(path, 'utf8') };
}
