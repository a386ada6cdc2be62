// The README's pictures, made from the production build on the sample portal; with --all also
// every state of every view, for a look at them: out/screens/. It says which of them are not what they
// were the last time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { launch, type Browser } from './drive/launch.ts';
import { readPage, serveAt } from './drive/pages.ts';
import { pressButton, type Popup } from './drive/popup.ts';
import { keepScreen } from './screens/keep-screen.ts';
import { shootSharing } from './screens/sharing.ts';
import { shootViews } from './screens/views.ts';

const SAMPLES = resolve(import.meta.dirname, 'samples');
const IMAGES = resolve(import.meta.dirname, '../docs/images');
const SCREENS = resolve(import.meta.dirname, '../out/screens');

/** Views that the README shows. */
const PICTURED = new Set(['reader', 'pictures', 'campaign']);

const { pages } = JSON.parse(readFileSync(join(SAMPLES, 'samples.json'), 'utf8')) as {
  pages: { file: string; url: string; article: boolean; campaigns?: string[] }[];
};
const articles = pages.filter(({ article }) => article);

mkdirSync(IMAGES, { recursive: true });
mkdirSync(SCREENS, { recursive: true });
const all = process.argv.includes('--all');
for (const language of ['vi', 'en'] as const) {
  for (const dark of all ? [false, true] : [false]) {
    await shoot(language, dark);
    await shootViews(language, dark, all, (view, state, image) => {
      if (all)
        keepScreen(SCREENS, `${language}-${dark ? 'dark' : 'light'}-${view}-${state}`, image);
      if (!dark && state === 'typical' && PICTURED.has(view))
        writeFileSync(join(IMAGES, `${view}-${language}.png`), image);
    });
    const shared = await shootSharing(language, dark);
    if (all) keepScreen(SCREENS, `${language}-${dark ? 'dark' : 'light'}-sharing`, shared);
    if (!dark) writeFileSync(join(IMAGES, `sharing-${language}.png`), shared);
  }
}

async function shoot(language: 'vi' | 'en', dark: boolean): Promise<void> {
  const browser = await launch({ language, dark });
  const name = `${language}-${dark ? 'dark' : 'light'}`;
  try {
    await serveAt(browser.context, (url) => {
      const found = pages.find((page) => page.url === url);
      return found
        ? { body: readPage(join(SAMPLES, found.file)), contentType: 'text/html; charset=utf-8' }
        : null;
    });
    const [first, ...others] = articles;
    if (!first) throw new Error('no sample pages');
    const empty = await press(browser, first.url);
    await keep(empty, `${name}-1-empty`);
    await empty.close();
    for (const { url, campaigns = [] } of others) await clip(browser, url, campaigns);
    const popup = await press(browser, first.url);
    await popup.type('form.form [role=combobox]', first.campaigns?.[0] ?? '');
    await popup.press('Enter');
    await keep(popup, `${name}-2-typical`);
    if (!dark) writeFileSync(join(IMAGES, `popup-${language}.png`), await popup.screenshot());
    if (!all) return;
    await popup.type('.form textarea', 'Trình đồng chí Trưởng ban xem trước thứ Sáu.');
    await popup.click('form.form button[type=submit]');
    await pause();
    await keep(popup, `${name}-3-saved`);
    await popup.click('.select-all input');
    await pause();
    await keep(popup, `${name}-4-selected`);
    await popup.close();
    const home = await press(browser, pages.find(({ article }) => !article)?.url ?? '');
    await keep(home, `${name}-5-not-article`);
    await home.close();
    const forbidden = await press(browser, 'chrome://version/');
    await keep(forbidden, `${name}-6-forbidden`);
    await forbidden.close();
  } finally {
    await browser.close();
  }
}

async function press(browser: Browser, url: string): Promise<Popup> {
  const page = await browser.context.newPage();
  await page.goto(url);
  const popup = await pressButton(browser, page);
  await pause();
  return popup;
}

async function clip(browser: Browser, url: string, campaigns: readonly string[]): Promise<void> {
  const popup = await press(browser, url);
  for (const campaign of campaigns) {
    await popup.type('form.form [role=combobox]', campaign);
    await popup.press('Enter');
  }
  await popup.click('form.form button[type=submit]');
  await popup.waitFor('.clipped-line');
  await popup.close();
}

async function keep(popup: Popup, name: string): Promise<void> {
  if (all) keepScreen(SCREENS, name, await popup.screenshot());
}

/** Until what moves has come to rest. */
function pause(): Promise<void> {
  return new Promise((rest) => {
    setTimeout(rest, 700);
  });
}
