import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { highlightsOf } from '../../domain/clip-highlight.ts';
import type { Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { openLibraryPage, type LibraryPage } from './library-page.ts';

const PLAIN = 'Tổ dân vận thôn Đông đi từng ngõ, gõ từng nhà để vận động bà con hiến đất.';
const HOSTILE = `Chữ trong bài.</p>
<script>window.owned = true</script><img src="https://evil.example/a.jpg" onerror="window.owned = true">
<iframe src="https://evil.example/f"></iframe><style>@import "https://evil.example/s.css";</style>
<svg onload="window.owned = true"></svg><form action="https://evil.example/"><button>x</button></form>
<a href="javascript:window.owned = true">bẫy</a><p>Hết bài.`;
const PAGE = `<html><head><script>parent.owned = true</script><link rel="stylesheet" href="https://evil.example/x.css">
<meta http-equiv="refresh" content="0;url=https://evil.example/"></head>
<body><h1>Trang gốc</h1><img src="https://evil.example/b.png"></body></html>`;

describe('the reader', () => {
  let browser: Driven;
  let library: LibraryPage;
  let page: Tab;
  const asked: string[] = [];
  const ids: Record<string, string> = {};

  const save = async (name: string, text: string): Promise<void> => {
    const { urlKey, base } = await library.capture(`/${name}.html`, `Bài ${name}`, text);
    const saved = await library.ask<Result<Clip>>('saveClip', { urlKey, base, fields: base });
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
    ids[name] = saved.value.id;
  };
  const open = async (name: string): Promise<Tab> => {
    page = await browser.newTab(browser.ownUrl(`library.html?clip=${ids[name]}`));
    await page.locator('.reader-text').getByText(/\S/).first().waitFor();
    return page;
  };
  const clip = async (name: string): Promise<Clip | undefined> =>
    (await library.clips()).find(({ id }) => id === ids[name]);
  /** Selects the words with the selection's own means. */
  const select = (words: string): Promise<void> =>
    page.evaluate((wanted) => {
      const root = document.querySelector('.reader-text')?.shadowRoot;
      const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }, words);

  beforeAll(async () => {
    browser = await drive();
    await browser.serve((url) => {
      asked.push(url);
      return null;
    });
    library = await openLibraryPage(browser);
    await save('thuong', PLAIN);
    await save('doc-hai', HOSTILE);
  }, 120_000);
  afterEach(async () => {
    asked.length = 0;
    await page.close();
  });
  afterAll(() => browser?.close());

  it('runs nothing and loads nothing of what is stored, pictures only when asked to', async () => {
    await open('doc-hai');
    await page.getByText('Hết bài.').waitFor();
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => (window as { owned?: boolean }).owned)).toBeUndefined();
    const text = page.locator('.reader-text');
    expect(await text.locator('p').count()).toBeGreaterThan(0);
    expect(await text.locator(':is(script, iframe, style, svg, form)').count()).toBe(0);
    await page.getByRole('button', { name: 'Hiện ảnh', exact: true }).click();
    await page.getByText('Không tải được ảnh').waitFor();
    expect(asked).toEqual(['https://evil.example/a.jpg']);
  });

  it('highlights a selection, and has it again after the tab was closed', async () => {
    await open('thuong');
    await page.getByRole('heading', { name: /^Đoạn đã đánh dấu/ }).waitFor();
    await select('đi từng ngõ, gõ từng nhà');
    await page.getByRole('toolbar', { name: 'Đoạn đang chọn' }).waitFor();
    await page.keyboard.press('h');
    await page.locator('mark[data-highlight]').waitFor();
    await page.close();
    await open('thuong');
    expect(await page.locator('mark[data-highlight]').textContent()).toBe(
      'đi từng ngõ, gõ từng nhà',
    );
    await page.getByRole('button', { name: /^Ghi chú cho: / }).click();
    await page.getByLabel('Ghi chú cho đoạn này').fill('Trích vào báo cáo');
    // Closed before it was saved.
    await page.close();
    await open('thuong');
    await page.getByRole('button', { name: /^Ghi chú cho: / }).click();
    await page.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await page.getByText('Trích vào báo cáo', { exact: true }).waitFor();
    const held = await clip('thuong');
    expect(held && highlightsOf(held)).toMatchObject([
      { exact: 'đi từng ngõ, gõ từng nhà', note: 'Trích vào báo cáo' },
    ]);
  });

  it('writes a note by the key of the page, and a tone', async () => {
    await open('thuong');
    await page.locator('[data-reader-note]').waitFor();
    await page.keyboard.press('n');
    await page.locator('[data-reader-note]:focus').waitFor();
    await page.keyboard.type('Gửi lãnh đạo');
    await page.keyboard.press('Control+Enter');
    await until('the note', async () => (await clip('thuong'))?.note === 'Gửi lãnh đạo');
    await page.getByRole('radio', { name: 'Tích cực' }).click();
    await until('the tone', async () => (await clip('thuong'))?.tone === 'positive');
  });

  it('shows the page as it was, which may do nothing', async () => {
    await library.page.evaluate(
      async ({ id, html }) => {
        const stream = new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'));
        const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
        await new Promise<void>((done, failed) => {
          const opening = indexedDB.open('cat-bao');
          opening.addEventListener('success', () => {
            const writing = opening.result.transaction('snapshots', 'readwrite');
            writing.objectStore('snapshots').put({ id, html: bytes });
            writing.addEventListener('complete', () => {
              opening.result.close();
              done();
            });
            writing.addEventListener('error', () => failed(new Error('not written')));
          });
        });
      },
      { id: ids['thuong'] ?? '', html: PAGE },
    );
    await open('thuong');
    await page.getByRole('button', { name: 'Bản gốc của trang' }).click();
    const frame = page.frameLocator('iframe.snapshot-frame');
    await frame.getByRole('heading', { name: 'Trang gốc' }).waitFor();
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => (window as { owned?: boolean }).owned)).toBeUndefined();
    await page.keyboard.press('Escape');
    await until('the frame gone', async () => (await page.locator('iframe').count()) === 0);
    expect(await page.url()).toContain('clip=');
  });

  it('prints the article alone', async () => {
    await open('thuong');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.facets', '.middle', '.reader-bar', '.reader-side'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    expect(await page.locator('.reader-title').isVisible()).toBe(true);
    expect(await page.locator('.reader-about a').last().isVisible()).toBe(true);
    const width = await page.evaluate(() => document.querySelector('.reader')?.clientWidth ?? 0);
    expect(width).toBeGreaterThan(900);
  });
});
