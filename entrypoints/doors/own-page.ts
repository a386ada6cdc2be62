import { browser } from 'wxt/browser';

import { openOrdinary } from './ordinary-window.ts';

/**
 * Shows a page of the extension: the tab that has it open already, else a new one. Never in a
 * private window: Firefox has no library there.
 *
 * @param path as `/library.html`, with what stands behind it (`?clip=…`, `#news`)
 */
export async function showOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path as '/');
  const page = url.replace(/[?#].*$/, '');
  const { windowId, id } = (await openTab(page)) ?? {};
  if (id === undefined || windowId === undefined) {
    await openOrdinary(url);
    return;
  }
  // Without a question of its own the page stays as the person left it.
  await browser.tabs.update(id, url === page ? { active: true } : { active: true, url });
  // Android has no windows.
  if ('windows' in browser) await browser.windows.update(windowId, { focused: true });
}

/** A tab that shows a page of ours: those are all that may be found without a permission. */
async function openTab(page: string) {
  const found = await browser.tabs.query({ url: `${page}*` });
  return found.find(({ url, incognito }) => !incognito && url?.replace(/[?#].*$/, '') === page);
}
