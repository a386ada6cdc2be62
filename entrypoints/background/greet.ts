import { browser } from 'wxt/browser';

import { createNews } from '../../storage/news.ts';

/** Whether this profile was greeted; all that stays when everything is deleted. */
export const GREETED = 'greeted';

/** The first time that the extension is in a profile it shows itself; after an update it only notes it. */
export function greet(): void {
  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    if (reason === 'install') await welcome();
    else if (reason === 'update' && previousVersion !== undefined) {
      const { version } = browser.runtime.getManifest();
      await createNews(browser.storage.local).updated(previousVersion, version);
    }
  });
}

/** Once a profile: loading an unpacked extension is an install at every start. */
async function welcome(): Promise<void> {
  const { local } = browser.storage;
  if ((await local.get(GREETED))[GREETED] === true) return;
  await local.set({ [GREETED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
