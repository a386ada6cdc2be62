import { Dexie, type Table } from 'dexie';

import type { Database } from './database.ts';

/**
 * The native store of a table in the transaction at hand. A save is a dozen small requests and a
 * page of hits a hundred; more than half their time would be Dexie's own steps around each. Here
 * requests are handed over at once, and one promise waits for all.
 */
export type Stores = <Row, Key>(table: Table<Row, Key>) => IDBObjectStore;

/** The stores of Dexie's transaction that this runs in, for parts that both kinds use. */
export const dexieStores: Stores = (table) => {
  const { idbtrans } = Dexie.currentTransaction ?? {};
  if (!idbtrans) throw new Error(`no transaction to reach ${table.name} in`);
  return idbtrans.objectStore(table.name);
};

/**
 * Runs `work` in a native transaction: what it gives, once a writing transaction has ended.
 *
 * @param work awaits nothing but requests of these stores
 * @throws the cause, if the transaction was aborted: the browser's, else what `work` threw
 */
export async function inTransaction<T>(
  db: Database,
  mode: 'readonly' | 'readwrite',
  tables: readonly Table[],
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  if (!db.isOpen()) await db.open();
  const names = tables.map(({ name }) => name);
  // Strict: what is promised has reached the disk, not the system's cache.
  const durability = mode === 'readwrite' ? 'strict' : 'default';
  const native = db.backendDB().transaction(names, mode, { durability });
  return new Promise<T>((resolve, reject) => {
    let outcome: { readonly value: T } | null = null;
    let thrown: unknown = null;
    native.addEventListener('complete', () => {
      if (outcome) resolve(outcome.value);
      // Work that awaited something else: its transaction ended under it.
      else reject(new Error('the transaction ended before the work in it'));
    });
    native.addEventListener('abort', () => reject(native.error ?? thrown));
    const run = async (): Promise<void> => {
      try {
        outcome = { value: await work((table) => native.objectStore(table.name)) };
        // What was read is read; only a write is none before its end.
        if (mode === 'readonly') resolve(outcome.value);
      } catch (error) {
        thrown = error;
        abort(native);
      }
    };
    void run();
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // A failed request has ended it already; the event tells why.
  }
}

type Results<T extends readonly IDBRequest[]> = {
  -readonly [At in keyof T]: T[At] extends IDBRequest<infer R> ? R : never;
};

/**
 * The results of requests that were made in one go, in their order. A request that fails ends the
 * transaction, as it does everywhere.
 */
export function settled<T extends readonly IDBRequest[]>(...requests: T): Promise<Results<T>> {
  const results = (): Results<T> => requests.map(({ result }): unknown => result) as Results<T>;
  // Dexie's promise: in its transactions a native one would leave their zone.
  return new Dexie.Promise<Results<T>>((resolve, reject) => {
    let waiting = requests.length;
    if (waiting === 0) resolve(results());
    for (const request of requests) {
      request.addEventListener('success', () => {
        waiting -= 1;
        if (waiting === 0) resolve(results());
      });
      request.addEventListener('error', () => reject(request.error ?? new Error('unknown')));
    }
  });
}

/** A request of rows of this kind: the browser's types know none. */
export const asked = <Row>(request: IDBRequest): IDBRequest<Row> => request as IDBRequest<Row>;

/** The rows of these keys, in their order. */
export const readAll = <Row>(
  store: IDBObjectStore,
  keys: readonly IDBValidKey[],
): Promise<readonly (Row | undefined)[]> =>
  settled(...keys.map((key) => asked<Row | undefined>(store.get(key))));
