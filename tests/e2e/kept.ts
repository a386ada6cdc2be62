import type { ClipBody } from '../../domain/clip.ts';
import type { HostRule } from '../../domain/host-rule.ts';
import type { PageState } from '../../messaging/protocol.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { HOST, open } from './a-portal.ts';
import { ask } from './ask.ts';

/** Evaluates in a page of the extension. */
async function inExtension<T>(browser: Driven, expression: string): Promise<T> {
  const page = await browser.newTab(browser.ownUrl('options.html'));
  const answer = await page.evaluate(expression);
  await page.close();
  return answer as T;
}

/** The host rules as they are kept. */
export const rules = (browser: Driven): Promise<HostRule[]> =>
  inExtension(
    browser,
    `chrome.storage.local.get().then((all) => Object.entries(all)
      .filter(([key]) => key.startsWith('host-rule:')).map(([, rule]) => rule))`,
  );

export const forgetRules = (browser: Driven): Promise<unknown> =>
  inExtension(
    browser,
    `chrome.storage.local.get().then((all) => chrome.storage.local.remove(
      Object.keys(all).filter((key) => key.startsWith('host-rule:'))))`,
  );

/** The body of the clip as it is kept in the database. */
export const bodyOf = (browser: Driven, path: string): Promise<ClipBody> =>
  inExtension(
    browser,
    `new Promise((resolve, reject) => {
      const opening = indexedDB.open('cat-bao');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const all = opening.result.transaction('bodies').objectStore('bodies').getAll();
        all.onsuccess = () => resolve(all.result.find(({ article }) => article.url === ${JSON.stringify(HOST + path)}));
      };
    })`,
  );

/** What the background reads off a page of the portal. */
export async function read(
  browser: Driven,
  path: string,
): Promise<Extract<PageState, { kind: 'page' }>> {
  const page = await open(browser, path);
  const popup = await browser.pressButton(page);
  const state = await ask<PageState>(popup, 'openPage', { tabId: null });
  await popup.close();
  await page.close();
  if (state.kind !== 'page') throw new Error(`unreadable: ${JSON.stringify(state)}`);
  return state;
}
