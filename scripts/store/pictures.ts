// The pictures for the stores, made from the production build: docs/store/pictures/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Page } from 'playwright-core';

import { bundle } from '../bench/world.ts';
import { evaluateBy } from '../drive/evaluate.ts';
import { launch, type Browser } from '../drive/launch.ts';
import { CAPTIONS, PROMISE, type Shot } from './captions.ts';
import { clipping } from './clipping.ts';
import { framed, HEIGHT, tile, VIEW, WIDTH } from './frame.ts';
import { smallPng } from './small-png.ts';

type Language = 'vi' | 'en';

const FOLDER = resolve(import.meta.dirname, '../../docs/store/pictures');
const SUBJECT = resolve(import.meta.dirname, 'subject.ts');

/** Pages of the extension, and what is pressed there first. */
const VIEWS: readonly (readonly [Shot, string, (page: Page) => Promise<unknown>])[] = [
  [
    'library',
    'library.html',
    async (page) => {
      await page.locator('[data-place]', { hasText: 'Cánh đồng' }).first().click();
      await page.locator('.reader-text p').first().waitFor();
    },
  ],
  ['digest', 'library.html', openDigest],
  [
    'campaign',
    'library.html',
    async (page) => {
      await page.locator('.shelf .colour-dot').first().click();
      await page.keyboard.press('3');
      await page.locator('.campaign-page h3').first().waitFor();
    },
  ],
  ['pictures', 'library.html?view=pictures', (page) => page.locator('.wide svg').first().waitFor()],
];

mkdirSync(FOLDER, { recursive: true });
for (const language of ['vi', 'en'] as const) {
  const browser = await launch({ language });
  try {
    const { view, popup } = await clipping(browser, VIEW);
    await keep(browser, language, 'clip', view, popup);
    await fillLibrary(browser);
    for (const [shot, path, prepare] of VIEWS) {
      await keep(browser, language, shot, await shoot(browser, path, prepare), null);
    }
    const promo = await draw(browser, tile(PROMISE[language]), 440, 280);
    write(`tile-${language}`, promo);
  } finally {
    await browser.close();
  }
}

async function shoot(
  browser: Browser,
  path: string,
  prepare: (page: Page) => Promise<unknown>,
): Promise<Buffer> {
  const page = await browser.context.newPage();
  await page.setViewportSize(VIEW);
  await page.goto(browser.ownUrl(path));
  await rest(page);
  await prepare(page);
  await rest(page);
  const image = await page.screenshot();
  await page.close();
  return image;
}

/** The export page as a press of "digest" over the whole library opens it. */
async function openDigest(page: Page): Promise<void> {
  const handed = {
    collection: { kind: 'query', query: { text: '', campaign: null } },
    label: '',
    campaign: '',
    preset: { format: 'docx', period: 'all' },
  };
  const cdp = await page.context().newCDPSession(page);
  await evaluateBy(cdp, `chrome.storage.local.set({ 'handed:store': ${JSON.stringify(handed)} })`);
  await page.goto(page.url().replace(/library\.html.*/, 'export.html?c=store'));
  await page.frameLocator('iframe.preview-paper').locator('table').first().waitFor();
}

async function fillLibrary(browser: Browser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(browser.ownUrl('options.html'));
  const { script } = await bundle(SUBJECT);
  const cdp = await browser.context.newCDPSession(page);
  await evaluateBy(cdp, `(() => { ${script}; return _.fill(); })()`);
  await page.close();
}

async function keep(
  browser: Browser,
  language: Language,
  shot: Shot,
  view: Buffer,
  over: Buffer | null,
): Promise<void> {
  const at = Object.keys(CAPTIONS).indexOf(shot) + 1;
  const html = framed(CAPTIONS[shot][language], view, over);
  write(`${at}-${shot}-${language}`, await draw(browser, html, WIDTH, HEIGHT));
}

async function draw(
  browser: Browser,
  html: string,
  width: number,
  height: number,
): Promise<Buffer> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height });
  await page.setContent(html);
  await rest(page);
  const image = await page.screenshot();
  await page.close();
  return image;
}

function write(name: string, image: Buffer): void {
  const small = smallPng(image);
  writeFileSync(join(FOLDER, `${name}.png`), small);
  console.log(`${name}.png ${(small.length / 1000).toFixed(0)} kB`);
}

/** Until what moves has come to rest. */
function rest(page: Page): Promise<void> {
  return page.waitForTimeout(1000);
}
