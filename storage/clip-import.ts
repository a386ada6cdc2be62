import { v7 as uuidv7 } from 'uuid';

import type { Campaign } from '../domain/campaign.ts';
import type { WholeClip } from '../domain/clip.ts';
import type { Result } from '../domain/failure.ts';
import type { ImportDone, ImportRecord } from '../domain/past-import.ts';
import type { ClipMerge } from '../domain/ports.ts';
import { withCampaignIds } from '../domain/campaign-ids.ts';
import { adoptCampaigns } from './campaigns.ts';
import { heavy, isChange, writeWholes, type Write } from './clip-writes.ts';
import { findHeld } from './held.ts';
import { mergeInto } from './save-clip.ts';
import type { Database } from './database.ts';
import { openState } from './derive.ts';
import { createImportJournal } from './history/import-journal.ts';
import { dexieStores } from './requests.ts';
import { write } from './write.ts';

const BATCH = 100;

/**
 * Another library's clips, or other programs' pages, all or none; a page that is here already is
 * merged. With a record it can be taken back.
 */
export function importClips(
  db: Database,
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
  merge: ClipMerge,
  recorded: { readonly record: ImportRecord; readonly device: string } | null = null,
): Promise<Result<ImportDone>> {
  const journal = recorded && createImportJournal(db, recorded.record, recorded.device);
  const tables = [...heavy(db), db.campaigns, ...(journal?.tables ?? [])];
  return write(db, tables, async () => {
    await journal?.begin();
    const ids = await adoptCampaigns(db, campaigns);
    let merged = 0;
    for (let start = 0; start < wholes.length; start += BATCH) {
      const batch = wholes.slice(start, start + BATCH).map((whole) => withCampaignIds(whole, ids));
      const done = await importBatch(db, (await journal?.withWaiting(batch)) ?? batch, merge);
      await journal?.writeDown(batch, done.writes);
      merged += done.merged;
    }
    const counts = { added: wholes.length - merged, merged };
    return journal ? { ...counts, ...(await journal.end(counts.added, ids)) } : counts;
  });
}

interface ImportedBatch {
  /** How many were merged into a clip that was there. */
  readonly merged: number;
  /** Each page that was told of, as it stood and as it stands. */
  readonly writes: readonly Write[];
}

/** Inside a transaction. */
export async function importBatch(
  db: Database,
  batch: readonly WholeClip[],
  merge: ClipMerge,
): Promise<ImportedBatch> {
  const known = await findHeld(db, dexieStores, batch);
  const takenRows = await db.clips.bulkGet(batch.map(({ clip }) => clip.id));
  const takenIds = new Set(takenRows.map((row) => row?.id));
  const writes = new Map<string, Write>();
  let merged = 0;
  for (const incoming of batch) {
    const { urlKey } = incoming.clip;
    const earlier = writes.get(urlKey);
    const before = earlier ? earlier.before : (known.get(urlKey) ?? null);
    const existing = earlier?.after ?? before;
    if (existing) {
      merged += 1;
      writes.set(urlKey, { before, after: mergeInto(existing, incoming, merge) });
    } else {
      const after = takenIds.has(incoming.clip.id) ? withNewId(incoming) : incoming;
      takenIds.add(after.clip.id);
      writes.set(urlKey, { before: null, after });
    }
  }
  const met = [...writes.values()];
  await writeWholes(db, dexieStores, await openState(db, dexieStores), met.filter(isChange));
  return { merged, writes: met };
}

/** A file that was tampered with may give a clip of ours to another page: ours stays. */
function withNewId({ clip, body }: WholeClip): WholeClip {
  const id = uuidv7();
  return { clip: { ...clip, id }, body: { ...body, id } };
}
