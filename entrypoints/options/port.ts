import { browser } from 'wxt/browser';

import { sendMessage } from '../../messaging/protocol.ts';
import { portalMatches } from '../../portals/hosts.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { createSettings } from '../../storage/settings.ts';
import type { OptionsPort } from './options-port.ts';

/** The options page's world in the extension. */
export function createOptionsPort(): OptionsPort {
  const settings = createSettings(browser.storage.local);
  const hostRules = createHostRules(browser.storage.local);
  const hosts = { origins: portalMatches };
  return {
    portalPatterns: portalMatches.length,
    listHostRules: () => hostRules.list(),
    deleteHostRule: (host) => hostRules.delete(host),
    putHostRule: (rule) => hostRules.put(rule),
    onHostRulesChange: (listener) => hostRules.watch(listener),
    async portalMode() {
      const { portalMode } = await settings.get();
      return portalMode && (await browser.permissions.contains(hosts));
    },
    async setPortalMode(on) {
      // The request goes first: any await before it would lose the press that it needs.
      const granted = on && (await browser.permissions.request(hosts));
      if (!on) await browser.permissions.remove(hosts);
      await settings.set({ portalMode: granted });
      await sendMessage('portalModeChanged', null);
      return granted;
    },
    onChange(listener) {
      const stopWatching = settings.watch(listener);
      browser.permissions.onAdded.addListener(listener);
      browser.permissions.onRemoved.addListener(listener);
      return () => {
        stopWatching();
        browser.permissions.onAdded.removeListener(listener);
        browser.permissions.onRemoved.removeListener(listener);
      };
    },
  };
}
