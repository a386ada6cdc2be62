import { browser } from 'wxt/browser';

import { unseenDraftKey } from '../../domain/draft.ts';
import { createBackupLog } from '../../messaging/backup-log.ts';
import { hear } from '../../messaging/hear.ts';
import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { createDrafts } from '../../storage/drafts.ts';
import { createFirstPage } from '../../storage/first-page.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { createCitations } from '../doors/citations.ts';
import { standsApart } from '../doors/ordinary-window.ts';
import { createDoors } from './port-doors.ts';
import { createKeptPurges } from './kept-purges.ts';
import { createPrivateDrafts, createPrivatePage } from './private-page.ts';
import type { DiskUse, PopupPort } from './popup-port.ts';

/** Which tab to ask about: null for the one that the person looks at. */
export type AskedTab = () => Promise<{ readonly tabId: number | null; readonly asker?: string }>;

/** The popup's world in the extension: messages to the background, drafts straight to storage. */
export function createPopupPort(about: AskedTab): PopupPort {
  const page = createPrivatePage(() => Date.now());
  const drafts = createPrivateDrafts(
    createDrafts(browser.storage.local),
    createDrafts(browser.storage.session),
    page.isPrivate,
  );
  const firstPage = createFirstPage(browser.storage.local);
  const hostRules = createHostRules(browser.storage.local);
  const backups = createBackupLog(browser.storage.local);
  const purges = createKeptPurges(localStorage, () => Date.now());
  return {
    follow: null,
    openPage: async (convert) =>
      page.take(await sendMessage('openPage', { ...(await about()), convert })),
    startPicker: (tab) => sendMessage('startPicker', { tabId: tab }),
    deleteHostRule: (host) => hostRules.delete(host),
    putHostRule: (rule) => hostRules.put(rule),
    saveClip: (urlKey, edit, tab) =>
      sendMessage('saveClip', { urlKey, ...edit, tabId: tab, ...page.readingOf(urlKey) }),
    saveUnseen: (urlKey, edit, tab) =>
      sendMessage('saveUnseen', { urlKey, ...edit, tabId: tab, ...page.readingOf(urlKey) }),
    pageChange: (urlKey) => sendMessage('pageChange', { urlKey, ...page.readingOf(urlKey) }),

    loadFirstPage: () => firstPage.load(),
    listClips: (query, limit, cursor) => sendMessage('listClips', { query, limit, cursor }),
    listIds: (query) => sendMessage('listIds', { query }),
    countClips: (query) => sendMessage('countClips', { query }),
    listCampaigns: () => sendMessage('listCampaigns', null),
    totals: () => sendMessage('totals', null),
    listReposts: (id) => sendMessage('listReposts', { id }),
    onLibraryChange: (listener) => hear(LIBRARY_CHANNEL, listener),
    diskUse,
    async backupTrouble() {
      const { due, failed } = await backups.read();
      if (due) return { kind: 'due', since: due.since };
      return failed && { kind: 'failed', since: failed.at };
    },

    editClip: (id, edit) => sendMessage('editClip', { id, ...edit }),
    tagClips: (ids, add, remove) => sendMessage('tagClips', { ids, add, remove }),
    trashClips: (ids) => sendMessage('trashClips', { ids }),
    restoreClips: (ids) => sendMessage('restoreClips', { ids }),

    listRevisions: (clipId) => sendMessage('listRevisions', { clipId }),
    reviseClip: (urlKey) => sendMessage('reviseClip', { urlKey, ...page.readingOf(urlKey) }),
    restoreRevision: (clipId, revisionId) => sendMessage('restoreRevision', { clipId, revisionId }),
    async purgeClips(ids) {
      const purged = await sendMessage('purgeClips', { ids });
      if (purged.ok && purged.value.clips > 0) purges.add({ ...purged.value, at: Date.now() });
      return purged;
    },
    joinReposts: (ids) => sendMessage('joinReposts', { ids }),
    splitRepost: (id) => sendMessage('splitRepost', { id }),
    async undoAct(act) {
      const undone = await sendMessage('undoAct', { act });
      if (undone.ok || undone.failure.kind === 'undo-gone') purges.drop(act);
      return undone;
    },
    listPurges: async () => purges.list(),

    loadDraft: async (key) => (await drafts.load(key)) ?? drafts.load(unseenDraftKey(key)),
    saveDraft: (draft) => drafts.save(draft),
    async dropDraft(key) {
      await drafts.drop(key);
      await drafts.drop(unseenDraftKey(key));
    },
    citations: createCitations(localStorage, (id) => sendMessage('readVia', { id })),
    ...createDoors(),
    close: () => window.close(),
    now: () => Date.now(),
  };
}

/** Only a window may ask to be kept; what the browser answers changes nothing here. */
async function diskUse(): Promise<DiskUse | null> {
  // The numbers of a private window are its own, not the library's.
  if (standsApart()) return null;
  const { storage } = navigator;
  if (!(await storage.persisted())) await storage.persist();
  const { usage, quota } = await storage.estimate();
  return usage === undefined || quota === undefined ? null : { usage, quota };
}
