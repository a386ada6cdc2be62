import { readdirSync } from 'node:fs';

import type { Page } from 'playwright-core';

import type { Browser } from './launch.ts';
import { until } from './target.ts';

/** What an export page gave. */
export interface ExportedFile {
  readonly name: string;
  readonly path: string;
  /** The page, still open. */
  readonly page: Page;
}

/** Waits for the export page that a press opens, until it knows how many clips there are. */
export async function openedExport(browser: Browser, press: () => Promise<unknown>): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await press();
  const page = await opened;
  await page.waitForURL('**/export.html*');
  await page.locator('.send .button-primary:enabled').waitFor();
  return page;
}

/** Chooses a format, unfolding its group where it has to. @param id of the table of formats */
export async function chooseFormat(page: Page, id: string): Promise<void> {
  const format = page.locator(`input[name=format][value=${id}]`);
  const folded = page.locator('.format-groups .disclosure-head[aria-expanded=false]');
  while ((await format.count()) === 0) await folded.first().click();
  await format.check();
}

/** Saves the file and waits until it is there. */
export async function savedFile(browser: Browser, page: Page): Promise<ExportedFile> {
  const before = new Set(readdirSync(browser.downloads));
  const extension = await page.locator('.send-name').innerText();
  await page.locator('.send .button-primary:enabled').click();
  const name = await until('the exported file', async () =>
    readdirSync(browser.downloads).find(
      (file) => !before.has(file) && file.endsWith(extension.replace(/^.*(?=\.)/, '')),
    ),
  );
  return { name, path: `${browser.downloads}/${name}`, page };
}

/** From a press of "Xuất" to a file. */
export async function exportFile(
  browser: Browser,
  press: () => Promise<unknown>,
  format = 'json',
): Promise<ExportedFile> {
  const page = await openedExport(browser, press);
  await chooseFormat(page, format);
  return savedFile(browser, page);
}
