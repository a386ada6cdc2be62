import { browser } from 'wxt/browser';

import { canOpenPanel, openPanel } from '../doors/open-panel.ts';
import { openOrdinary } from '../doors/ordinary-window.ts';
import { showOwnPage } from '../doors/own-page.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { createHandedCollections } from '../../storage/handed-collections.ts';
import { LOCK_KEY } from '../../storage/lock-state.ts';
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
    openImport: () => void leaveFor('/import.html'),
    openOptions: () => void leaveFor('/options.html'),
    openLibrary: (clipId) =>
      void leaveFor(
        clipId === null ? '/library.html' : `/library.html?clip=${encodeURIComponent(clipId)}`,
      ),
    openPanel: canOpenPanel() ? createPanelDoor() : null,
    openWelcome: (what) => void leaveFor(what === 'news' ? '/welcome.html#news' : '/welcome.html'),
    unseenNews: async () => (await news.unseen()) !== null,
    dropNews: () => news.seen(),
    lock: {
      isOn: async () => (await browser.storage.local.get(LOCK_KEY))[LOCK_KEY] !== undefined,
      lockNow: () => void sendMessage('lockNow', null),
    },
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

async function openExportPage(query: string): Promise<void> {
  await openOrdinary(browser.runtime.getURL(`/export.html${query}` as '/'));
  giveWay();
}

async function leaveFor(path: string): Promise<void> {
  await showOwnPage(path);
  giveWay();
}

/** On Android the popup lies over all tabs, and a new one opens behind it. */
function giveWay(): void {
  if (navigator.userAgent.includes('Android')) window.close();
}
