import { browser } from 'wxt/browser';

import { portalMatches, portalMatchesOf } from '../../portals/hosts.ts';
import { createManaged } from '../../storage/managed.ts';
import type { Services } from './services.ts';

const SCRIPT_ID = 'portal-mode';

/**
 * Registers the content script on the portals while portal mode is on and its hosts are granted,
 * and takes it away otherwise. Asked again at every start: the permission can be withdrawn in the
 * browser's own settings, and the office can let fewer hosts be read.
 */
export async function syncPortalMode(settings: Services['settings']): Promise<void> {
  const { portalMode } = await settings.get();
  const { allowedHosts = [] } = (await createManaged(browser.storage.local).get()).settings;
  const matches = portalMatchesOf(allowedHosts);
  const granted =
    portalMode &&
    matches.length > 0 &&
    (await browser.permissions.contains({ origins: portalMatches }));
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const stands = registered && sameMatches(registered.matches, matches);
  if (registered && !(granted && stands)) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  }
  if (granted && !stands) {
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        js: ['content-scripts/content.js'],
        matches,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  }
}

/** Browsers give them back in an order of their own. */
const sameMatches = (held: readonly string[] = [], wanted: readonly string[]): boolean =>
  held.length === wanted.length && held.every((pattern) => wanted.includes(pattern));
