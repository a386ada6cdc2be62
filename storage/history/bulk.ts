import { applyBulk, takeBack, type BulkChange, type BulkTrace } from '../../domain/bulk.ts';
import type { Clip } from '../../domain/clip.ts';
import { fail, succeed, type Result } from '../../domain/failure.ts';
import type { Act, BulkState, BulkWatch } from '../../domain/ports.ts';
import { clipOf, rowOf } from '../clip-rows.ts';
import type { ClipRow, Database, MetaRow } from '../database.ts';
import { openState, rowTables } from '../derive.ts';
import { asked, readAll, settled, type Stores } from '../requests.ts';
import type { RowChange } from '../state.ts';
import { writeRows } from '../write-rows.ts';
import { writeQuickly } from '../write.ts';
import { newAct, type JournalRow } from './journal-row.ts';

/** Clips a step, and a step is a transaction: other writers and readers come in between. */
const STEP = 250;
const KEY = 'kept:bulk';

/**
 * What is being done to many clips: one small row, and the journal has the rest. A killed worker
 * leaves both, and the next one goes on from the step that committed last.
 */
type Job = BulkState & { readonly now: number };

/**
 * Begins a change of many clips. Nothing is changed before `runBulk`.
 *
 * @returns or `busy` while another one is not at its end
 */
export function startBulk(
  db: Database,
  ids: readonly string[],
  change: BulkChange,
  now: number,
): Promise<Result<Act>> {
  const act = newAct();
  const wanted = [...new Set(ids)];
  return begin(
    db,
    { act, going: 'forth', done: 0, total: wanted.length, changed: 0, now },
    (journal) => {
      journal.put({
        id: act,
        at: now,
        act,
        kind: 'bulk',
        change,
        ids: wanted,
      } satisfies JournalRow);
    },
  );
}

/** Begins to take a change back, whole or as far as it came. @returns or `undo-gone`, `busy` */
export async function startUndo(db: Database, act: string, now: number): Promise<Result<Act>> {
  const total = await db.journal.where('id').between(`${act}.`, `${act}.~`).count();
  const head = await db.journal.get(act);
  if (head?.kind !== 'bulk') return fail({ kind: 'undo-gone' });
  return begin(
    db,
    { act, going: 'back', done: 0, total: total * STEP, changed: 0, now },
    () => undefined,
  );
}

async function begin(
  db: Database,
  job: Job,
  record: (journal: IDBObjectStore) => void,
): Promise<Result<Act>> {
  const begun = await writeQuickly(db, [db.meta, db.journal], async (stores) => {
    if (await readJob(db, stores)) return false;
    record(stores(db.journal));
    await settled(stores(db.meta).put({ key: KEY, value: job } satisfies MetaRow));
    return true;
  });
  if (!begun.ok) return begun;
  return begun.value ? succeed({ act: job.act, clips: job.total }) : fail({ kind: 'busy' });
}

/** What is under way, or was when its worker died. */
export async function readBulk(db: Database): Promise<BulkState | null> {
  const row = await db.meta.get(KEY);
  return row ? (row.value as Job) : null;
}

/** Ends what is under way where it is: what it did so far stays, and can be taken back. */
export const stopBulk = (db: Database): Promise<Result<null>> =>
  writeQuickly(db, [db.meta], async (stores) => {
    await settled(stores(db.meta).delete(KEY));
    return null;
  });

/**
 * Does what was begun, to its end or until it is stopped, by whomever.
 *
 * @returns how it stood when it ended; null where nothing was under way
 */
export async function runBulk(
  db: Database,
  device: string,
  { onProgress, pause }: BulkWatch,
): Promise<Result<BulkState | null>> {
  const begun = await readBulk(db);
  if (!begun) return succeed(null);
  let job: BulkState = begun;
  const head = await db.journal.get(job.act);
  if (head?.kind !== 'bulk') {
    const stopped = await stopBulk(db);
    return stopped.ok ? succeed(null) : stopped;
  }
  for (;;) {
    const step: Result<BulkState | null> = await (job.going === 'forth'
      ? stepForth(db, head, device)
      : stepBack(db, job.act, device));
    if (!step.ok) {
      await stopBulk(db);
      return step;
    }
    if (!step.value) return succeed(job);
    job = step.value;
    onProgress?.(job);
    if (job.done >= job.total) return succeed(job);
    await pause?.();
  }
}

