import { browser } from 'wxt/browser';

import type { LibraryReads } from '../../../domain/ports.ts';
import { hear } from '../../../messaging/hear.ts';
import { LIBRARY_CHANNEL } from '../../../messaging/library-changes.ts';
import { sendMessage } from '../../../messaging/protocol.ts';
import { createDrafts } from '../../../storage/drafts.ts';
import { createCitations } from '../../doors/citations.ts';
import { createReaderLook } from './reader-look.ts';
import type { ReaderPort } from './reader-port.ts';
import { createTypedNotes } from './typed-notes.ts';

/** The reader's world in the extension: the library is read here, written in the background. */
export function createReaderPort(library: LibraryReads): ReaderPort {
  const drafts = createDrafts(browser.storage.local);
  const look = createReaderLook(localStorage);
  const typed = createTypedNotes(localStorage);
  return {
    getBody: (id) => library.getBody(id),
    getSnapshot: (id) => library.getSnapshot(id),
    listReposts: (id) => library.listReposts(id),
    listRevisions: (clipId) => sendMessage('listRevisions', { clipId }),
    listCampaigns: () => library.listCampaigns(),
    onLibraryChange: (listener) => hear(LIBRARY_CHANNEL, listener),

    editClip: (id, edit) => sendMessage('editClip', { id, ...edit }),
    trashClips: (ids) => sendMessage('trashClips', { ids }),
    restoreClips: (ids) => sendMessage('restoreClips', { ids }),
    restoreRevision: (clipId, revisionId) => sendMessage('restoreRevision', { clipId, revisionId }),
    splitRepost: (id) => sendMessage('splitRepost', { id }),
    undoAct: (act) => sendMessage('undoAct', { act }),
    setTone: (ids, tone) => sendMessage('setTone', { ids, tone }),
    changeHighlights: (id, change) => sendMessage('changeHighlights', { id, ...change }),

    citations: createCitations(
      localStorage,
      async (id) => (await library.getBody(id))?.article.via ?? null,
    ),
    loadDraft: (key) => drafts.load(key),
    saveDraft: (draft) => drafts.save(draft),
    dropDraft: (key) => drafts.drop(key),
    now: () => Date.now(),
    async copyText(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Refused or taken by another program: the reader says so.
        return false;
      }
    },
    print: () => window.print(),
    loadLook: () => look.load(),
    saveLook: (chosen) => look.save(chosen),
    loadTyped: (key) => typed.load(key),
    saveTyped: (key, text) => typed.save(key, text),
  };
}
