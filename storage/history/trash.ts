import type { Result } from '../../domain/failure.ts';
import type { Act } from '../../domain/ports.ts';
import { stampDevice, stampTime } from '../../domain/stamp.ts';
import { clipOf, onShelf, shelfOf } from '../clip-rows.ts';
import { heavy } from '../clip-writes.ts';
import type { ClipRow, Database } from '../database.ts';
import { openState } from '../derive.ts';
import { dexieStores } from '../requests.ts';
import { writeRows } from '../write-rows.ts';
import { notePurged } from '../sync/purged.ts';
import { write } from '../write.ts';
import { newAct, type JournalRow } from './journal-row.ts';

/** Clips a transaction. */
const BATCH = 100;

/**
 * Ids of clips that have been in the trash since before this instant (ms).
 *
 * @param byOthers the instant for those that were put there on another machine than this
 */
export async function trashedBefore(
  db: Database,
  instant: number,
  byOthers: number,
  device: string,
): Promise<readonly string[]> {
  const rows = await onShelf(db, shelfOf({ campaign: 'trash' })).toArray();
  return rows
    .filter(({ corrections: { status } }) => {
      if (!status) return false;
      const before = stampDevice(status.stamp) === device ? instant : byOthers;
      return stampTime(status.stamp) < before;
    })
    .map(({ id }) => id);
}

/**
 * Takes clips out of the trash for good: they lie in the journal until it is cleared, and `undo`
 * brings them back whole. Clips outside the trash are left alone.
 */
export async function purge(
  db: Database,
  ids: readonly string[],
  now: number,
): Promise<Result<Act>> {
  const act = newAct();
  let clips = 0;
  for (let start = 0; start < ids.length; start += BATCH) {
    const purged = await purgeSome(db, ids.slice(start, start + BATCH), act, now);
    if (!purged.ok) return purged;
    clips += purged.value;
  }
  return { ok: true, value: { act, clips } };
}

function purgeSome(
  db: Database,
  ids: readonly string[],
  act: string,
  at: number,
): Promise<Result<number>> {
  const tables = [...heavy(db), db.journal, db.revisions, db.snapshots, db.sketches];
  return write(db, tables, async () => {
    const found = (await db.clips.bulkGet([...ids])).flatMap((row) => (row?.trashed ? [row] : []));
    return takeOut(db, found, act, at);
  });
}

/** Inside a transaction: clips go for good, in the trash or not, and lie in the journal under the act. */
export async function takeOut(
  db: Database,
  found: readonly ClipRow[],
  act: string,
  at: number,
): Promise<number> {
  const gone = found.map(({ id }) => id);
  const [bodies, snapshots, revisions] = await Promise.all([
    db.bodies.bulkGet(gone),
    db.snapshots.bulkGet(gone),
    db.revisions.where('clipId').anyOf(gone).toArray(),
  ]);
  const rows = found.flatMap((row, index): JournalRow[] => {
    const body = bodies[index];
    if (!body) return [];
    return [
      {
        id: `${act}-${row.id}`,
        at,
        act,
        kind: 'purged',
        whole: { clip: clipOf(row), body },
        revisions: revisions.filter(({ clipId }) => clipId === row.id),
        snapshot: snapshots[index] ?? null,
      },
    ];
  });
  if (found.length === 0) return 0;
  await db.journal.bulkPut(rows);
  const opened = await openState(db, dexieStores);
  await notePurged(
    db,
    opened.state,
    rows.flatMap((row) => (row.kind === 'purged' ? [row.whole] : [])),
  );
  await writeRows(
    db,
    dexieStores,
    opened,
    found.map((before) => ({ before, after: null })),
  );
  await Promise.all([
    db.bodies.bulkDelete(gone),
    db.snapshots.bulkDelete(gone),
    db.sketches.where('clipId').anyOf(gone).delete(),
    db.pending.bulkDelete(found.map(({ ord }) => ord)),
    db.revisions.bulkDelete(revisions.map(({ id }) => id)),
  ]);
  return found.length;
}
