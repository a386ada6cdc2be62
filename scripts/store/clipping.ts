import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Browser } from '../drive/launch.ts';
import { readPage, serveAt } from '../drive/pages.ts';
import { pressButton } from '../drive/popup.ts';

const SAMPLES = resolve(import.meta.dirname, '../samples');

interface Sample {
  readonly file: string;
  readonly url: string;
  readonly article: boolean;
  readonly campaigns?: readonly string[];
}

/** A sample article with the popup open on it: the page, and the popup over it. */
export async function clipping(
  browser: Browser,
  size: { readonly width: number; readonly height: number },
): Promise<{ readonly view: Buffer; readonly popup: Buffer }> {
  const { pages } = JSON.parse(readFileSync(join(SAMPLES, 'samples.json'), 'utf8')) as {
    pages: readonly Sample[];
  };
  const photo = readFileSync(join(SAMPLES, 'photo.svg'));
  await serveAt(browser.context, (url) => {
    const found = pages.find((page) => page.url === url);
    if (found)
      return { body: readPage(join(SAMPLES, found.file)), contentType: 'text/html; charset=utf-8' };
    return /\.(jpe?g|png)$/.test(url) ? { body: photo, contentType: 'image/svg+xml' } : null;
  });
  const first = pages.find(({ article }) => article);
  if (!first) throw new Error('There are no sample pages.');
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  await page.goto(first.url);
  const view = await page.screenshot();
  const popup = await pressButton(browser, page);
  await popup.waitFor('form.form');
  await popup.type('form.form [role=combobox]', first.campaigns?.[0] ?? '');
  await popup.press('Enter');
  await page.waitForTimeout(1000);
  const image = await popup.screenshot();
  await popup.close();
  await page.close();
  return { view, popup: image };
}
