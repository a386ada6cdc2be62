import { browser } from 'wxt/browser';

import { createDrafts } from '../../storage/drafts.ts';

/**
 * What was typed on pages of private windows is held in memory, for a popup that closes; when the
 * last such window goes it goes as well.
 */
export function forgetPrivate(): void {
  const { tabs, windows }: { tabs: typeof browser.tabs; windows?: typeof browser.windows } =
    browser;
  // Android has tabs alone.
  (windows ?? tabs).onRemoved.addListener(() => void forget());
}

async function forget(): Promise<void> {
  const tabs = await browser.tabs.query({});
  if (tabs.some(({ incognito }) => incognito)) return;
  await createDrafts(browser.storage.session).dropBefore(Number.POSITIVE_INFINITY);
}
