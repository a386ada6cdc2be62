import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Clip, ClipBody } from '../../domain/clip.ts';
import { urlKey } from '../../domain/url-key.ts';
import type { WaitingEntry } from '../../domain/waiting-page.ts';
import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { anArticlePage } from './a-portal.ts';
import { ask } from './ask.ts';
import { openLibraryPage, type LibraryPage } from './library-page.ts';

/** What a portal serves whose pictures come late and whose counter stands in the head. */
const LAZY = anArticlePage('Gặp mặt già làng, trưởng bản')
  .replace(
    '<meta property="og:title"',
    '<noscript><img height="1" src="https://dem.vn/1.gif"></noscript><meta property="og:title"',
  )
  .replace(
    '<p style="text-align:right">',
    `<figure><img src="/chua-tai.gif" data-src="/anh/gia-lang.jpg">
<figcaption>Quang cảnh buổi gặp mặt.</figcaption></figure>$&`,
  );

/** An old page: one byte a letter, and no word of it from the server. */
const OLD = Buffer.concat(
  Array.from(anArticlePage('Tin cu').replace('"utf-8"', '"windows-1258"'), (char) => {
    const code = char.codePointAt(0) ?? 0;
    return Buffer.from([code < 128 ? code : char === 'đ' ? 0xf0 : 0x3f]);
  }),
);

const HOME = '<title>Báo</title><h1>Trang chủ</h1><a href="/1.html">Tin</a>';

