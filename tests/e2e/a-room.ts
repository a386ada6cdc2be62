import { resolve } from 'node:path';

import type { Page } from 'playwright-core';

import { bundle } from '../../scripts/bench/world.ts';
import { evaluateBy } from '../../scripts/drive/evaluate.ts';
import type { Browser } from '../../scripts/drive/launch.ts';

const SUBJECT = resolve(import.meta.dirname, '../../scripts/bench/library/subject.ts');

/** Puts so many clips of many portals, months and campaigns into the library. */
export async function fillLibrary(browser: Browser, clips: number): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  const { script } = await bundle(SUBJECT);
  const evaluate = await evaluator(browser, page);
  await evaluate(`globalThis.subject = (() => { ${script}; return _; })(); 0`);
  await evaluate(`subject.fill(${clips})`);
  await page.close();
}

/** Opens the library page and waits for its list. @param search its address from `?` on */
export async function openRoom(browser: Browser, search = ''): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/library.html${search}`);
  await page.locator('[data-place], .empty, .wide').first().waitFor();
  return page;
}

/** Evaluates in the page past its CSP, which forbids what Playwright makes of strings. */
export async function evaluator(
  browser: Browser,
  page: Page,
): Promise<<T>(expression: string) => Promise<T>> {
  const cdp = await browser.context.newCDPSession(page);
  return <T>(expression: string) => evaluateBy<T>(cdp, expression);
}
