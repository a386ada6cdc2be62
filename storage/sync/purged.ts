import type { WholeClip } from '../../domain/clip.ts';
import type { Database } from '../database.ts';
import type { LibraryState } from '../state.ts';
import { rowOf } from './queue.ts';

/**
 * Inside the transaction that takes clips out for good. That travels to nobody: what the circles get is that
 * the clip was thrown away. Where they have not heard it yet, the clip waits in the outbox to tell them;
 * what they have never heard of is not told at all.
 *
 * @param clips thrown away each
 * @param news whether they were thrown away only now
 */
export async function notePurged(
  db: Database,
  { circles = [], version }: LibraryState,
  clips: readonly WholeClip[],
  news = false,
): Promise<void> {
  for (const { id } of circles) {
    const keys = clips.map(({ clip }): [string, string] => [id, clip.urlKey]);
    const [waiting, synced] = await Promise.all([
      db.outbox.bulkGet(keys),
      db.synced.where('[circle+key]').anyOf(keys).toArray(),
    ]);
    const known = new Map(synced.map((row) => [row.key, row]));
    for (const [at, purged] of clips.entries()) {
      const { urlKey } = purged.clip;
      const row = waiting[at];
      // Also where nothing is known of it: the answer to a push may have been lost. Else the row goes unsaid.
      if (row) await db.outbox.put({ ...row, purged });
      else if (news && known.has(urlKey))
        await db.outbox.put({ ...rowOf(id, urlKey, version + 1), purged });
    }
    await db.synced.bulkPut(synced.map((row) => Object.assign(row, { purged: 1 as const })));
  }
}
