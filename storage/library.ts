import { newDeviceId } from '../domain/stamp.ts';
import type { Capture, Library } from '../domain/ports.ts';
import { ensureCampaigns, listCampaigns } from './campaigns.ts';
import { listClips, listIds } from './clip-lists.ts';
import { changeClips, getWholes, importClips, saveClip } from './clip-writes.ts';
import { Database, type Engine } from './database.ts';
import { attempt } from './failures.ts';

const NAME = 'cat-bao';

/** The library over IndexedDB. @param engine another engine than the browser's, for tests */
export function createLibrary(engine?: Engine): Library {
  const db = new Database(NAME, engine);
  return {
    device: () => device(db),

    putCapture: (capture: Capture) =>
      attempt(async () => {
        await db.captures.put(capture);
        return null;
      }),
    getCapture: async (urlKey) => (await db.captures.get(urlKey)) ?? null,
    dropCapturesBefore: async (instant) => {
      await db.captures.where('capturedAt').below(instant).delete();
    },

    saveClip: (whole, merge) => saveClip(db, whole, merge),
    changeClips: (ids, change) => changeClips(db, ids, change),
    importClips: (wholes, campaigns, merge) => importClips(db, wholes, campaigns, merge),

    ensureCampaigns: (names, now) => ensureCampaigns(db, names, now),
    listCampaigns: () => listCampaigns(db),

    findByUrlKey: async (urlKey) => (await db.clips.where('urlKey').equals(urlKey).first()) ?? null,
    getClip: async (id) => (await db.clips.get(id)) ?? null,
    getBody: async (id) => (await db.bodies.get(id)) ?? null,
    getWholes: (ids) => getWholes(db, ids),
    listClips: (query, limit, cursor = null) => listClips(db, query, limit, cursor),
    listIds: (query) => listIds(db, query),
  };
}

function device(db: Database): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const held = await db.meta.get('device');
    if (held) return held.value;
    const value = newDeviceId();
    await db.meta.put({ key: 'device', value });
    return value;
  });
}
