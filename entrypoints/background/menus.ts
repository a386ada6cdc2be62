import { browser } from 'wxt/browser';

import { i18n } from '#i18n';

const MENU_ID = 'clip-page';

/** "Cắt trang này" in the page's context menu: the same popup as the toolbar button. */
export function createMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({
        id: MENU_ID,
        title: i18n.t('menu.clipPage'),
        contexts: ['page', 'selection', 'image'],
      });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ID && tab?.id !== undefined) void openPopup(tab.id);
  });
}

/** The popup itself where the browser can open it (Chrome 127, Firefox), else in a small window. */
async function openPopup(tabId: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // Chrome before 127 has no openPopup for extensions; the popup works as a page too.
    await browser.windows.create({
      url: `/popup.html?tab=${tabId}`,
      type: 'popup',
      width: 460,
      height: 680,
    });
  }
}
