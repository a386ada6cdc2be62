import { browser } from 'wxt/browser';

import { hear } from '../../messaging/hear.ts';
import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { portalMatches } from '../../portals/hosts.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { createSettings } from '../../storage/settings.ts';
import { streamCare } from './care-stream.ts';
import type { HostRulesPort, LibraryPort, OptionsPort, PortalModePort } from './options-port.ts';
import { createAboutPort } from './port-about.ts';
import { createBackupPort } from './port-backup.ts';
import { createErasePort } from './port-erase.ts';
import { createLockPort } from './port-lock.ts';
import { createPermissionsPort } from './port-permissions.ts';
import { createManagedPort } from './port-managed.ts';
import { createSharingPanelPort } from './port-sharing.ts';

type SettingsStore = ReturnType<typeof createSettings>;

/** The options page's world in the extension. */
export function createOptionsPort(): OptionsPort {
  const settings = createSettings(browser.storage.local);
  const library = createLibraryPort();
  const portals = createPortalModePort(settings);
  return {
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    lock: createLockPort(),
    permissions: createPermissionsPort(settings, portals),
    erase: createErasePort(),
    sharing: createSharingPanelPort(),
    backup: createBackupPort(settings),
    library,
    about: createAboutPort(settings, () => library.space()),
    managed: createManagedPort(settings),
    preferences: {
      get: () => settings.get(),
      async set(change) {
        await settings.set(change);
        if (change.language !== undefined) await sendMessage('languageChanged', null);
      },
      onChange: (listener) => settings.watch(listener),
    },
    ...portals,
    ...createHostRulesPort(),
  };
}

function createLibraryPort(): LibraryPort {
  return {
    listCampaigns: () => sendMessage('listCampaigns', null),
    renameCampaign: (id, name) => sendMessage('renameCampaign', { id, name }),
    mergeCampaigns: (from, into) => sendMessage('mergeCampaigns', { from, into }),
    totals: () => sendMessage('totals', null),
    emptyTrash: () => sendMessage('purgeClips', { ids: null }),
    undo: (act) => sendMessage('undoAct', { act }),
    onChange: (listener) => hear(LIBRARY_CHANNEL, listener),
    care: streamCare,
    spaceParts: async () => (await sendMessage('figures', null)).space,
    async space() {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      // The permission keeps a library from eviction as the promise does; Chromium, which has the
      // one, does not give the other to extensions.
      const unlimited = await browser.permissions.contains({ permissions: ['unlimitedStorage'] });
      const kept = unlimited || (await navigator.storage.persisted());
      return { used: usage, free: Math.max(0, quota - usage), kept };
    },
    keepForGood: () => navigator.storage.persist(),
  };
}

function createPortalModePort(settings: SettingsStore): PortalModePort {
  const hosts = { origins: portalMatches };
  return {
    portalPatterns: portalMatches.length,
    async portalMode() {
      const { portalMode } = await settings.get();
      return portalMode && (await browser.permissions.contains(hosts));
    },
    async setPortalMode(on) {
      // The request goes first: any await before it would lose the press that it needs.
      const granted = on && (await browser.permissions.request(hosts));
      // Before they are given back: else it would look as if somebody had taken them away.
      await settings.set({ portalMode: granted });
      if (!on) await browser.permissions.remove(hosts);
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

function createHostRulesPort(): HostRulesPort {
  const hostRules = createHostRules(browser.storage.local);
  return {
    listHostRules: () => hostRules.list(),
    deleteHostRule: (host) => hostRules.delete(host),
    putHostRule: (rule) => hostRules.put(rule),
    onHostRulesChange: (listener) => hostRules.watch(listener),
  };
}
