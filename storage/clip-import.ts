import { v7 as uuidv7 } from 'uuid';

import type { Campaign } from '../domain/campaign.ts';
import { composeClip, type WholeClip } from '../domain/clip.ts';
import type { Result } from '../domain/failure.ts';
import type { ClipMerge } from '../domain/ports.ts';
import type { StampedSet } from '../domain/stamped-set.ts';
import { adoptCampaigns } from './campaigns.ts';
import { heavy, writeWholes, type Write } from './clip-writes.ts';
import { findHeld } from './held.ts';
import { mergeInto } from './save-clip.ts';
import type { Database } from './database.ts';
import { openState } from './derive.ts';
import { dexieStores } from './requests.ts';
import { write } from './write.ts';

interface Counts {
  readonly added: number;
  readonly merged: number;
}

const BATCH = 100;

/** Another library's clips, all or none; a page that is here already is merged. */
export function importClips(
  db: Database,
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
  merge: ClipMerge,
): Promise<Result<Counts>> {
  return write(db, [...heavy(db), db.campaigns], async () => {
    const ids = await adoptCampaigns(db, campaigns);
    let merged = 0;
    for (let start = 0; start < wholes.length; start += BATCH) {
      const batch = wholes.slice(start, start + BATCH).map((whole) => withCampaignIds(whole, ids));
      merged += await importBatch(db, batch, merge);
    }
    return { added: wholes.length - merged, merged };
  });
}

/** @returns how many were merged into a clip that was there */
export async function importBatch(
  db: Database,
  batch: readonly WholeClip[],
  merge: ClipMerge,
): Promise<number> {
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
  await writeWholes(db, dexieStores, await openState(db, dexieStores), [...writes.values()]);
  return merged;
}

/** A file that was tampered with may give a clip of ours to another page: ours stays. */
function withNewId({ clip, body }: WholeClip): WholeClip {
  const id = uuidv7();
  return { clip: { ...clip, id }, body: { ...body, id } };
}

export function withCampaignIds(whole: WholeClip, ids: ReadonlyMap<string, string>): WholeClip {
  if ([...ids].every(([theirs, ours]) => theirs === ours)) return whole;
  const entries: StampedSet = Object.fromEntries(
    Object.entries(whole.clip.entries).map(([stamp, held]) => [
      stamp,
      held !== 0 && held.kind === 'campaign'
        ? { ...held, value: ids.get(held.value) ?? held.value }
        : held,
    ]),
  );
  return { ...whole, clip: composeClip({ ...whole.clip, entries }, whole.body.article) };
}
