import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserNote, browserPath, openPageWith } from './browser.ts';
import type * as XssPage from './xss-page.ts';
import { PAYLOADS } from './xss-payloads.ts';

type InPage = { xssPage: typeof XssPage };

let browser: Browser;
let page: Page;

describe.skipIf(!browserPath)(`a page that attacks, in a real browser${browserNote}`, () => {
  beforeAll(async () => {
    ({ browser, page } = await openPageWith('tests/extraction/xss-page.ts', 'xssPage'));
    await page.route(/^https?:/, (route) => route.abort());
  }, 60_000);

  afterAll(() => browser?.close());

  it.each([
    '<img src=x onerror=trap()>',
    '<svg onload=trap()>',
    '<p onmouseover="trap()">x</p>',
    '<a href="javascript:trap()">x</a>',
    '<iframe srcdoc="<script>parent.trap()</script>"></iframe>',
  ])('would be caught by the trap, were it shown as it is: %s', async (payload) => {
    expect(
      await page.evaluate(
        (html) => (globalThis as unknown as InPage).xssPage.control(html),
        payload,
      ),
    ).toBeGreaterThan(0);
  });

  it.each(Object.entries(PAYLOADS))(
    'leaves nothing to run, wherever it puts %s',
    async (_, payloads) => {
      const faults: string[] = [];
      for (const payload of payloads) {
        const found = await page.evaluate(
          (html) => (globalThis as unknown as InPage).xssPage.attack(html),
          payload,
        );
        faults.push(...found.map((fault) => `${payload.slice(0, 100)} in ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(page.url()).toBe('about:blank');
      expect(page.context().pages()).toHaveLength(1);
    },
  );
});