describe('pages that wait', () => {
  let browser: Driven;
  let library: LibraryPage;
  let asked: string[] = [];

  beforeAll(async () => {
    browser = await drive({ granted: { origins: ['*://*/*'] } });
    await browser.serve((url) => {
      asked.push(url);
      const { pathname } = new URL(url);
      if (pathname.endsWith('/mat.html')) return null;
      if (pathname.endsWith('/trang-chu.html')) return { body: HOME };
      if (pathname.endsWith('/cu.html')) return { body: OLD };
      if (pathname.endsWith('/tep.pdf')) return { body: '%PDF', contentType: 'application/pdf' };
      return { body: LAZY, contentType: 'text/html; charset=utf-8' };
    });
    library = await openLibraryPage(browser);
  });
  afterAll(() => browser?.close());

  async function wait(urls: readonly string[], names: readonly string[], note: string) {
    const made = await library.ask<{ value: { id: string }[] }>('ensureCampaigns', { names });
    const campaigns = made.value.map(({ id }) => id);
    const pages = urls.map((url, at) => ({
      urlKey: urlKey(url),
      url,
      title: '',
      campaigns,
      note,
      addedAt: 1000 + at,
    }));
    const put = await library.ask<{ ok: boolean }>('putWaiting', { pages });
    expect(put.ok).toBe(true);
    return campaigns;
  }

  async function openWaiting(): Promise<Tab> {
    const page = await browser.newTab(browser.ownUrl('waiting.html'));
    await page.locator('.waiting-rows, .empty').first().waitFor();
    return page;
  }

  async function clipAll(page: Tab): Promise<void> {
    await page.locator('.waiting-tools .button-primary').click();
    await page.locator('.clipping .button-primary').click();
  }

  const waiting = (): Promise<WaitingEntry[]> => rowsOf(library.page, 'waiting');

  it('are clipped by themselves with their campaigns, and those that cannot be stay', async () => {
    asked = [];
    const good = ['https://baothaibinh.com.vn/tin/1.html', 'https://danvan.vn/cu.html'];
    const bad = [
      'https://baohagiang.vn/mat.html',
      'https://kontum.gov.vn/trang-chu.html',
      'https://thtg.vn/tep.pdf',
    ];
    const campaigns = await wait([...good, ...bad], ['Dân vận khéo'], 'Từ dấu trang');
    const page = await openWaiting();
    await clipAll(page);
    await page.locator('.clipping-outcome').waitFor();

    const clips = await library.clips();
    expect(clips.map(({ url }) => url).toSorted()).toEqual(good.toSorted());
    for (const clip of clips) expect(clip).toMatchObject({ campaigns, note: 'Từ dấu trang' });
    const why = (await waiting()).map(({ url, trouble }) => [url, trouble]);
    expect(Object.fromEntries(why)).toEqual({
      [bad[0] ?? '']: 'no-answer',
      [bad[1] ?? '']: 'not-article',
      [bad[2] ?? '']: 'not-a-page',
    });
    expect(await page.locator('.waiting-row .chip-badge').allInnerTexts()).toHaveLength(3);

    // One request a page, and nothing of what the pages name: neither pictures nor counters.
    expect(asked.toSorted()).toEqual([...good, ...bad].toSorted());
    await page.close();
  });

  it('are read as they would be from a tab', async () => {
    const url = 'https://baothaibinh.com.vn/tin/1.html';
    const clip = (await library.clips()).find((each) => each.url === url);
    const bodies = await rowsOf<ClipBody>(library.page, 'bodies');
    const article = bodies.find(({ id }) => id === clip?.id)?.article;
    expect(article).toMatchObject({
      title: 'Gặp mặt già làng, trưởng bản',
      siteName: 'Báo Thái Bình điện tử',
      published: { date: '2024-03-05', time: '08:15:20' },
      views: 1204,
      pictures: [{ src: 'https://baothaibinh.com.vn/anh/gia-lang.jpg' }],
    });

    const tab = await browser.newTab(url);
    const live = await fromTab(library, url);
    expect(live).toEqual(article);
    await tab.close();
  });

  it('lose nothing when the page and the worker are killed in between', async () => {
    await library.ask('removeWaiting', { urlKeys: null });
    const before = (await library.clips()).length;
    const urls = Array.from({ length: 12 }, (_, at) => `https://bao${at}.vn/tin/2.html`);
    await wait(urls, ['Mục tiêu kép'], '');
    const first = await openWaiting();
    await clipAll(first);
    await until('some are clipped', async () => (await library.clips()).length > before + 3);
    await Promise.all([browser.background.kill(), first.close()]);

    const clips = await library.clips();
    const left = await waiting();
    const known = new Set(clips.map((clip: Clip) => clip.urlKey));
    for (const url of urls)
      expect(known.has(urlKey(url)) !== left.some((page) => page.url === url), url).toBe(true);
    expect(left.length).toBeGreaterThan(0);

    const again = await openWaiting();
    await clipAll(again);
    await again.locator('.clipping-outcome').waitFor();
    expect((await library.clips()).length).toBe(before + urls.length);
    expect(await waiting()).toEqual([]);
    expect((await library.check()).problems).toEqual([]);
    await again.close();
  });

  it('are counted beside the library as long as there are any', async () => {
    const page = await browser.newTab(browser.ownUrl('library.html'));
    await page.locator('.shelf').first().waitFor();
    const shelf = page.locator('.shelf', { hasText: 'Chờ cắt' });
    expect(await shelf.count()).toBe(0);
    await wait(['https://baothaibinh.com.vn/tin/9.html'], [], '');
    await shelf.waitFor();
    const opened = await browser.openedBy(() => shelf.click());
    await opened.waitForURL(/waiting\.html$/);
    await opened.close();
    await page.close();
  });
});

/** What a press reads of the tab that shows this address. */
async function fromTab(library: LibraryPage, url: string): Promise<unknown> {
  const tabs = await library.page.evaluate<{ id: number; url?: string }[]>(
    'chrome.tabs.query({}).then((tabs) => tabs.map(({ id, url }) => ({ id, url })))',
  );
  const tabId = tabs.find((tab) => tab.url === url)?.id;
  const asker = { evaluate: <T>(expression: string) => library.page.evaluate<T>(expression) };
  const state = await ask<{ extraction: { article: unknown } }>(asker, 'openPage', { tabId });
  return state.extraction.article;
}

/** The live rows of a table. */
function rowsOf<T>(page: Tab, table: string): Promise<T[]> {
  return page.evaluate<T[]>(`new Promise((resolve, reject) => {
    const open = indexedDB.open('cat-bao');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const all = open.result.transaction('${table}').objectStore('${table}').getAll();
      all.onsuccess = () => {
        open.result.close();
        resolve(all.result.filter((row) => !row.removed));
      };
    };
  })`);
}
