import { browser } from 'wxt/browser';

import type { HostRules, Library } from '../../domain/ports.ts';
import { BULK_CHANNEL } from '../../messaging/bulk-progress.ts';
import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { PAGES_CHANNEL, type PageOpened } from '../../messaging/page-opened.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { createFirstPage } from '../../storage/first-page.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { createLibrary } from '../../storage/library.ts';
import { createSettings } from '../../storage/settings.ts';
import { stayAwake, whileAwake } from './awake.ts';
import { createBadge } from './badge.ts';
import { createBulkWork, type BulkWork } from './bulk-work.ts';
import { createPageReader, type PageReader } from './page-reader.ts';
import { createSpeech, pickerMessages, type Speech } from './speech.ts';
import type { Source } from '../../domain/source.ts';

/** What the use cases are given; built once when the worker starts. */
export interface Services {
  readonly library: Library;
  readonly settings: ReturnType<typeof createSettings>;
  readonly speech: Speech;
  readonly hostRules: HostRules;
  readonly firstPage: ReturnType<typeof createFirstPage>;
  readonly pages: PageReader;
  readonly badge: ReturnType<typeof createBadge>;
  readonly sourceOf: (url: string) => Source;
  /** Tells open views and badges that the library is no longer what they show. */
  readonly announceChange: () => Promise<void>;
  /** The same for pages that wait: no clip, badge or index is another one for them. */
  readonly announceWaiting: () => void;
  /** Tells open views that a tab's page has been read. */
  readonly announcePage: (opened: PageOpened) => void;
  readonly bulk: BulkWork;
  readonly now: () => number;
}

export function createServices(): Services {
  const library = createLibrary();
  const hostRules = createHostRules(browser.storage.local);
  const firstPage = createFirstPage(browser.storage.local);
  const settings = createSettings(browser.storage.local);
  const speech = createSpeech(settings);
  const badge = createBadge(library, speech);
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  const afterwards = async (): Promise<void> => {
    await firstPage.keep(library);
    // After a restore of thousands it takes minutes, and no event waits for it.
    if (!(await whileAwake(() => library.catchUp(stayAwake)))) return;
    channel.postMessage(Date.now());
    await firstPage.keep(library);
  };
  const announceChange = async (): Promise<void> => {
    channel.postMessage(Date.now());
    // Not waited for: what was saved is saved, and an answer says so at once.
    void afterwards();
    await badge.refreshAll();
  };
  const pagesChannel = new BroadcastChannel(PAGES_CHANNEL);
  const bulkChannel = new BroadcastChannel(BULK_CHANNEL);
  return {
    library,
    settings,
    speech,
    hostRules,
    firstPage,
    pages: createPageReader(hostRules, async () => {
      await speech.ready();
      return { messages: pickerMessages(), theme: (await settings.get()).theme };
    }),
    badge,
    sourceOf,
    announceChange,
    announceWaiting: () => channel.postMessage(Date.now()),
    announcePage: (opened) => pagesChannel.postMessage(opened),
    bulk: createBulkWork({ library, now: Date.now, announceChange }, (progress) =>
      bulkChannel.postMessage(progress),
    ),
    now: Date.now,
  };
}
