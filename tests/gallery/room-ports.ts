import type { BulkProgress } from '../../messaging/bulk-progress.ts';
import type { BulkWork } from '../../entrypoints/background/bulk-work.ts';
import { changeHighlights } from '../../entrypoints/background/change-highlights.ts';
import { editClip } from '../../entrypoints/background/edit-clip.ts';
import { clipHistory, restoreRevision } from '../../entrypoints/background/revise-clip.ts';
import { setTone } from '../../entrypoints/background/set-tone.ts';
import { setTrashed } from '../../entrypoints/background/trash-clips.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { findConflicts } from '../../entrypoints/library/campaigns/find-conflicts.ts';
import { createPicturesPort } from '../../entrypoints/library/pictures/browser-port.ts';
import { createReaderLook } from '../../entrypoints/library/reader/reader-look.ts';
import { createTypedNotes } from '../../entrypoints/library/reader/typed-notes.ts';
import type { RoomPorts } from '../../entrypoints/library/rooms.ts';
import { createDrafts } from '../../storage/drafts.ts';
import { memoryArea } from './memory-area.ts';
import { memoryCitations } from './memory-citations.ts';

interface World {
  readonly library: Library;
  readonly bulk: BulkWork;
  readonly now: () => number;
  /** Says that the library is another one once this is done. */
  readonly writing: <T>(work: Promise<T>) => Promise<T>;
  readonly onLibraryChange: (listener: () => void) => () => void;
  readonly onBulk: (listener: (progress: BulkProgress) => void) => () => void;
}

/** The rooms' ports over a library in the same page, each write by the background's own use case. */
export function roomPorts(world: World): RoomPorts {
  const { library, bulk, now, writing, onLibraryChange, onBulk } = world;
  const needs = { library, now };
  const drafts = createDrafts(memoryArea());
  const look = createReaderLook(localStorage);
  const typed = createTypedNotes(localStorage);
  return {
    reader: {
      getBody: (id) => library.getBody(id),
      getSnapshot: (id) => library.getSnapshot(id),
      listReposts: (id) => library.listReposts(id),
      listRevisions: (id) => clipHistory(needs, id),
      listCampaigns: () => library.listCampaigns(),
      onLibraryChange,
      editClip: (id, edit) => writing(editClip(needs, id, edit)),
      trashClips: (ids) => writing(setTrashed(needs, ids, true)),
      restoreClips: (ids) => writing(setTrashed(needs, ids, false)),
      restoreRevision: (id, revision) => writing(restoreRevision(needs, id, revision)),
      splitRepost: (id) => writing(library.splitRepost(id, now())),
      undoAct: (act) => writing(library.undo(act, now(), mergeWhole)),
      setTone: (ids, tone) => writing(setTone(needs, ids, tone)),
      changeHighlights: (id, change) => writing(changeHighlights(needs, id, change)),
      loadDraft: (key) => drafts.load(key),
      saveDraft: (draft) => drafts.save(draft),
      dropDraft: (key) => drafts.drop(key),
      now,
      citations: memoryCitations([]),
      copyText: async () => true,
      print: () => undefined,
      loadLook: () => look.load(),
      saveLook: (chosen) => look.save(chosen),
      loadTyped: (key) => typed.load(key),
      saveTyped: (key, text) => typed.save(key, text),
    },
    campaigns: {
      openExport: () => undefined,
      report: ({ id, from = null, to = null }) => library.reportCampaign(id, { from, to }),
      findConflicts: (id, watch) => findConflicts(library, id, watch),
      matchPhrases: (phrases, watch) => library.matchPhrases(phrases, watch),
      editCampaign: (id, change) => writing(library.editCampaign(id, change, now())),
      mergeCampaigns: (from, into) => writing(library.mergeCampaigns(from, into, now())),
      undo: (act) => writing(library.undo(act, now(), mergeWhole)),
      startTagging: (ids, campaign) =>
        bulk.start({ kind: 'selection', ids }, { kind: 'tag', add: [campaign], remove: [] }),
      undoTagging: (act) => bulk.undo(act),
      stopTagging: () => bulk.stop(),
      onBulk,
    },
    pictures: createPicturesPort((filter, text) => library.countPictures(filter, text)),
  };
}
