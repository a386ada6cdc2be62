import { newDeviceId } from '../domain/stamp.ts';
import type { Library } from '../domain/ports.ts';
import { ensureCampaigns } from './campaigns.ts';
import { dropCapturesBefore, putCapture } from './captures.ts';
import { check } from './check/check.ts';
import { repair } from './check/repair.ts';
import { importClips } from './clip-import.ts';
import { changeClips, touchClips } from './clip-writes.ts';
import { saveClip } from './save-clip.ts';
import { Database, LIBRARY_NAME, type Engine } from './database.ts';
import { reportCampaign } from './campaign-report.ts';
import { readsOn } from './library-reads.ts';
import { matchPhrases } from './phrase-matches.ts';
import { figures } from './figures.ts';
import { readBulk, runBulk, startBulk, startUndo, stopBulk } from './history/bulk.ts';
import { changeCampaign, mergeCampaigns, renameCampaign } from './history/campaign-acts.ts';
import { listImports } from './history/import-journal.ts';
import { undoImport } from './history/import-undo.ts';
import { dropJournalBefore, undo } from './history/journal.ts';
import { joinReposts, splitRepost } from './history/repost-acts.ts';
import { reviseClip } from './history/revisions.ts';
import { purge, trashedBefore } from './history/trash.ts';
import { catchUp } from './index/catch-up.ts';
import { followOfficeCampaigns } from './office-campaigns.ts';
import { once } from './once.ts';
import { createReady } from './ready.ts';
import { settleReposts } from './reposts.ts';
import { putSnapshot } from './snapshots.ts';
import {
  dropRemovedWaiting,
  getWaiting,
  listWaiting,
  putWaiting,
  removeWaiting,
  restoreWaiting,
  setWaitingTrouble,
} from './waiting-pages.ts';

/** Texts that wait to be indexed; a save leaves 32 at the most. */
const MANY = 256;

/** The library over IndexedDB. @param engine another engine than the browser's, for tests */
export function createLibrary(engine?: Engine, name = LIBRARY_NAME): Library {
  return libraryOn(new Database(name, engine));
}

/** The same over a database that others hold too: backups and their drills. */
export function libraryOn(db: Database): Library {
  const ready = createReady(db);
  const held = once(() => device(db));
  return {
    ...readsOn(db, ready, { reportCampaign, matchPhrases, settleReposts }),
    device: held,
    putCapture: (capture) => putCapture(db, capture),
    getCapture: async (urlKey) => (await db.captures.get(urlKey)) ?? null,
    dropCapturesBefore: (instant) => dropCapturesBefore(db, instant),
    saveClip: ready((whole, merge, waited) => saveClip(db, whole, merge, waited)),
    changeClips: ready((ids, change) => changeClips(db, ids, change)),
    touchClips: ready((ids, touch) => touchClips(db, ids, touch)),
    importClips: ready(async (wholes, campaigns, merge, record) => {
      const recorded = record ? { record, device: await held() } : null;
      return importClips(db, wholes, campaigns, merge, recorded);
    }),
    ensureCampaigns: (names, now) => ensureCampaigns(db, names, now),
    followOffice: (settings, now) => followOfficeCampaigns(db, settings, now),
    putSnapshot: (id, html) => putSnapshot(db, id, html),
    reviseClip: ready((page, revise) => reviseClip(db, page, revise)),
    editCampaign: async (id, change, now) => changeCampaign(db, id, change, now, await held()),
    renameCampaign: async (id, typed, now) => renameCampaign(db, id, typed, now, await held()),
    mergeCampaigns: ready(async (from, into, now) =>
      mergeCampaigns(db, from, into, now, await held()),
    ),
    trashedBefore: async (instant, byOthers = instant) =>
      trashedBefore(db, instant, byOthers, await held()),
    purge: ready((ids, now) => purge(db, ids, now)),
    startBulk: (ids, change, now) => startBulk(db, ids, change, now),
    undoBulk: (act, now) => startUndo(db, act, now),
    runBulk: ready(async (watch) => runBulk(db, await held(), watch)),
    stopBulk: () => stopBulk(db),
    undo: ready(async (act, now, merge) => undo(db, act, now, await held(), merge)),
    undoImport: ready(async (act, now) => undoImport(db, act, now, await held())),
    dropJournalBefore: (instant) => dropJournalBefore(db, instant),
    joinReposts: ready(async (ids, now) => joinReposts(db, ids, now, await held())),
    splitRepost: ready(async (id, now) => splitRepost(db, id, now, await held())),
    putWaiting: (pages) => putWaiting(db, pages),
    setWaitingTrouble: (urlKey, trouble) => setWaitingTrouble(db, urlKey, trouble),
    removeWaiting: (urlKeys, now) => removeWaiting(db, urlKeys, now),
    restoreWaiting: (removal) => restoreWaiting(db, removal),
    dropRemovedWaiting: (instant) => dropRemovedWaiting(db, instant),
    catchUp: ready(async (pause) => {
      // After an import of thousands what makes searches quick goes first.
      if ((await db.pending.count()) > MANY) await catchUp(db, pause);
      let moved = 0;
      try {
        moved = await settleReposts(db);
      } finally {
        // Whatever the first met: on a full disk clearing up may be what makes room.
        await catchUp(db, pause);
      }
      return moved > 0;
    }),
    figures: () => figures(db),
    check: ready((watch) => check(db, watch)),
    repair: (watch) => repair(db, watch),
    readBulk: () => readBulk(db),
    listImports: () => listImports(db),
    listWaiting: (limit, cursor = null) => listWaiting(db, limit, cursor),
    getWaiting: (urlKey) => getWaiting(db, urlKey),
  };
}

function device(db: Database): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const held = await db.meta.get('device');
    if (held?.key === 'device') return held.value;
    const value = newDeviceId();
    await db.meta.put({ key: 'device', value });
    return value;
  });
}
