import { browser } from 'wxt/browser';

import { sendMessage } from '../../messaging/protocol.ts';
import { openingKeys } from '../doors/opening-keys.ts';
import { createOptionsPort } from '../options/port.ts';
import { createPopupPort } from '../popup/port.ts';
import type { WelcomePort } from './welcome-port.ts';

/** The first steps' world in the extension: that of the popup and of the options. */
export function createWelcomePort(): WelcomePort {
  const options = createOptionsPort();
  return {
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    version: browser.runtime.getManifest().version,
    shortcut: openingKeys,
    async openSample(page) {
      if (!page) return { kind: 'unreadable', failure: { kind: 'page-gone' }, url: null };
      const { readSample } = await import('./read-sample.ts');
      return sendMessage('openSample', { extraction: readSample(page) });
    },
    popup: createPopupPort(async () => ({ tabId: null })),
    preferences: options.preferences,
    backup: options.backup,
    portals: options,
  };
}
