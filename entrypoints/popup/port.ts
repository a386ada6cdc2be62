import { browser } from 'wxt/browser';

import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { createDrafts } from '../../storage/drafts.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { streamExport } from './export-stream.ts';
import type { PopupPort } from './popup-port.ts';

/**
 * The popup's world in the extension: messages to the background, drafts straight to storage.
 *
 * @param tabId the tab to be about; null for the one that the person looks at
 */
export function createPopupPort(tabId: number | null): PopupPort {
  const drafts = createDrafts(browser.storage.local);
  const hostRules = createHostRules(browser.storage.local);
  return {
    openPage: (convert) => sendMessage('openPage', { tabId, convert }),
    startPicker: (tab) => sendMessage('startPicker', { tabId: tab }),
    deleteHostRule: (host) => hostRules.delete(host),
    putHostRule: (rule) => hostRules.put(rule),
    saveClip: (urlKey, edit) => sendMessage('saveClip', { urlKey, ...edit }),
    editClip: (id, edit) => sendMessage('editClip', { id, ...edit }),
    listClips: (query, limit, cursor) => sendMessage('listClips', { query, limit, cursor }),
    listIds: (query) => sendMessage('listIds', { query }),
    listCampaigns: () => sendMessage('listCampaigns', null),
    tagClips: (ids, add, remove) => sendMessage('tagClips', { ids, add, remove }),
    trashClips: (ids) => sendMessage('trashClips', { ids }),
    restoreClips: (ids) => sendMessage('restoreClips', { ids }),

    loadDraft: (key) => drafts.load(key),
    saveDraft: (draft) => drafts.save(draft),
    dropDraft: (key) => drafts.drop(key),

    onLibraryChange(listener) {
      const channel = new BroadcastChannel(LIBRARY_CHANNEL);
      channel.addEventListener('message', listener);
      return () => channel.close();
    },
    exportCollection: streamExport,
    download(fileName, parts) {
      const url = URL.createObjectURL(new Blob([...parts], { type: 'application/json' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = fileName;
      link.click();
      // The download reads the blob after this turn; a minute is far more than it needs.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    openImport: () => void browser.tabs.create({ url: browser.runtime.getURL('/import.html') }),
    openOptions: () => void browser.runtime.openOptionsPage(),
    close: () => window.close(),
    now: () => Date.now(),
  };
}
