import type { Database, MetaRow } from './database.ts';
import type { FacetChunk } from './facets/chunk.ts';
import { writeFacets } from './facets/write.ts';
import { putVerified } from './put-verified.ts';
import { asked, settled, type Stores } from './requests.ts';
import { stateOf, tally, type LibraryState, type RowChange } from './state.ts';

/** Thrown where derived data must be made anew first; `createLibrary` sees to it beforehand. */
export class NotDerived extends Error {}

/** What every write begins with. */
export interface Opened {
  readonly state: LibraryState;
  /** The chunk of facets that was written last: most writes change that one again. */
  readonly chunk: FacetChunk | null;
}

/**
 * What this context wrote last to each database: a guess of what stands there, that saves a round
 * trip when it is right. It is only ever used where the transaction itself proves it.
 */
const lastWritten = new WeakMap<Database, Opened>();

export const guessOf = (db: Database): Opened | null => lastWritten.get(db) ?? null;
export const keepGuess = (db: Database, opened: Opened): void => {
  lastWritten.set(db, opened);
};
export const dropGuess = (db: Database): void => {
  lastWritten.delete(db);
};

/** Inside a transaction: the state, and the facets that are likely to be changed. */
export async function openState(db: Database, stores: Stores): Promise<Opened> {
  const [row, chunk] = await settled(
    asked<MetaRow | undefined>(stores(db.meta).get('state')),
    asked<FacetChunk | undefined>(stores(db.facets).get(guessOf(db)?.chunk?.chunk ?? 0)),
  );
  const state = stateOf(row);
  if (state) return { state, chunk: chunk ?? null };
  const [clips] = await settled(stores(db.clips).getAllKeys(null, 1));
  if (clips.length > 0) throw new NotDerived();
  return { state: stateOf('empty') as LibraryState, chunk: null };
}

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
  { state, chunk }: Opened,
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
  ]);
  return { state: value, chunk: chunks.at(-1) ?? chunk };
}

// Functions, so that an engine which throws at once leaves no other promise behind unheard.

async function putState(store: IDBObjectStore, value: LibraryState): Promise<void> {
  await settled(store.put({ key: 'state', value }));
}

export async function deleteAll(
  store: IDBObjectStore,
  keys: readonly IDBValidKey[],
): Promise<void> {
  await settled(...keys.map((key) => store.delete(key)));
}
