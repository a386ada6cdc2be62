import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Page } from 'playwright-core';

import { fillLibrary } from '../../tests/e2e/a-room.ts';
import { evaluateBy } from '../drive/evaluate.ts';
import { launch, type Browser } from '../drive/launch.ts';

type Keep = (view: string, state: string, image: Buffer) => void;

/** A view, its address, and what is pressed there first. */
type View = readonly [name: string, path: string, prepare?: (page: Page) => Promise<unknown>];

const VIEWS: readonly View[] = [
  ['list', 'library.html'],
  [
    'ticked',
    'library.html',
    async (page) => {
      await page.locator('[data-place="1"]').focus();
      await page.keyboard.press('x');
      await page.keyboard.press('Shift+J');
      await page.keyboard.press('t');
      await page.locator('.bulk-panel').waitFor();
    },
  ],
  ['search', 'library.html?q=dan+van'],
  [
    'reader',
    'library.html',
    async (page) => {
      await page.locator('[data-place="2"]').click();
      await page.locator('.reader-text p').first().waitFor();
    },
  ],
  ['pictures', 'library.html?view=pictures', (page) => page.locator('.wide svg').first().waitFor()],
  [
    'campaign',
    'library.html',
    async (page) => {
      await page.locator('.shelf .colour-dot').first().click();
      await page.keyboard.press('3');
      await page.locator('.campaign-page h3').first().waitFor();
    },
  ],
  [
    'dialog',
    'library.html',
    async (page) => {
      await page.locator('.shelf .colour-dot').first().hover();
      await page.locator('.shelf-edit').first().click();
      await page.locator('dialog[open]').waitFor();
    },
  ],
  ['trash', 'library.html?trash=1'],
  ['options', 'options.html'],
  ['import', 'import.html'],
  ['waiting', 'waiting.html'],
  ['export', 'library.html', (page) => openExport(page, 'docx')],
  ['export-table', 'library.html', (page) => openExport(page, 'xlsx')],
  ['welcome', 'welcome.html'],
];
/** The export page as a press of "export" over the whole library would open it. */
async function openExport(page: Page, format: string): Promise<void> {
  const handed = {
    collection: { kind: 'query', query: { text: '', campaign: null } },
    label: '',
    campaign: '',
    preset: { format, period: 'all' },
  };
  const cdp = await page.context().newCDPSession(page);
  await evaluateBy(cdp, `chrome.storage.local.set({ 'handed:screen': ${JSON.stringify(handed)} })`);
  await page.goto(page.url().replace(/library\.html.*/, 'export.html?c=screen'));
  await page.frameLocator('iframe.preview-paper').locator('table').first().waitFor();
}

const EMPTY: readonly View[] = [
  ['list', 'library.html'],
  ['pictures', 'library.html?view=pictures'],
  ['search', 'library.html?q=xyz'],
  ['options', 'options.html'],
];
const FILLED = 400;
/** The library of the benchmark, if it was filled on this machine. */
const LARGE = resolve(import.meta.dirname, '../../out/bench/library-100000');

/** Every view that is a page of its own, empty, filled, very large and failing. */
export async function shootViews(
  language: 'vi' | 'en',
  dark: boolean,
  all: boolean,
  keep: Keep,
): Promise<void> {
  const browser = await launch({ language, dark });
  try {
    if (all) await shoot(browser, EMPTY, (name, image) => keep(name, 'empty', image));
    await fillLibrary(browser, FILLED);
    await shoot(browser, VIEWS, (name, image) => keep(name, 'typical', image));
    if (!all) return;
    const broken = VIEWS.filter(([name]) => ['list', 'pictures'].includes(name));
    await shoot(browser, broken, (name, image) => keep(name, 'error', image), BREAK);
  } finally {
    await browser.close();
  }
  if (!existsSync(LARGE)) return;
  const large = await launch({
    profile: LARGE,
    extension: resolve(LARGE, 'extension'),
    anyLanguage: true,
    dark,
    language,
  });
  try {
    const views = VIEWS.filter(([name]) => ['list', 'search', 'pictures'].includes(name));
    await shoot(large, views, (name, image) => keep(name, '100000', image));
  } finally {
    await large.close();
  }
}

/** A database that does not open. */
const BREAK = `indexedDB.open = () => { throw new DOMException('Internal error.', 'UnknownError'); };`;

async function shoot(
  browser: Browser,
  views: readonly View[],
  keep: (name: string, image: Buffer) => void,
  before?: string,
): Promise<void> {
  for (const [name, path, prepare] of views) {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    if (before) await page.addInitScript(before);
    await page.goto(`chrome-extension://${browser.extensionId}/${path}`);
    await page.waitForTimeout(1200);
    if (!before) await prepare?.(page);
    await page.waitForTimeout(800);
    keep(name, await page.screenshot());
    await page.close();
  }
}
