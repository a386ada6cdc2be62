import { browser } from 'wxt/browser';

import { portalMatches } from '../../portals/hosts.ts';
import type { Services } from './services.ts';

const SCRIPT_ID = 'portal-mode';

/**
 * Registers the content script on the portals while portal mode is on and its hosts are granted,
 * and takes it away otherwise. Asked again at every start: the permission can be withdrawn in the
 * browser's own settings.
 */
export async function syncPortalMode(settings: Services['settings']): Promise<void> {
  const { portalMode } = await settings.get();
  const granted = portalMode && (await browser.permissions.contains({ origins: portalMatches }));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (granted && registered.length === 0) {
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        js: ['content-scripts/content.js'],
        matches: portalMatches,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  } else if (!granted && registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  }
}
