import { browser } from 'wxt/browser';

/**
 * Firefox puts an update in at once, and closes every page of ours with it, unless somebody listens
 * for it. Then it waits, as Chromium does anyway: no page goes from under a person's hands. What is
 * not put in here comes with the browser's next start, in Chromium as soon as nothing is open.
 */
export function holdUpdates(): void {
  browser.runtime.onUpdateAvailable.addListener(async () => {
    if (!(await isAnythingOpen())) browser.runtime.reload();
  });
}

/** A page, a popup, a panel, or the document that makes a backup. */
async function isAnythingOpen(): Promise<boolean> {
  // Chrome 116; an older one is left to itself.
  const contexts = (await browser.runtime.getContexts?.({})) ?? null;
  return contexts === null || contexts.some(({ contextType }) => contextType !== 'BACKGROUND');
}
