import { resolve } from 'node:path';

import type { Page } from 'playwright-core';

import { bundle } from '../../scripts/bench/world.ts';
import { chromiumOf } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { evaluateBy } from '../../scripts/drive/evaluate.ts';
import type { Browser } from '../../scripts/drive/launch.ts';

const SUBJECT = resolve(import.meta.dirname, '../../scripts/bench/library/subject.ts');

/** Puts so many clips of many portals, months and campaigns into the library. */
export async function fillLibrary(browser: Driven, clips: number): Promise<void> {
  const page = await browser.newTab(browser.ownUrl('options.html'));
  const { script } = await bundle(SUBJECT);
  const evaluate = await evaluator(browser, page);
  await evaluate(`globalThis.subject = (() => { ${script}; return _; })(); 0`);
  await evaluate(`subject.fill(${clips})`);
  await page.close();
}

/** Opens the library page and waits for its list. @param search its address from `?` on */
export async function openRoom(browser: Browser, search?: string): Promise<Page>;
export async function openRoom(browser: Driven, search?: string): Promise<Tab>;
export async function openRoom(browser: Driven, search = ''): Promise<Tab> {
  const page = await browser.newTab(browser.ownUrl(`library.html${search}`));
  await page.locator('[data-place], .empty, .wide').first().waitFor();
  return page;
}

/** Evaluates in the page past its CSP, which forbids what Playwright makes of strings. */
export async function evaluator(
  browser: Driven,
  page: Tab,
): Promise<<T>(expression: string) => Promise<T>> {
  if (browser.name === 'firefox') return (expression) => page.evaluate(expression);
  const cdp = await chromiumOf(browser).context.newCDPSession(page as Page);
  return <T>(expression: string) => evaluateBy<T>(cdp, expression);
}
