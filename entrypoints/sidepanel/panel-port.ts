import { browser } from 'wxt/browser';

import { sendMessage } from '../../messaging/protocol.ts';
import { createPopupPort } from '../popup/port.ts';
import type { PopupPort } from '../popup/popup-port.ts';
import { followTab, tabInFront } from './follow-tab.ts';

/** The popup's world, about the tab that is in front of the panel's window. */
export function createPanelPort(): PopupPort {
  const asker = crypto.randomUUID();
  return {
    ...createPopupPort(null),
    openPage: async (convert) =>
      sendMessage('openPage', { tabId: await tabInFront(), convert, asker }),
    follow: {
      async shortcut() {
        const commands = await browser.commands.getAll();
        return commands.find(({ name }) => name === '_execute_action')?.shortcut || null;
      },
      onPage: (listener) => followTab(asker, listener),
    },
    openPanel: null,
    // The page is not covered: nothing has to go away.
    close: () => undefined,
  };
}
