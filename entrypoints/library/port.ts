import { browser } from 'wxt/browser';

import { hear } from '../../messaging/hear.ts';
import { BULK_CHANNEL } from '../../messaging/bulk-progress.ts';
import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import type { LibraryReads } from '../../domain/ports.ts';
import { createSavedViews } from '../../storage/saved-views.ts';
import { showOwnPage } from '../doors/own-page.ts';
import { createDoors } from '../popup/port-doors.ts';
import { createKeptPurges } from '../popup/kept-purges.ts';
import type { LibraryPort } from './library-port.ts';

/** The page's world in the extension: it reads for itself, the background writes. */
export function createLibraryPort(library: LibraryReads): LibraryPort {
  const views = createSavedViews(browser.storage.local);
  const purges = createKeptPurges(localStorage, () => Date.now());
  return {
    openListing: (query, order) => library.openListing(query, order),
    listClips: (query, limit, cursor) => library.listClips(query, limit, cursor),
    listIds: (query) => library.listIds(query),
    countFacets: (filter, text) => library.countFacets(filter, text),
    listCampaigns: () => library.listCampaigns(),
    totals: () => library.totals(),
    getClip: (id) => library.getClip(id),
    listReposts: (id) => library.listReposts(id),
    countWaiting: () => library.countWaiting(),
    onLibraryChange: (listener) => hear(LIBRARY_CHANNEL, listener),

    startBulk: (collection, change) => sendMessage('startBulk', { collection, change }),
    undoBulk: (act) => sendMessage('undoBulk', { act }),
    stopBulk: () => sendMessage('stopBulk', null),
    readBulk: () => sendMessage('readBulk', null),
    onBulk: (listener) => hear(BULK_CHANNEL, listener),
    async purgeClips(ids) {
      const purged = await sendMessage('purgeClips', { ids });
      if (purged.ok && purged.value.clips > 0) purges.add({ ...purged.value, at: Date.now() });
      return purged;
    },
    async undoAct(act) {
      const undone = await sendMessage('undoAct', { act });
      if (undone.ok || undone.failure.kind === 'undo-gone') purges.drop(act);
      return undone;
    },
    joinReposts: (ids) => sendMessage('joinReposts', { ids }),
    ensureCampaigns: (names) => sendMessage('ensureCampaigns', { names }),

    listViews: () => views.list(),
    putView: (view) => views.put(view),
    deleteView: (name) => views.delete(name),
    onViewsChange: (listener) => views.watch(listener),

    ...createDoors(),
    openWaiting: () => void showOwnPage('/waiting.html'),
    now: () => Date.now(),
  };
}
