import { browser } from 'wxt/browser';

import { sendMessage } from '../../messaging/protocol.ts';
import { createManaged } from '../../storage/managed.ts';
import type { createSettings } from '../../storage/settings.ts';
import type { ManagedPort } from './managed-view.ts';

/** What the office set, as the background read it last. */
export function createManagedPort(settings: ReturnType<typeof createSettings>): ManagedPort {
  const copy = createManaged(browser.storage.local);
  return {
    async read() {
      const [{ settings: set, mistakes }, chosen] = await Promise.all([
        copy.get(),
        settings.chosen(),
      ]);
      return { settings: set, mistakes, chosen };
    },
    // A policy that changed is heard of in the end; who looks at it here wants it now.
    readAnew: () => sendMessage('policyLookedAt', null),
    onChange(listener) {
      const ends = [copy.watch(listener), settings.watch(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
