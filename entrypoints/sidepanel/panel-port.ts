import { openingKeys } from '../doors/opening-keys.ts';
import { createPopupPort } from '../popup/port.ts';
import type { PopupPort } from '../popup/popup-port.ts';
import { followTab, tabInFront } from './follow-tab.ts';

/** The popup's world, about the tab that is in front of the panel's window. */
export function createPanelPort(): PopupPort {
  const asker = crypto.randomUUID();
  return {
    ...createPopupPort(async () => ({ tabId: await tabInFront(), asker })),
    follow: {
      shortcut: openingKeys,
      onPage: (listener) => followTab(asker, listener),
    },
    openPanel: null,
    // The page is not covered: nothing has to go away.
    close: () => undefined,
  };
}
