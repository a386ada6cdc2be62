import type { LeaveWith } from '../../domain/circle/circle.ts';
import { fail, succeed, type Result } from '../../domain/failure.ts';
import type { Act } from '../../domain/ports.ts';
import { stampDevice } from '../../domain/stamp.ts';
import { heavy } from '../clip-writes.ts';
import type { ClipRow, Database } from '../database.ts';
import { rowTables } from '../derive.ts';
import { newAct } from '../history/journal-row.ts';
import { takeOut } from '../history/trash.ts';
import { write } from '../write.ts';
import type { CircleRow, Leaving, SyncedRow } from './rows.ts';
import { writeScopes } from './scopes.ts';

/** Clips a transaction. */
const BATCH = 100;

/**
 * Leaves a circle. From the first transaction on nothing goes to it or comes from it; clips are taken out
 * after that, and what is cut off goes on by `finishLeaving`. All of it lies in the journal for a while.
 */
export async function leaveCircle(
  db: Database,
  id: string,
  leave: LeaveWith,
  now: number,
  device: string,
): Promise<Result<Act>> {
  const act = newAct();
  const tables = [...rowTables(db), db.circles, db.journal];
  const begun = await write(db, tables, async () => {
    const circle = await db.circles.get(id);
    if (!circle || circle.leaving) return null;
    const leaving: Leaving = { act, at: now, device, clips: leave };
    await db.journal.put({ id: act, at: now, act, kind: 'left', circle });
    await db.circles.put({ ...circle, leaving });
    await writeScopes(db);
    return { ...circle, leaving };
  });
  if (!begun.ok) return begun;
  if (!begun.value) return fail({ kind: 'circle-not-found' });
  const clips = await finish(db, begun.value, begun.value.leaving);
  return clips.ok ? succeed({ act, clips: clips.value }) : clips;
}

/** Goes on with circles that were being left when their worker died. */
export async function finishLeaving(db: Database): Promise<void> {
  for (const circle of await db.circles.toArray()) {
    if (circle.leaving) await finish(db, circle, circle.leaving);
  }
}

/** @returns how many clips went */
async function finish(db: Database, { id }: CircleRow, leaving: Leaving): Promise<Result<number>> {
  let gone = 0;
  let after: string | null = leaving.clips === 'own-clips' ? '' : null;
  while (after !== null) {
    const step = await takeSome(db, id, leaving, after);
    if (!step.ok) return step;
    gone += step.value.gone;
    ({ after } = step.value);
  }
  return write(db, [db.circles, db.outbox, db.synced, db.people], async () => {
    // It may have been taken back meanwhile.
    if (!(await db.circles.get(id))?.leaving) return gone;
    const all: [[string], [string, []]] = [[id], [id, []]];
    await Promise.all([
      db.outbox
        .where('[circle+key]')
        .between(...all)
        .delete(),
      db.synced
        .where('[circle+docId]')
        .between(...all)
        .delete(),
      db.people
        .where('[circle+device]')
        .between(...all)
        .delete(),
      db.circles.delete(id),
    ]);
    return gone;
  });
}

function takeSome(
  db: Database,
  id: string,
  { act, at, device }: Leaving,
  after: string,
): Promise<Result<{ readonly gone: number; readonly after: string | null }>> {
  const own = [db.circles, db.journal, db.revisions, db.snapshots, db.sketches];
  return write(db, [...heavy(db), ...own], async () => {
    if (!(await db.circles.get(id))?.leaving) return { gone: 0, after: null };
    const synced = await db.synced
      .where('[circle+docId]')
      .between([id, after], [id, []], false, false)
      .limit(BATCH)
      .toArray();
    const came = synced.filter((row) => row.came);
    const elsewhere = await inOthers(db, id, came);
    const keys = came.flatMap(({ key }) => (key === undefined || elsewhere.has(key) ? [] : [key]));
    const rows = await db.clips.where('urlKey').anyOf(keys).toArray();
    const gone = await takeOut(
      db,
      rows.filter((row) => !holdsWordOf(row, device)),
      act,
      at,
    );
    return { gone, after: synced.length < BATCH ? null : (synced.at(-1)?.docId ?? null) };
  });
}

/** Pages that another circle has too, or is to get. */
async function inOthers(
  db: Database,
  id: string,
  came: readonly SyncedRow[],
): Promise<ReadonlySet<string>> {
  const others = (await db.circles.toArray()).filter((circle) => circle.id !== id);
  const keys = others.flatMap((circle) =>
    came.flatMap(({ key }) => (key === undefined ? [] : [[circle.id, key]])),
  );
  const [rows, waiting] = await Promise.all([
    db.synced.where('[circle+key]').anyOf(keys).toArray(),
    db.outbox.where('[circle+key]').anyOf(keys).toArray(),
  ]);
  return new Set([...rows, ...waiting].flatMap(({ key }) => key ?? []));
}

/** Whether this machine's person wrote anything on the clip that still stands. */
const holdsWordOf = ({ entries, corrections }: ClipRow, device: string): boolean =>
  Object.entries(entries).some(([stamp, held]) => held !== 0 && stampDevice(stamp) === device) ||
  Object.values(corrections).some((held) => held && stampDevice(held.stamp) === device);
