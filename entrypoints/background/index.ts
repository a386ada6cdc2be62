import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { listenForExports } from './export-port.ts';
import { listenForImports } from './import-port.ts';
import { createMenus } from './menus.ts';
import { registerMessages } from './messages.ts';
import { syncPortalMode } from './portal-mode.ts';
import { createServices } from './services.ts';

const CAPTURES_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

// Wiring only. Listeners are registered in the first turn of the event loop, or a woken worker
// would miss the event that woke it. No state lives here: the worker may die at any line.
export default defineBackground({
  type: 'module',
  main() {
    const services = createServices();
    registerMessages(services);
    listenForExports(services);
    listenForImports(services);
    createMenus();
    browser.runtime.onInstalled.addListener(() => syncPortalMode(services.settings));
    browser.runtime.onStartup.addListener(async () => {
      await syncPortalMode(services.settings);
      await services.library.dropCapturesBefore(Date.now() - CAPTURES_KEPT_MS);
    });
    browser.permissions.onRemoved.addListener(() => syncPortalMode(services.settings));
  },
});
