import { browser } from 'wxt/browser';

/**
 * Whether this page stands in a private window of Firefox: the library's database is not to be had
 * there, nor do channels of the background reach it. Chromium puts no page of ours into such a
 * window, and its popup there is like any other.
 */
export const standsApart = (): boolean =>
  import.meta.env.FIREFOX && browser.extension.inIncognitoContext;

/**
 * Opens a page of the extension in a new tab, out of private windows.
 *
 * @returns false where there are none but private ones: Firefox can be told to have no others
 */
export async function openOrdinary(url: string): Promise<boolean> {
  // Android has no windows; its tabs are private or not, and we cannot choose.
  if (!standsApart() || !('windows' in browser)) {
    await browser.tabs.create({ url });
    return true;
  }
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const ordinary = windows.findLast(({ incognito }) => !incognito)?.id;
  if (ordinary === undefined) {
    const made = await browser.windows.create({ url, incognito: false });
    return made?.incognito === false;
  }
  await browser.tabs.create({ url, windowId: ordinary });
  await browser.windows.update(ordinary, { focused: true });
  return true;
}
