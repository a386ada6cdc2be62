import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { hostOf } from '../domain/url-key.ts';
import { sendMessage } from '../messaging/protocol.ts';
import { speakFrom } from './components/language.ts';
import './picker/looks.ts';
import { runPicker } from './picker/run-picker.ts';

declare global {
  /** Ends the picker that runs on this page. */
  var catBaoStopPicker: (() => void) | undefined;
}

/** Injected when a person wants to show where the article stands; see `picker/run-picker.ts`. */
export default defineUnlistedScript(() => {
  globalThis.catBaoStopPicker?.();
  speakFrom(globalThis.catBaoPickerLooks?.messages ?? null);
  const host = hostOf(location.href);
  globalThis.catBaoStopPicker = runPicker(document, {
    host,
    async save(selectors) {
      // Told here, for how a call fails after an update is another thing in every browser.
      if (!isConnected()) throw new Error('Extension context invalidated');
      const saved = await sendMessage('saveHostRule', {
        host,
        selectors,
        pageTitle: document.title,
      });
      if (!saved.ok) throw new Error(saved.failure.kind);
      return saved.value.opened;
    },
    ended() {
      globalThis.catBaoStopPicker = undefined;
    },
  });
});

/** Whether the extension that put this here is still the one that runs. */
function isConnected(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    // What Firefox leaves behind may not even be asked.
    return false;
  }
}
