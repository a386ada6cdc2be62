import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import { SAMPLE_HOST } from '../../messaging/sample-page.ts';
import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { ask } from './ask.ts';
import { shown, showing } from './shown.ts';

describe('the first run', () => {
  let browser: Driven;
  let page: Tab;
  beforeAll(async () => {
    browser = await drive({ greeted: true });
    page = await shown(browser, 'welcome.html');
  });
  afterAll(() => browser.close());

  const clips = async (): Promise<readonly Clip[]> => {
    const asker = { evaluate: <T>(expression: string) => page.evaluate<T>(expression) };
    const query = { text: '', campaign: null };
    return (await ask<{ clips: Clip[] }>(asker, 'listClips', { query, limit: 9, cursor: null }))
      .clips;
  };

  it('opens the first steps by itself, without an error', async () => {
    await page.getByRole('heading', { level: 1, name: 'Ghim nút Cắt Báo' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('vi');
    expect(await showing(browser, 'welcome.html')).toHaveLength(1);
  });

  it('clips the sample article: title, day, author and lead as the page says', async () => {
    await page.getByRole('button', { name: 'Tiếp theo' }).click();
    await page.getByRole('button', { name: 'Cắt bài này' }).click();
    const card = page.getByRole('region', { name: 'Trang đang xem' });
    await card.getByRole('heading', { name: /^Bài mẫu: Tổ dân vận xóm Đình/ }).waitFor();
    const said = await card.innerText();
    expect(said).toContain('24/11/2026 08:15');
    expect(said).toContain('Lê Văn Mẫu');
    expect(said).toContain(SAMPLE_HOST);
    await card.getByLabel('Ghi chú').fill('Cắt thử');
    await card.getByRole('button', { name: 'Lưu bài cắt' }).click();
    await page.getByRole('region', { name: 'Đã nằm trong kho' }).waitFor();
    expect(await clips()).toMatchObject([
      { note: 'Cắt thử', source: { host: SAMPLE_HOST }, published: { date: '2026-11-24' } },
    ]);
  });

  it('deletes the sample with one press, and takes that back', async () => {
    await page.getByRole('button', { name: 'Xoá bài mẫu' }).click();
    await until('the sample to go', async () => (await clips()).length === 0);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await until('the sample to come back', async () => (await clips()).length === 1);
    await page.getByRole('button', { name: 'Xoá bài mẫu' }).click();
    await until('the sample to go', async () => (await clips()).length === 0);
  });

  it('goes on to where things are', async () => {
    await page.getByRole('button', { name: 'Tiếp theo' }).click();
    await page.getByRole('heading', { level: 2, name: 'Sao lưu mỗi tuần' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Bảng bên' }).waitFor();
  });

  it('is found again from the options, in the tab that has it', async () => {
    const options = await browser.newTab(browser.ownUrl('options.html'));
    const tabs = (await browser.tabs()).length;
    await options.getByRole('button', { name: 'Có gì mới' }).click();
    await page.getByRole('heading', { level: 1, name: 'Có gì mới' }).waitFor();
    expect(await browser.tabs()).toHaveLength(tabs);
  });
});

describe('an update', () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await drive();
  });
  afterAll(() => browser.close());

  it('says in a quiet line what is new, until that was looked at', async () => {
    const popup = await browser.newTab(browser.ownUrl('popup.html?tab=1'));
    await popup.getByText('Kho còn trống').waitFor();
    expect(await popup.getByText('vừa có thêm').count()).toBe(0);

    // As the background notes it when the browser tells of an update.
    await popup.evaluate(`chrome.storage.local.set({ news: '0.2.0' })`);
    await popup.reload();
    const news = await browser.openedBy(() =>
      popup.getByRole('button', { name: 'Xem có gì mới' }).click(),
    );
    await news.getByRole('heading', { level: 1, name: 'Có gì mới' }).waitFor();
    await until('it to be seen', () =>
      popup.evaluate<boolean>(`chrome.storage.local.get('news').then((held) => !('news' in held))`),
    );
  });
});
