import { newDeviceId } from '../domain/stamp.ts';
import type { Library } from '../domain/ports.ts';
import { ensureCampaigns, listCampaigns } from './campaigns.ts';
import { dropCapturesBefore, putCapture } from './captures.ts';
import { importClips } from './clip-import.ts';
import { listClips, listIds } from './clip-lists.ts';
import { clipOf } from './clip-rows.ts';
import { changeClips, getWholes, saveClip } from './clip-writes.ts';
import { Database, type ClipRow, type Engine } from './database.ts';

const NAME = 'cat-bao';

/** The library over IndexedDB. @param engine another engine than the browser's, for tests */
export function createLibrary(engine?: Engine): Library {
  const db = new Database(NAME, engine);
  return {
    device: () => device(db),

    putCapture: (capture) => putCapture(db, capture),
    getCapture: async (urlKey) => (await db.captures.get(urlKey)) ?? null,
    dropCapturesBefore: (instant) => dropCapturesBefore(db, instant),

    saveClip: (whole, merge) => saveClip(db, whole, merge),
    changeClips: (ids, change) => changeClips(db, ids, change),
    importClips: (wholes, campaigns, merge) => importClips(db, wholes, campaigns, merge),

    ensureCampaigns: (names, now) => ensureCampaigns(db, names, now),
    listCampaigns: () => listCampaigns(db),

    findByUrlKey: async (urlKey) =>
      clipOrNull(await db.clips.where('urlKey').equals(urlKey).first()),
    getClip: async (id) => clipOrNull(await db.clips.get(id)),
    getBody: async (id) => (await db.bodies.get(id)) ?? null,
    getWholes: (ids) => getWholes(db, ids),
    listClips: (query, limit, cursor = null) => listClips(db, query, limit, cursor),
    listIds: (query) => listIds(db, query),
  };
}

const clipOrNull = (row: ClipRow | undefined) => (row ? clipOf(row) : null);

function device(db: Database): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const held = await db.meta.get('device');
    if (held) return held.value;
    const value = newDeviceId();
    await db.meta.put({ key: 'device', value });
    return value;
  });
}
