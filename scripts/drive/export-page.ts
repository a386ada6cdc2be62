import { basename } from 'node:path';

import type { Driven, Tab } from './driven.ts';

/** What an export page gave. */
export interface ExportedFile {
  readonly name: string;
  readonly path: string;
  /** The page, still open. */
  readonly page: Tab;
}

/** Waits for the export page that a press opens, until it knows how many clips there are. */
export async function openedExport(browser: Driven, press: () => Promise<unknown>): Promise<Tab> {
  const page = await browser.openedBy(press);
  await page.waitForURL('**/export.html*');
  await page.locator('.send .button-primary:enabled').waitFor();
  return page;
}

/** Chooses a format, unfolding its group where it has to. @param id of the table of formats */
export async function chooseFormat(page: Tab, id: string): Promise<void> {
  const format = page.locator(`input[name=format][value=${id}]`);
  const folded = page.locator('.format-groups .disclosure-head[aria-expanded=false]');
  while ((await format.count()) === 0) await folded.first().click();
  await format.check();
}

/** Saves the file and waits until it is there. */
export async function savedFile(browser: Driven, page: Tab): Promise<ExportedFile> {
  const said = await page.locator('.send-name').innerText();
  const extension = said.replace(/^.*(?=\.)/, '');
  const path = await browser.savedBy(
    () => page.locator('.send .button-primary:enabled').click(),
    new RegExp(`\\${extension}$`),
  );
  return { name: basename(path), path, page };
}

/** From a press of "Xuất" to a file. */
export async function exportFile(
  browser: Driven,
  press: () => Promise<unknown>,
  format = 'json',
): Promise<ExportedFile> {
  const page = await openedExport(browser, press);
  await chooseFormat(page, format);
  return savedFile(browser, page);
}
