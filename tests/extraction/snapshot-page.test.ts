import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserNote, browserPath, openPageWith } from './browser.ts';

let browser: Browser;
let page: Page;
const asked: string[] = [];

interface Snapshots {
  snapshotPage(html: string): string;
}

/** Shows the page in a frame as the reader does, and gives what was made of it. */
const framed = (html: string): Promise<string> =>
  page.evaluate(async (kept) => {
    const { snapshots } = globalThis as unknown as { snapshots: Snapshots };
    const made = snapshots.snapshotPage(kept);
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.src = URL.createObjectURL(new Blob([made], { type: 'text/html;charset=utf-8' }));
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.replaceChildren(frame);
    await loaded;
    await new Promise((done) => {
      setTimeout(done, 60);
    });
    return made;
  }, html);

const EVIL = `<!doctype html><html><head>
<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/go">
<link rel="stylesheet" href="https://evil.example/a.css"><link rel="preconnect" href="https://evil.example">
<style>@import "https://evil.example/b.css"; body{background:url(https://evil.example/c.png)}</style>
<script src="https://evil.example/d.js"></script><script>parent.owned = true</script></head>
<body onload="parent.owned = true" background="https://evil.example/e.png">
<img src="https://evil.example/f.png" srcset="https://evil.example/g.png 2x" onerror="parent.owned=true">
<iframe src="https://evil.example/h"></iframe><object data="https://evil.example/i"></object>
<video src="https://evil.example/j.mp4" poster="https://evil.example/k.png" autoplay></video>
<svg><image href="https://evil.example/l.png"/><script>parent.owned=true</script></svg>
<p style="background:url(https://evil.example/m.png)">Chữ trong bài</p>
<a href="https://evil.example/n" ping="https://evil.example/o">xem thêm</a>
<form action="https://evil.example/p"><input autofocus onfocus="parent.owned=true"></form>
<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">
</body></html>`;

describe.skipIf(!browserPath)(`a kept page that is shown${browserNote}`, () => {
  beforeAll(async () => {
    ({ browser, page } = await openPageWith('extraction/snapshot-page.ts', 'snapshots'));
    // What the policy stops never comes this far.
    await page.route(/^https?:/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
  }, 60_000);

  afterAll(() => browser?.close());

  it('runs nothing, loads nothing and goes nowhere', async () => {
    const made = await framed(EVIL);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => (globalThis as { owned?: boolean }).owned)).toBeUndefined();
    expect(page.frames().map((frame) => frame.url().slice(0, 5))).toEqual(['about', 'blob:']);
    expect(made).not.toMatch(/<(?:script|base|link|iframe|object|video)\b|\son\w+=|\shref=/i);
    expect(made).toContain('Chữ trong bài');
    expect(made).toContain('title="https://evil.example/n"');
    expect(made).toContain('data:image/png');
  });

  it('says what it may load before anything else', async () => {
    const made = await framed('<p>Trang cũ</p>');
    expect(made.indexOf('Content-Security-Policy')).toBeLessThan(60);
    expect(made).not.toMatch(/^<!doctype/);
    expect(await framed('<!DOCTYPE html><p>a</p>')).toMatch(/^<!doctype html><html><head><meta/);
  });
});
