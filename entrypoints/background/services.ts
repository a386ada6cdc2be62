import { browser } from 'wxt/browser';

import type { HostRules, Library } from '../../domain/ports.ts';
import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { createLibrary } from '../../storage/library.ts';
import { createSettings } from '../../storage/settings.ts';
import { createBadge } from './badge.ts';
import { createPageReader, type PageReader } from './page-reader.ts';
import type { Source } from '../../domain/source.ts';

/** What the use cases are given; built once when the worker starts. */
export interface Services {
  readonly library: Library;
  readonly settings: ReturnType<typeof createSettings>;
  readonly hostRules: HostRules;
  readonly pages: PageReader;
  readonly badge: ReturnType<typeof createBadge>;
  readonly sourceOf: (url: string) => Source;
  /** Tells open views and badges that the library is no longer what they show. */
  readonly announceChange: () => Promise<void>;
  readonly now: () => number;
}

export function createServices(): Services {
  const library = createLibrary();
  const hostRules = createHostRules(browser.storage.local);
  const badge = createBadge(library);
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  return {
    library,
    settings: createSettings(browser.storage.local),
    hostRules,
    pages: createPageReader(hostRules),
    badge,
    sourceOf,
    announceChange: async () => {
      channel.postMessage(Date.now());
      await badge.refreshAll();
    },
    now: Date.now,
  };
}
