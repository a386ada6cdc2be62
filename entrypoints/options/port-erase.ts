import { sendMessage } from '../../messaging/protocol.ts';
import { showOwnPage } from '../doors/own-page.ts';
import { dropAsking, noteAsking } from '../lock/erase-asked.ts';
import type { ErasePanelPort } from './erase-panel-port.ts';

/** Deleting everything in the extension: the background does it, and this page is loaded anew. */
export function createErasePort(): ErasePanelPort {
  return {
    count: () => sendMessage('countEverything', null),
    async erase() {
      noteAsking();
      const begun = await sendMessage('eraseEverything', null);
      if (!begun.ok) dropAsking();
      return begun;
    },
    openLibrary: () => void showOwnPage('/library.html'),
  };
}
