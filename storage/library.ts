import { newDeviceId } from '../domain/stamp.ts';
import type { Library } from '../domain/ports.ts';
import { ensureCampaigns, listCampaigns } from './campaigns.ts';
import { reportCampaign } from './campaign-report.ts';
import { dropCapturesBefore, putCapture } from './captures.ts';
import { check } from './check/check.ts';
import { repair } from './check/repair.ts';
import { importClips } from './clip-import.ts';
import {
  countClips,
  countFacets,
  isPlain,
  listClips,
  listIds,
  listReposts,
  readTallies,
} from './clip-lists.ts';
import { clipOf } from './clip-rows.ts';
import { changeClips, touchClips } from './clip-writes.ts';
import { getWholes } from './held.ts';
import { saveClip } from './save-clip.ts';
import { Database, type ClipRow, type Engine } from './database.ts';
import { figures } from './figures.ts';
import { createFacetIndex } from './facets/facet-index.ts';
import { readBulk, runBulk, startBulk, startUndo, stopBulk } from './history/bulk.ts';
import { changeCampaign, mergeCampaigns, renameCampaign } from './history/campaign-acts.ts';
import { dropJournalBefore, undo } from './history/journal.ts';
import { joinReposts, splitRepost } from './history/repost-acts.ts';
import { listRevisions, reviseClip } from './history/revisions.ts';
import { purge, trashedBefore } from './history/trash.ts';
import { catchUp } from './index/catch-up.ts';
import { createSegments } from './index/segment.ts';
import { openListing } from './listing.ts';
import { once } from './once.ts';
import { countPictures } from './picture-counts.ts';
import { matchPhrases } from './phrase-matches.ts';
import { createReady } from './ready.ts';
import { settleReposts } from './reposts.ts';
import type { Shelves } from './list-page.ts';
import { getSnapshot, putSnapshot } from './snapshots.ts';
import { NO_TALLIES } from './state.ts';

export const LIBRARY_NAME = 'cat-bao';

/** Texts that wait to be indexed; a save leaves 32 at the most. */
const MANY = 256;

/** The library over IndexedDB. @param engine another engine than the browser's, for tests */
export function createLibrary(engine?: Engine, name = LIBRARY_NAME): Library {
  return libraryOn(new Database(name, engine));
}

/** The same over a database that others hold too: backups and their drills. */
export function libraryOn(db: Database): Library {
  const shelves: Shelves = {
    db,
    facets: createFacetIndex(db),
    segments: createSegments(db),
    sizes: { version: -1, of: new Map() },
  };
  const ready = createReady(db);
  const held = once(() => device(db));
  return {
    device: held,

    putCapture: (capture) => putCapture(db, capture),
    getCapture: async (urlKey) => (await db.captures.get(urlKey)) ?? null,
    dropCapturesBefore: (instant) => dropCapturesBefore(db, instant),

    saveClip: ready((whole, merge) => saveClip(db, whole, merge)),
    changeClips: ready((ids, change) => changeClips(db, ids, change)),
    touchClips: ready((ids, touch) => touchClips(db, ids, touch)),
    importClips: ready((wholes, campaigns, merge) => importClips(db, wholes, campaigns, merge)),
    ensureCampaigns: (names, now) => ensureCampaigns(db, names, now),
    putSnapshot: (id, html) => putSnapshot(db, id, html),
    getSnapshot: (id) => getSnapshot(db, id),

    listCampaigns: ready.anyhow(() => listCampaigns(db)),
    findByUrlKey: async (urlKey) =>
      clipOrNull(await db.clips.where('urlKey').equals(urlKey).first()),
    async findByTextHash(textHash) {
      const rows = await db.clips.where('textHash').equals(textHash).limit(20).toArray();
      const kept = rows.filter(({ trashed }) => !trashed);
      return kept.sort((a, b) => a.capturedAt - b.capturedAt).map(clipOf);
    },
    getClip: async (id) => clipOrNull(await db.clips.get(id)),
    getBody: async (id) => (await db.bodies.get(id)) ?? null,
    getWholes: (ids) => getWholes(db, ids),
    async listClips(query, limit, cursor = null) {
      const guard = isPlain(query) ? ready.anyhow : ready;
      return guard(() => listClips(shelves, query, limit, cursor))();
    },
    openListing: ready((query, order) => openListing(shelves, query, order)),
    countClips: ready((query) => countClips(shelves, query)),
    async listIds(query) {
      return (isPlain(query) ? ready.anyhow : ready)(() => listIds(shelves, query))();
    },
    totals: ready(async () => {
      const { all, none, trash } = (await readTallies(db)) ?? NO_TALLIES;
      return { all, none, trash };
    }),
    countFacets: ready((filter, text) => countFacets(shelves, filter, text)),
    countPictures: ready((filter, text) => countPictures(shelves, filter, text)),
    reportCampaign: ready((id, dates) => reportCampaign(shelves, id, dates)),
    matchPhrases: ready((phrases, watch) => matchPhrases(shelves, phrases, watch)),
    listReposts: ready(async (id) => {
      await settleReposts(db);
      return listReposts(db, id);
    }),

    reviseClip: ready((page, revise) => reviseClip(db, page, revise)),
    listRevisions: (clipId) => listRevisions(db, clipId),
    editCampaign: async (id, change, now) => changeCampaign(db, id, change, now, await held()),
    renameCampaign: (id, typed, now) => renameCampaign(db, id, typed, now),
    mergeCampaigns: ready(async (from, into, now) =>
      mergeCampaigns(db, from, into, now, await held()),
    ),
    trashedBefore: (instant) => trashedBefore(db, instant),
    purge: ready((ids, now) => purge(db, ids, now)),
    startBulk: (ids, change, now) => startBulk(db, ids, change, now),
    undoBulk: (act, now) => startUndo(db, act, now),
    runBulk: ready(async (watch) => runBulk(db, await held(), watch)),
    readBulk: () => readBulk(db),
    stopBulk: () => stopBulk(db),
    undo: ready(async (act, now, merge) => undo(db, act, now, await held(), merge)),
    dropJournalBefore: (instant) => dropJournalBefore(db, instant),
    joinReposts: ready(async (ids, now) => joinReposts(db, ids, now, await held())),
    splitRepost: ready(async (id, now) => splitRepost(db, id, now, await held())),

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
  };
}

const clipOrNull = (row: ClipRow | undefined) => (row ? clipOf(row) : null);

function device(db: Database): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const held = await db.meta.get('device');
    if (held?.key === 'device') return held.value;
    const value = newDeviceId();
    await db.meta.put({ key: 'device', value });
    return value;
  });
}
