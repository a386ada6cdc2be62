import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { keepBackups } from './backup-alarm.ts';
import { listenForCare } from './care-port.ts';
import { listenForImports } from './import-port.ts';
import { forgetPrivate } from './forget-private.ts';
import { goOn } from './go-on.ts';
import { greet } from './greet.ts';
import { holdUpdates } from './hold-updates.ts';
import { createMenus } from './menus.ts';
import { registerMessages } from './messages.ts';
import { keepPolicy } from './policy.ts';
import { syncPortalMode } from './portal-mode.ts';
import { watchRights } from './rights-taken.ts';
import { createServices } from './services.ts';
import { listenForViews } from './sharing/listen-for-views.ts';
import { shutStorage } from './shut-storage.ts';
import { keepUp } from './upkeep.ts';

// Wiring only. Listeners are registered in the first turn of the event loop, or a woken worker
// would miss the event that woke it. No state lives here: the worker may die at any line.
export default defineBackground({
  type: 'module',
  main() {
    const services = createServices();
    registerMessages(services);
    listenForImports(services);
    listenForCare(services);
    listenForViews(services);
    services.sharing.listen();
    keepUp(services);
    keepBackups(services);
    keepPolicy(services);
    createMenus(services.speech);
    greet();
    forgetPrivate();
    holdUpdates();
    shutStorage();
    services.lock.listen();
    void goOn(services);
    browser.runtime.onInstalled.addListener(() => syncPortalMode(services.settings));
    browser.runtime.onStartup.addListener(async () => {
      await syncPortalMode(services.settings);
    });
    watchRights(services);
  },
});
