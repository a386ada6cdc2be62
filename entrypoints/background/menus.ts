import { browser } from 'wxt/browser';

import { t } from '../components/t.ts';
import { canOpenPanel, openPanel } from '../doors/open-panel.ts';
import type { Speech } from './speech.ts';

const CLIP = 'clip-page';
const PANEL = 'open-panel';

/** "Cắt trang này" in the page's menu: the same popup as the button; the panel in the button's own. */
export function createMenus(speech: Speech): void {
  // Android has none.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => void makeMenus(speech));
  speech.onChange(() => void makeMenus(speech));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === CLIP && tab?.id !== undefined) void openPopup(tab.id);
    // Nothing may be waited for before it: the press would be over.
    if (menuItemId === PANEL && tab?.windowId !== undefined) void openPanel(tab.windowId);
  });
}

async function makeMenus(speech: Speech): Promise<void> {
  await speech.ready();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CLIP,
    title: t('menu.clipPage'),
    contexts: ['page', 'selection', 'image'],
  });
  if (canOpenPanel()) {
    browser.contextMenus.create({ id: PANEL, title: t('menu.openPanel'), contexts: ['action'] });
  }
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
