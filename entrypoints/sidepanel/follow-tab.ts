import { browser } from 'wxt/browser';

import { hear } from '../../messaging/hear.ts';
import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { PAGES_CHANNEL } from '../../messaging/page-opened.ts';

/** A change of many clips announces itself again and again: the page is read when it is over. */
const QUIET_MS = 400;

/** The tab in front of this window; null where there is none. */
export async function tabInFront(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

type Activated = Parameters<Parameters<typeof browser.tabs.onActivated.addListener>[0]>[0];
type Updated = Parameters<Parameters<typeof browser.tabs.onUpdated.addListener>[0]>;

/**
 * Tells when another page is in front of this window, and when the one that is may be read or
 * known anew. All of it comes without a permission: addresses are not looked at.
 *
 * @param asker the name under which this view asks the background for pages
 * @returns what stops it
 */
export function followTab(asker: string, listener: (what: 'another' | 'same') => void): () => void {
  let ownWindow: number | undefined;
  void browser.windows.getCurrent().then(({ id }) => (ownWindow = id));
  let later: ReturnType<typeof setTimeout> | undefined;

  const onActivated = ({ windowId }: Activated): void => {
    if (windowId === ownWindow) listener('another');
  };
  const onUpdated = (...[, { status }, tab]: Updated): void => {
    if (!tab.active || tab.windowId !== ownWindow) return;
    if (status === 'loading') listener('another');
    if (status === 'complete') listener('same');
  };
  const stopPages = hear(PAGES_CHANNEL, async ({ tabId, asker: by }) => {
    if (by !== asker && tabId === (await tabInFront())) listener('same');
  });
  const stopLibrary = hear(LIBRARY_CHANNEL, () => {
    clearTimeout(later);
    later = setTimeout(() => listener('same'), QUIET_MS);
  });
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    clearTimeout(later);
    stopPages();
    stopLibrary();
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
