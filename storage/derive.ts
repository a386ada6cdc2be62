import type { Table } from 'dexie';

import type { Database, MetaRow } from './database.ts';
import type { FacetChunk } from './facets/chunk.ts';
import { asked, settled, type Stores } from './requests.ts';
import { stateOf, type LibraryState } from './state.ts';

/** Thrown where derived data must be made anew first; `createLibrary` sees to it beforehand. */
export class NotDerived extends Error {}

/** What every write begins with. */
export interface Opened {
  readonly state: LibraryState;
  /** The chunk of facets that was written last: most writes change that one again. */
  readonly chunk: FacetChunk | null;
  /** The circle from which it comes, whose outbox is settled by whoever brings it. */
  readonly from?: string;
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

/** The tables that a row's change lies in. */
export const rowTables = (db: Database): Table[] => [
  db.clips,
  db.facets,
  db.meta,
  // What is shared is queued in the very transaction that changes it.
  db.outbox,
  db.synced,
];

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

/** A function, so that an engine which throws at once leaves no other promise behind unheard. */
export async function deleteAll(
  store: IDBObjectStore,
  keys: readonly IDBValidKey[],
): Promise<void> {
  await settled(...keys.map((key) => store.delete(key)));
}
