import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserNote, browserPath, openPageWith } from './browser.ts';

// DOMPurify needs the real thing: in the DOMs made for tests it lets scripts through.
let browser: Browser;
let page: Page;
const asked: string[] = [];

interface Doorway {
  displayFragment(html: string): DocumentFragment;
}

/** Shows it in the page, lets it do what it can, and tells what stands there. */
const shown = async (html: string): Promise<string> => {
  const result = await page.evaluate(async (stored) => {
    const { doorway } = globalThis as unknown as { doorway: Doorway };
    const place = document.createElement('div');
    place.append(doorway.displayFragment(stored));
    document.body.replaceChildren(place);
    await new Promise((done) => {
      setTimeout(done, 20);
    });
    return place.innerHTML;
  }, html);
  expect(await page.evaluate(() => (globalThis as { owned?: boolean }).owned)).toBeUndefined();
  return result;
};

const HOSTILE = [
  '<script>owned=true</script>',
  '<img src=x onerror="owned=true">',
  '<img src="https://evil.example/a.png" onload="owned=true">',
  '<svg onload="owned=true"><script>owned=true</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=owned=true></style></mglyph></table></mtext></math>',
  '<iframe srcdoc="<script>parent.owned=true</script>"></iframe>',
  '<iframe src="https://evil.example/"></iframe>',
  '<form action="https://evil.example/"><button formaction="javascript:owned=true">x</button><input autofocus onfocus="owned=true"></form>',
  '<style>@import "https://evil.example/x.css"; body{background:url(https://evil.example/b.png)}</style>',
  '<p style="background:url(https://evil.example/c.png)" onclick="owned=true" class="reader" id="app">x</p>',
  '<link rel="stylesheet" href="https://evil.example/x.css"><base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<video src="https://evil.example/v.mp4" autoplay></video><audio src="https://evil.example/v.mp3"></audio>',
  '<img srcset="https://evil.example/s.png 2x" src="https://evil.example/s.png">',
  '<object data="https://evil.example/o"></object><embed src="https://evil.example/e">',
  '<details open ontoggle="owned=true">x</details>',
  '<a href="javascript:owned=true" ping="https://evil.example/ping">x</a>',
  '<a href="https://a.vn/x" target="_self" rel="opener">x</a>',
  '<img data-address="javascript:owned=true" src="https://a.vn/1.jpg">',
];

describe.skipIf(!browserPath)(`stored HTML that is shown${browserNote}`, () => {
  beforeAll(async () => {
    ({ browser, page } = await openPageWith('extraction/sanitize.ts', 'doorway'));
    page.on('request', (request) => void asked.push(request.url()));
  }, 60_000);

  afterAll(() => browser?.close());

  it('is the markup of an article', async () => {
    const html = '<h2>Mục</h2><p>Chữ <strong>đậm</strong></p><blockquote>lời</blockquote>';
    expect(await shown(html)).toBe(html);
  });

  it('opens links in a new tab that knows nothing of ours', async () => {
    const html = await shown('<a href="https://a.vn/x">a</a>');
    expect(html).toContain('href="https://a.vn/x"');
    expect(html).toContain('target="_blank"');
    expect(html).toContain('rel="noopener noreferrer"');
    expect(html).toContain('referrerpolicy="no-referrer"');
  });

  it('has the addresses of pictures, and loads none', async () => {
    const html = await shown('<figure><img src="https://a.vn/1.jpg" alt="ảnh"></figure>');
    expect(html).toContain('data-address="https://a.vn/1.jpg"');
    expect(html).not.toMatch(/\ssrc=/);
    expect(asked).toEqual([]);
  });

  it.each(HOSTILE)('does nothing and asks for nothing: %s', async (attack) => {
    const html = await shown(`<p>a</p>${attack}`);
    expect(html).not.toMatch(
      /<(?:script|svg|math|iframe|form|input|button|style|link|base|meta|video|audio|object|embed|details)\b/i,
    );
    expect(html).not.toMatch(/\s(?:on\w+|style|class|id|src|srcset|ping|srcdoc)=/i);
    expect(html).not.toMatch(/javascript:|target="_self"|rel="opener"/);
    expect(asked).toEqual([]);
  });
});