type Head = Extract<JournalRow, { kind: 'bulk' }>;

/** @returns the job after one step; null where it was stopped */
function stepForth(db: Database, head: Head, device: string): Promise<Result<Job | null>> {
  return writeQuickly(db, touched(db), async (stores) => {
    const job = await readJob(db, stores);
    if (job?.act !== head.act || job.going !== 'forth') return null;
    const ids = head.ids.slice(job.done, job.done + STEP);
    const traces: BulkTrace[] = [];
    await touchThese(db, stores, ids, (clip) => {
      const { clip: after, trace } = applyBulk(clip, head.change, job.now, device);
      if (trace) traces.push(trace);
      return after;
    });
    const id = stepId(head.act, job.done);
    if (traces.length > 0) {
      const { act, at } = head;
      stores(db.journal).put({ id, at, act, kind: 'bulk-step', traces } satisfies JournalRow);
    }
    return forward(db, stores, {
      ...job,
      done: job.done + ids.length,
      changed: job.changed + traces.length,
    });
  });
}

/** The last step first: whatever a clip went through, it comes back the same way. */
function stepBack(db: Database, act: string, device: string): Promise<Result<Job | null>> {
  return writeQuickly(db, touched(db), async (stores) => {
    const job = await readJob(db, stores);
    if (job?.act !== act || job.going !== 'back') return null;
    const journal = stores(db.journal);
    const [keys] = await settled(journal.getAllKeys(db.keyRange.bound(`${act}.`, `${act}.~`)));
    const last = keys.at(-1);
    if (last === undefined) {
      await settled(journal.delete(act));
      return forward(db, stores, { ...job, done: job.total });
    }
    const [row] = await settled(asked<JournalRow>(journal.get(last)));
    const traces = new Map(
      row.kind === 'bulk-step' ? row.traces.map((each) => [each.id, each]) : [],
    );
    await touchThese(db, stores, [...traces.keys()], (clip) => {
      const trace = traces.get(clip.id);
      return trace ? takeBack(clip, trace, job.now, device) : clip;
    });
    journal.delete(last);
    if (keys.length === 1) journal.delete(act);
    const done = keys.length === 1 ? job.total : Math.min(job.total - 1, job.done + STEP);
    return forward(db, stores, { ...job, done, changed: job.changed + traces.size });
  });
}

const touched = (db: Database) => [...rowTables(db), db.journal];

const stepId = (act: string, done: number): string => `${act}.${String(done).padStart(9, '0')}`;

async function touchThese(
  db: Database,
  stores: Stores,
  ids: readonly string[],
  touch: (clip: Clip) => Clip,
): Promise<void> {
  const [rows, opened] = await Promise.all([
    readAll<ClipRow>(stores(db.clips), ids),
    openState(db, stores),
  ]);
  const changes = rows.flatMap((before): RowChange[] => {
    if (!before) return [];
    const held = clipOf(before);
    const after = touch(held);
    return after === held ? [] : [{ before, after: rowOf(after, before.ord, before.cluster) }];
  });
  if (changes.length > 0) await writeRows(db, stores, opened, changes);
}

/** A job at its end leaves no row. */
async function forward(db: Database, stores: Stores, job: Job): Promise<Job> {
  const meta = stores(db.meta);
  await settled(
    job.done >= job.total ? meta.delete(KEY) : meta.put({ key: KEY, value: job } satisfies MetaRow),
  );
  return job;
}

async function readJob(db: Database, stores: Stores): Promise<Job | null> {
  const [row] = await settled(asked<MetaRow | undefined>(stores(db.meta).get(KEY)));
  return row ? (row.value as Job) : null;
}
