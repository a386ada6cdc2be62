import type { LibraryReads } from '../domain/ports.ts';
import { listCampaigns } from './campaigns.ts';
import { reportCampaign } from './campaign-report.ts';
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
import { Database, LIBRARY_NAME, type ClipRow, type Engine } from './database.ts';
import { createFacetIndex } from './facets/facet-index.ts';
import { getPages, getWholes } from './held.ts';
import { listRevisions } from './history/revisions.ts';
import { createSegments } from './index/segment.ts';
import type { Shelves } from './list-page.ts';
import { openListing } from './listing.ts';
import { matchPhrases } from './phrase-matches.ts';
import { countPictures } from './picture-counts.ts';
import { createReady, type Ready } from './ready.ts';
import { settleReposts } from './reposts.ts';
import { getSnapshot } from './snapshots.ts';
import { NO_TALLIES } from './state.ts';
import { countWaiting } from './waiting-pages.ts';

/**
 * What pages need that read the library and write nothing into it: they load none of what writes.
 * @param engine another engine than the browser's, for tests
 */
export function createLibraryReads(engine?: Engine, name = LIBRARY_NAME): LibraryReads {
  const db = new Database(name, engine);
  return readsOn(db, createReady(db));
}

/** @param ready lets no question through before there is what answers it */
export function readsOn(db: Database, ready: Ready): LibraryReads {
  const shelves: Shelves = {
    db,
    facets: createFacetIndex(db),
    segments: createSegments(db),
    sizes: { version: -1, of: new Map() },
  };
  return {
    getSnapshot: (id) => getSnapshot(db, id),
    listCampaigns: ready.anyhow(() => listCampaigns(db)),
    getPages: (urlKeys) => getPages(db, urlKeys),
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
    listRevisions: (clipId) => listRevisions(db, clipId),
    countWaiting: () => countWaiting(db),
  };
}

const clipOrNull = (row: ClipRow | undefined) => (row ? clipOf(row) : null);
