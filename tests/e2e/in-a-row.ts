import type { Page } from 'playwright-core';

import { writeProse } from '../../scripts/bench/library/prose.ts';
import { createRandom, seedOf } from '../../scripts/bench/library/random.ts';
import { browserMemory, looker, type Held, type Spoken } from '../../scripts/drive/heap.ts';
import { chromiumOf } from '../../scripts/drive/drive.ts';
import type { Driven, PopupView, Tab } from '../../scripts/drive/driven.ts';
import type { Browser } from '../../scripts/drive/launch.ts';
import { until } from '../../scripts/drive/target.ts';
import { attachWorker } from '../../scripts/drive/worker.ts';
import { HOST, open, portal } from './a-portal.ts';

/** What is held at one time, each part after its garbage was collected. */
export interface Load {
  readonly worker: Held;
  /** An open page of the extension; popups that were closed lie in the same heap. */
  readonly library: Held;
  /** The tab in which the articles are read. */
  readonly reading: Held;
  readonly browser: number | null;
}

const FOCUSED = `Boolean(document.activeElement?.closest('form.form'))`;
const SAVED = `document.body.innerText.includes('Đã cắt ngày')`;

/** The address of the article of that number. */
export const pathOf = (number: number): string => `/tin-tuc/4/${number}/bai-so-${number}`;

/** A browser with a portal of so many articles, no two with one text. */
export const aPortalOf = (articles: number): Promise<Driven> => {
  const numbers = Array.from({ length: articles }, (_, number) => number);
  return portal(
    {},
    Object.fromEntries(numbers.map((number) => [pathOf(number), articlePage(number)])),
  );
};

function articlePage(number: number): { body: string } {
  const { title, lead, paragraphs } = writeProse(createRandom(seedOf(1, number)), 'Hưng Yên', 2024);
  const body = [lead, ...paragraphs].map((text) => `<p>${text}</p>`).join('\n');
  return {
    body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title} ${number}</title>
<meta property="og:title" content="${title} ${number}"><meta property="og:type" content="article">
<article><h1>${title} ${number}</h1><time>05/03/2024 08:15</time>${body}</article></html>`,
  };
}

/** Saves by the keyboard alone what the popup was opened on; does not wait for the answer. */
export async function saveByKeys(popup: PopupView): Promise<void> {
  await until('the form to have the focus', () => popup.evaluate<boolean>(FOCUSED), 60);
  await popup.press('Control+Enter');
}

/** Presses the button on the page, saves, and closes the popup. */
export async function clipByKeys(browser: Driven, page: Tab): Promise<void> {
  const popup = await browser.pressButton(page);
  await saveByKeys(popup);
  // Hundreds of times on a busy machine: one that is slow is no leak.
  await until('"saved"', () => popup.evaluate<boolean>(SAVED), 60);
  await popup.close();
}

/**
 * Clips article after article in one tab, while the library page stays open beside it.
 *
 * @param warmUp so many first, after which it is looked at: code is compiled, caches have filled
 */
export async function clipInARow(
  driven: Driven,
  { warmUp, clips }: { readonly warmUp: number; readonly clips: number },
): Promise<{ readonly before: Load; readonly after: Load; readonly seconds: number }> {
  const browser = chromiumOf(driven);
  const library = await browser.newTab(browser.ownUrl('library.html'));
  const reading = await open(browser, pathOf(0));
  let number = 0;
  const clip = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn++) {
      number += 1;
      await reading.goto(`${HOST}${pathOf(number)}`);
      await clipByKeys(browser, reading);
    }
  };
  await clip(warmUp);
  // Looked after by a debugger a worker is never put to sleep: what it does not let go adds up.
  const looks = {
    worker: looker(await attachWorker(browser)),
    library: looker(await sessionOf(browser, library)),
    reading: looker(await sessionOf(browser, reading)),
  };
  const look = async (): Promise<Load> => {
    // Reposts are looked for and the index is brought up behind the answer.
    await reading.waitForTimeout(2000);
    return {
      worker: await looks.worker(),
      library: await looks.library(),
      reading: await looks.reading(),
      browser: await browserMemory(browser),
    };
  };
  const before = await look();
  const begun = Date.now();
  await clip(clips);
  const seconds = (Date.now() - begun) / 1000;
  const after = await look();
  return { before, after, seconds };
}

const sessionOf = ({ context }: Browser, page: Tab): Promise<Spoken> =>
  context.newCDPSession(page as Page);
