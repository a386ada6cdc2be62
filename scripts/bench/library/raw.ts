// What the library is measured against: IndexedDB itself, in the page, without a library's care.

/** A range of keys that travels as JSON; IndexedDB's keys here are strings, numbers and arrays. */
export interface RawRange {
  readonly lower: IDBValidKey;
  readonly upper: IDBValidKey;
  readonly lowerOpen?: boolean;
  readonly upperOpen?: boolean;
}

const SCRATCH = 'bench-raw';

/**
 * Puts row after row with its body into two bare stores of a scratch database, each pair in one
 * transaction of strict durability. Row and body must have an `id`.
 *
 * @returns milliseconds of each, to its `complete`
 */
export async function rawPutCost(
  rows: readonly object[],
  bodies: readonly object[],
  n: number,
): Promise<number[]> {
  if (n > Math.min(rows.length, bodies.length))
    throw new Error(`there are no ${n} rows and bodies`);
  await drop(SCRATCH);
  const db = await open(SCRATCH, STORES);
  const times: number[] = [];
  for (let at = 0; at < n; at++) {
    const start = performance.now();
    const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put(rows[at]);
    transaction.objectStore('bodies').put(bodies[at]);
    await completed(transaction);
    times.push(performance.now() - start);
  }
  db.close();
  await drop(SCRATCH);
  return times;
}

const STORES = ['rows', 'bodies'];

/**
 * Reads the same rows of an existing database time after time by one `getAll`.
 *
 * @param index null: by the store's own keys
 * @param range null: from the first key on
 * @returns milliseconds of each reading, its transaction included
 */
export async function rawGetAll(
  dbName: string,
  store: string,
  index: string | null,
  range: RawRange | null,
  count: number,
  times = 20,
): Promise<number[]> {
  const db = await open(dbName);
  const keys =
    range && IDBKeyRange.bound(range.lower, range.upper, range.lowerOpen, range.upperOpen);
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    const source = db.transaction(store).objectStore(store);
    const rows = await answered(
      (index === null ? source : source.index(index)).getAll(keys, count),
    );
    taken.push(performance.now() - start);
    if (rows.length === 0) throw new Error(`nothing in ${store} is in the range`);
  }
  db.close();
  return taken;
}

/**
 * Opens a database at the version that it has; one that is not there is made with the stores, and
 * without any it is an error.
 */
async function open(name: string, stores: readonly string[] = []): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => {
    for (const store of stores) request.result.createObjectStore(store, { keyPath: 'id' });
    if (stores.length === 0) request.transaction?.abort();
  });
  return answered(request);
}

const drop = async (name: string): Promise<void> => {
  await answered(indexedDB.deleteDatabase(name));
};

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('request failed')));
  });

const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  });
