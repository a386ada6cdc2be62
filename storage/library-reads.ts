import type { LibraryReads } from '../domain/ports.ts';
import { listCampaigns } from './campaigns.ts';
import type { reportCampaign } from './campaign-report.ts';
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
import { listRevisions } from './history/list-revisions.ts';
import { createSegments } from './index/segment.ts';
import type { Shelves } from './list-page.ts';
import { openListing } from './listing.ts';
import type { matchPhrases } from './phrase-matches.ts';
import { countPictures } from './picture-counts.ts';
import { createReady, type Ready } from './ready.ts';
import type { settleReposts } from './reposts.ts';
import { getSnapshot } from './snapshots.ts';
import { NO_TALLIES } from './state.ts';
import { countWaiting } from './waiting-pages.ts';

/** What few views ask. */
interface Rarely {
  readonly reportCampaign: typeof reportCampaign;
  readonly matchPhrases: typeof matchPhrases;
  /** Looks for reposts of what was saved since the last time. */
  readonly settleReposts: typeof settleReposts;
}

/** A page reads them when they are asked for; a service worker could not. */
const LATER: Rarely = {
  reportCampaign: async (...of) => (await import('./campaign-report.ts')).reportCampaign(...of),
  matchPhrases: async (...of) => (await import('./phrase-matches.ts')).matchPhrases(...of),
  settleReposts: async (...of) => (await import('./reposts.ts')).settleReposts(...of),
};

/**
 * What pages need that read the library and write nothing into it: they load none of what writes.
 * @param engine another engine than the browser's, for tests
 */
export function createLibraryReads(engine?: Engine, name = LIBRARY_NAME): LibraryReads {
  const db = new Database(name, engine);
  return readsOn(db, createReady(db), LATER);
}

/** @param ready lets no question through before there is what answers it */
export function readsOn(db: Database, ready: Ready, rarely: Rarely): LibraryReads {
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
    reportCampaign: ready((id, dates) => rarely.reportCampaign(shelves, id, dates)),
    matchPhrases: ready((phrases, watch) => rarely.matchPhrases(shelves, phrases, watch)),
    listReposts: ready(async (id) => {
      await rarely.settleReposts(db);
      return listReposts(db, id);
    }),
    listRevisions: (clipId) => listRevisions(db, clipId),
    countWaiting: () => countWaiting(db),
  };
}

const clipOrNull = (row: ClipRow | undefined) => (row ? clipOf(row) : null);
