import { alone } from './alone.ts';
import { clipOf, rowOf } from './clip-rows.ts';
import type { ClipRow, Database } from './database.ts';
import { writeFacets } from './facets/write.ts';
import { whileIndexing } from './index/catch-up.ts';
import { pendingOf } from './pending-of.ts';
import { dexieStores } from './requests.ts';
import { sameData } from './same-data.ts';
import { scopesOf } from './sync/scopes.ts';
import {
  DERIVED_VERSION,
  NO_TALLIES,
  NOT_DERIVED,
  tally,
  writeState,
  type RowChange,
} from './state.ts';

/** Clips a transaction: other readers come in between. */
const BATCH = 100;

/**
 * Makes all that is derived anew of rows and bodies: facets, tallies, texts to be searched,
 * sketches. Nothing counts before the state row is written at the end; killed half-way, it starts
 * over the next time.
 */
export async function rebuild(
  db: Database,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const held = await db.meta.get('state');
  const version = held?.key === 'state' ? held.value.version : 0;
  const nextSegment = held?.key === 'state' ? held.value.nextSegment : 1;
  const derived = [db.facets, db.pending, db.segments, db.blocks, db.sketches];
  await db.transaction('rw', [...derived, db.meta], async () => {
    await Promise.all(derived.map((table) => table.clear()));
    await db.meta.delete('building');
    // No state that counts, but it keeps the next segment's number: none is ever given twice, not
    // even if this is killed, for other contexts remember segments by their numbers.
    if (held?.key === 'state') await writeState(db, { ...held.value, derived: NOT_DERIVED });
  });
  const total = await db.clips.count();
  let { next, unnumbered } = await numbersOf(db);
  let tallies = NO_TALLIES;
  const unsettled: number[] = [];
  let last = '';
  for (let done = 0; ; done += BATCH) {
    const rows = await db.clips.where('id').above(last).limit(BATCH).toArray();
    if (rows.length === 0) break;
    last = rows.at(-1)?.id ?? last;
    const changes = rows.map((row): RowChange & { readonly after: ClipRow } => {
      const ord = unnumbered.has(row.id) ? next++ : row.ord;
      return { before: null, after: rowOf(clipOf(row), ord, row.cluster ?? null) };
    });
    await writeBatch(db, rows, changes, version + 1);
    unsettled.push(...changes.map(({ after }) => after.ord));
    tallies = tally(tallies, changes);
    onProgress(Math.min(done + BATCH, total), total);
  }
  await db.transaction('rw', db.meta, db.circles, async () => {
    const circles = await scopesOf(db);
    await writeState(db, {
      derived: DERIVED_VERSION,
      nextOrd: next,
      nextSegment,
      // Above what any reader has seen: everything is to be read again.
      version: version + 1,
      unsettled,
      tallies,
      ...(circles.length > 0 && { circles }),
    });
  });
}

/** What is derived is not to be trusted: the next one who needs it makes it anew. */
export const forgetDerived = (db: Database): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const held = await db.meta.get('state');
    if (held?.key === 'state') await writeState(db, { ...held.value, derived: NOT_DERIVED });
  });

/** Runs work that rebuilds while no other context does, and none makes segments of the index. */
export const whileRebuilding = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  alone(`cat-bao:rebuild:${db.name}`, () => whileIndexing(db, work));

/** The next number, and the rows that have none, or one that another row has too. */
async function numbersOf(db: Database): Promise<{ next: number; unnumbered: ReadonlySet<string> }> {
  const [ids, numbered, numbers] = await Promise.all([
    db.clips.toCollection().primaryKeys(),
    db.clips.orderBy('ord').primaryKeys(),
    db.clips.orderBy('ord').keys(),
  ]);
  const sound = new Set(
    numbered.filter((_, at) => Number.isInteger(numbers[at]) && Number(numbers[at]) > 0),
  );
  const most = numbers.reduce<number>((held, each) => Math.max(held, Number(each) || 0), 0);
  return { next: most + 1, unnumbered: new Set(ids.filter((id) => !sound.has(id))) };
}

function writeBatch(
  db: Database,
  rows: readonly ClipRow[],
  changes: readonly (RowChange & { readonly after: ClipRow })[],
  version: number,
): Promise<void> {
  const tables = [db.clips, db.bodies, db.facets, db.pending];
  return db.transaction('rw', tables, async () => {
    const bodies = await db.bodies.bulkGet(rows.map(({ id }) => id));
    const wholes = changes.flatMap(({ after }, at) => {
      const body = bodies[at];
      return body ? [{ row: after, clip: clipOf(after), body }] : [];
    });
    const mended = changes.flatMap(({ after }, at) => (sameData(after, rows[at]) ? [] : [after]));
    await Promise.all([
      mended.length ? db.clips.bulkPut(mended) : null,
      writeFacets(dexieStores(db.facets), null, changes, version),
      db.pending.bulkPut(wholes.map((whole) => pendingOf(whole.row, whole))),
    ]);
  });
}
