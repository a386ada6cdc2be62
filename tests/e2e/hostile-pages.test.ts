import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { PageState } from '../../messaging/protocol.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { anArticlePage, HOST, portal } from './a-portal.ts';
import { ask } from './ask.ts';

const SENTENCE = 'Hội nghị tổng kết công tác dân vận của tỉnh diễn ra trong hai ngày. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(20)}</p>\n`;

const LONG_TITLE = `Tin ${'rất dài '.repeat(1250)}`;
const SHELF = {
  '/khong-than': { body: '<!doctype html><html><head><title>Trống</title></head></html>' },
  '/khung': {
    body: '<html><head><title>Khung</title></head><frameset cols="20%,80%"><frame src="a.html"><frame src="b.html"></frameset></html>',
  },
  '/hai-muoi-mb': {
    body: anArticlePage(
      'Trang hai mươi megabyte',
      PARAGRAPH.repeat(2e7 / Buffer.byteLength(PARAGRAPH)),
    ),
  },
  '/tin.xml': {
    body: '<?xml version="1.0"?><rss><channel><title>Tin</title></channel></rss>',
    contentType: 'application/xml',
  },
  '/tieu-de-html': { body: anArticlePage('&lt;img src=x onerror=alert(1)&gt; Tin mới') },
  '/tieu-de-dai': { body: anArticlePage(LONG_TITLE) },
  '/tieu-de-nguoc': { body: anArticlePage('Tin \u202egnoh gnab\u202c hôm nay') },
};

describe('a page that is no ordinary article', () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await portal({}, SHELF);
  });
  afterAll(() => browser.close());

  async function openPage(url: string): Promise<PageState> {
    const page = await browser.newTab();
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    const popup = await browser.pressButton(page);
    try {
      return await ask<PageState>(popup, 'openPage', { tabId: null });
    } finally {
      await popup.close();
      await page.close();
    }
  }

  it.each(['/khong-than', '/khung'])(
    'says why %s is none, and can still be clipped',
    async (path) => {
      const state = await openPage(HOST + path);
      expect(state).toMatchObject({ kind: 'page', extraction: { kind: 'not-article' } });
      if (state.kind === 'page') expect(state.extraction.article.title).not.toBe('');
    },
  );

  it('reads a page of 20 MB, or says that it is too large and can be clipped by hand', async () => {
    const state = await openPage(`${HOST}/hai-muoi-mb`);
    expect(state.kind).toBe('page');
    if (state.kind !== 'page') return;
    expect(state.extraction.article.title).toContain('Trang hai mươi megabyte');
    if (state.extraction.kind === 'not-article') expect(state.extraction.reason).toBe('too-large');
  }, 120_000);

  it('says of an XML document that it is no page', async () => {
    const state = await openPage(`${HOST}/tin.xml`);
    if (state.kind === 'page') {
      expect(state.extraction).toMatchObject({ kind: 'not-article', reason: 'not-html' });
    } else {
      expect(state.failure.kind).toBe('page-forbidden');
    }
  });

  it('says of a page of the browser that it may not be read', async () => {
    const state = await openPage(browser.innerPage);
    expect(state).toMatchObject({ kind: 'unreadable', failure: { kind: 'page-forbidden' } });
    const page = await browser.newTab(browser.innerPage);
    const popup = await browser.pressButton(page);
    await popup.waitForText('Trình duyệt không cho tiện ích đọc trang này');
    await popup.close();
    await page.close();
  });

  it('takes markup in a title as text', async () => {
    const state = await openPage(`${HOST}/tieu-de-html`);
    if (state.kind !== 'page') throw new Error('unreadable');
    expect(state.extraction.article.title).toBe('<img src=x onerror=alert(1)> Tin mới');
  });

  it('bounds a title of 10,000 characters and drops marks that turn text round', async () => {
    const long = await openPage(`${HOST}/tieu-de-dai`);
    if (long.kind !== 'page') throw new Error('unreadable');
    expect(long.extraction.article.title.length).toBeLessThanOrEqual(1000);
    const turned = await openPage(`${HOST}/tieu-de-nguoc`);
    if (turned.kind !== 'page') throw new Error('unreadable');
    expect(turned.extraction.article.title).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(turned.extraction.article.title).toContain('hôm nay');
  });
});
