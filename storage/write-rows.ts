import type { Database } from './database.ts';
import { deleteAll, type Opened } from './derive.ts';
import { writeFacets } from './facets/write.ts';
import { putVerified } from './put-verified.ts';
import { settled, type Stores } from './requests.ts';
import { tally, type LibraryState, type RowChange } from './state.ts';
import { queueChanges } from './sync/queue.ts';

// Apart from what a transaction begins with: pages that read load none of what writes.

/**
 * Inside a transaction: rows are put, read back, or deleted, and facets, tallies and version
 * follow them. What is searched is the business of whoever changes a text.
 *
 * @param opened as `openState` gave it, with numbers taken from it
 * @returns what stands there if the transaction commits
 */
export async function writeRows(
  db: Database,
  stores: Stores,
  { state, chunk, from }: Opened,
  changes: readonly RowChange[],
): Promise<Opened> {
  const version = state.version + 1;
  const gone = changes.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  const rows = changes.flatMap(({ after }) => (after ? [after] : []));
  const value = { ...state, version, tallies: tally(state.tallies, changes) };
  const [chunks] = await Promise.all([
    writeFacets(stores(db.facets), chunk, changes, version),
    putVerified(stores, db.clips, rows),
    putState(stores(db.meta), value),
    deleteAll(stores(db.clips), gone),
    queueChanges(db, stores, value, changes, from),
  ]);
  return { state: value, chunk: chunks.at(-1) ?? chunk, ...(from !== undefined && { from }) };
}

/** As `deleteAll`. */
async function putState(store: IDBObjectStore, value: LibraryState): Promise<void> {
  await settled(store.put({ key: 'state', value }));
}
