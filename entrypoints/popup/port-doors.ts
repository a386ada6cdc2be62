import { browser } from 'wxt/browser';

import { canOpenPanel, openPanel } from '../doors/open-panel.ts';
import { showOwnPage } from '../doors/own-page.ts';
import { createHandedCollections } from '../../storage/handed-collections.ts';
import { createNews } from '../../storage/news.ts';
import type { DoorsPort } from './popup-port.ts';

/** The ways out of the popup. A popup closes by itself when a tab takes its place. */
export function createDoors(): DoorsPort {
  const news = createNews(browser.storage.local);
  const handed = createHandedCollections(browser.storage.local, () => Date.now());
  return {
    // A page of its own each time: what stands on another is still being looked at.
    openExport(collection, startAtOnce = false) {
      // Where it cannot be handed over, the page itself says so, and where to begin.
      void handed.put(collection).then(
        (id) => openExportPage(`?c=${id}${startAtOnce ? '&go' : ''}`),
        () => openExportPage(''),
      );
    },
    openImport: () => void showOwnPage('/import.html'),
    openOptions: () => void browser.runtime.openOptionsPage(),
    openLibrary: (clipId) =>
      void showOwnPage(
        clipId === null ? '/library.html' : `/library.html?clip=${encodeURIComponent(clipId)}`,
      ),
    openPanel: canOpenPanel() ? createPanelDoor() : null,
    openWelcome: (what) =>
      void showOwnPage(what === 'news' ? '/welcome.html#news' : '/welcome.html'),
    unseenNews: async () => (await news.unseen()) !== null,
    dropNews: () => news.seen(),
  };
}

/** The window is asked for beforehand: a press that waits for an answer is one no longer. */
function createPanelDoor(): () => void {
  let windowId: number | undefined;
  void browser.windows.getCurrent().then(({ id }) => (windowId = id));
  return () => {
    if (windowId !== undefined) void openPanel(windowId).then(() => window.close());
  };
}

const openExportPage = (query: string): void =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/export.html${query}` as '/') });
