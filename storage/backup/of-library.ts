import type { BackupRecord, BackupSource, BackupTarget } from '../../domain/backup.ts';
import { withCampaignIds } from '../../domain/campaign-ids.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { adoptCampaigns, campaignOf, isOpen } from '../campaigns.ts';
import { importBatch } from '../clip-import.ts';
import { clipOf } from '../clip-rows.ts';
import { heavy } from '../clip-writes.ts';
import type { Database } from '../database.ts';
import { write } from '../write.ts';
import { takeWaiting, waitingToKeep } from './waiting.ts';

type Settings = Readonly<Record<string, unknown>>;

/** A library as a backup reads it. @param settings what is kept beside the clips, plain JSON */
export function sourceOf(db: Database, settings: () => Promise<Settings>): BackupSource {
  return {
    // An older version passes over what it does not know among the settings.
    settings: async () => ({ ...(await settings()), ...(await waitingToKeep(db)) }),
    campaigns: async () => (await db.campaigns.toArray()).filter(isOpen).map(campaignOf),
    clipCount: () => db.clips.count(),
    records: (after, limit) => readRecords(db, after, limit),
  };
}

/** One transaction: a clip and all that belongs to it are of one moment. */
function readRecords(
  db: Database,
  after: string | null,
  limit: number,
): Promise<readonly BackupRecord[]> {
  return db.transaction('r', db.clips, db.bodies, db.revisions, db.snapshots, async () => {
    const rows = await db.clips
      .where('id')
      .above(after ?? '')
      .limit(limit)
      .toArray();
    const ids = rows.map(({ id }) => id);
    const [bodies, snapshots, revisions] = await Promise.all([
      db.bodies.bulkGet(ids),
      db.snapshots.bulkGet(ids),
      db.revisions.where('clipId').anyOf(ids).toArray(),
    ]);
    return rows.flatMap((row, at) => {
      const body = bodies[at];
      if (!body) return [];
      return [
        {
          clip: clipOf(row),
          body,
          revisions: revisions.filter(({ clipId }) => clipId === row.id),
          snapshot: snapshots[at]?.html ?? null,
        },
      ];
    });
  });
}

/** A library as a backup is restored into: what is here is joined with what comes. */
export function targetOf(
  db: Database,
  putSettings: (settings: Settings) => Promise<void>,
): BackupTarget {
  let ids: ReadonlyMap<string, string> = new Map();
  return {
    async begin(campaigns, settings) {
      const begun = await write(db, [db.campaigns], async () => {
        ids = await adoptCampaigns(db, campaigns);
        return null;
      });
      if (!begun.ok) return begun;
      const put = await takeWaiting(db, settings, ids);
      if (put.ok) await putSettings(settings);
      return put;
    },
    put: (records) =>
      write(db, [...heavy(db), db.revisions, db.snapshots], async () => {
        const wholes = records.map(({ clip, body }) => withCampaignIds({ clip, body }, ids));
        const { merged } = await importBatch(db, wholes, mergeWhole);
        await putBelongings(db, records);
        return { added: records.length - merged, merged };
      }),
  };
}

/** Under the id that the clip has here: its page may have been clipped on this machine too. */
async function putBelongings(db: Database, records: readonly BackupRecord[]): Promise<void> {
  const owned = records.filter(({ revisions, snapshot }) => revisions.length > 0 || snapshot);
  const rows = await db.clips
    .where('urlKey')
    .anyOf(owned.map(({ clip }) => clip.urlKey))
    .toArray();
  const here = new Map(rows.map(({ urlKey, id }) => [urlKey, id]));
  const held = await db.snapshots.bulkGet(rows.map(({ id }) => id));
  const kept = new Set(held.flatMap((row) => (row ? [row.id] : [])));
  const revisions = [];
  const snapshots = [];
  for (const { clip, revisions: earlier, snapshot } of owned) {
    const clipId = here.get(clip.urlKey);
    if (clipId === undefined) continue;
    for (const revision of earlier) revisions.push({ ...revision, clipId });
    // The one that is here was taken with the clip that is here.
    if (snapshot && !kept.has(clipId)) {
      snapshots.push({ id: clipId, html: new Uint8Array(snapshot) });
    }
  }
  await Promise.all([db.revisions.bulkPut(revisions), db.snapshots.bulkPut(snapshots)]);
}
