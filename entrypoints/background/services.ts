import { browser } from 'wxt/browser';

import type { HostRules, Library } from '../../domain/ports.ts';
import { BULK_CHANNEL } from '../../messaging/bulk-progress.ts';
import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { PAGES_CHANNEL, type PageOpened } from '../../messaging/page-opened.ts';
import { createSaying } from '../../messaging/say.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { createFirstPage } from '../../storage/first-page.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { createLockKeeper, type LockKeeper } from '../../storage/lock.ts';
import { createManaged } from '../../storage/managed.ts';
import { createSettings } from '../../storage/settings.ts';
import { stayAwake, whileAwake } from './awake.ts';
import { createBadge } from './badge.ts';
import { createBulkWork, type BulkWork } from './bulk-work.ts';
import { createEraser, type Eraser } from './erase-everything.ts';
import { createLockWork, type LockWork } from './lock-work.ts';
import { createPageReader, type PageReader } from './page-reader.ts';
import { followPolicy } from './policy.ts';
import { createRenewableLibrary, type RenewableLibrary } from './renewable-library.ts';
import { createSharing, type Sharing } from './sharing/sharing.ts';
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
  readonly lock: Pick<LockKeeper, 'isLocked'> & LockWork;
  readonly eraser: Eraser;
  readonly sharing: Sharing;
  /** The library's database, where it is counted as a whole. */
  readonly database: RenewableLibrary['database'];
  readonly now: () => number;
}

export function createServices(): Services {
  const kept = createRenewableLibrary();
  const { library, database } = kept;
  const lock = createLockKeeper(browser.storage, Date.now);
  const hostRules = createHostRules(browser.storage.local);
  const firstPage = createFirstPage(browser.storage.local);
  const settings = createSettings(browser.storage.local);
  const managed = createManaged(browser.storage.local);
  const speech = createSpeech(settings);
  const badge = createBadge(library, speech, () => lock.isLocked());
  const say = createSaying(LIBRARY_CHANNEL);
  /** Covered pages would ask for what they are refused: they hear of it when the lock is opened. */
  const sayChanged = async (at: number): Promise<void> => {
    if (!(await lock.isLocked())) say(at);
  };
  const afterwards = async (): Promise<void> => {
    await firstPage.keep(library);
    // After a restore of thousands it takes minutes, and no event waits for it.
    if (!(await whileAwake(() => library.catchUp(stayAwake)))) return;
    await sayChanged(Date.now());
    await firstPage.keep(library);
  };
  const announce = async (): Promise<void> => {
    await sayChanged(Date.now());
    // Not waited for: what was saved is saved, and an answer says so at once.
    void afterwards();
    await badge.refreshAll();
  };
  const announceChange = async (): Promise<void> => {
    sharing.changed();
    await announce();
  };
  const eraser = createEraser(kept, {
    beforehand: () => sharing.stop(),
    afterwards: async () => {
      lock.forget();
      await badge.clearAll();
      await speech.changed();
    },
    anew: () => followPolicy({ library, settings, speech, announceChange, now: Date.now }),
  });
  const sharing = createSharing({
    library,
    database,
    sourceOf,
    announce,
    now: Date.now,
    isErasing: () => eraser.isErasing(),
  });
  return {
    library,
    settings,
    speech,
    hostRules,
    firstPage,
    pages: createPageReader(
      hostRules,
      async () => {
        await speech.ready();
        return { messages: await pickerMessages(), theme: (await settings.get()).theme };
      },
      async () => (await managed.get()).settings.allowedHosts ?? [],
    ),
    badge,
    sourceOf,
    announceChange,
    announceWaiting: () => void sayChanged(Date.now()),
    announcePage: createSaying(PAGES_CHANNEL),
    bulk: createBulkWork({ library, now: Date.now, announceChange }, createSaying(BULK_CHANNEL)),
    lock: {
      ...createLockWork(lock, { badge, announceChange, now: Date.now }),
      isLocked: () => lock.isLocked(),
    },
    eraser,
    sharing,
    database,
    now: Date.now,
  };
}
