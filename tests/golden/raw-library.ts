/** An IndexedDB database as it lies on the disk: its stores, their indexes and their rows. */
export interface RawLibrary {
  readonly name: string;
  /** IndexedDB's number: ten times Dexie's. */
  readonly version: number;
  readonly stores: Readonly<Record<string, RawStore>>;
}

interface RawStore {
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly RawIndex[];
  readonly rows: readonly unknown[];
}

interface RawIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
}

/** Writes the database with plain IndexedDB: none of our code has a hand in it. */
export async function pourIn(indexedDB: IDBFactory, library: RawLibrary): Promise<void> {
  const request = indexedDB.open(library.name, library.version);
  request.addEventListener('upgradeneeded', () => {
    for (const [name, { keyPath, indexes, rows }] of Object.entries(library.stores)) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
      for (const row of rows) store.put(row);
    }
  });
  (await settled(request)).close();
}

/** Reads a database out with plain IndexedDB. */
export async function pourOut(indexedDB: IDBFactory, name: string): Promise<RawLibrary> {
  const db = await settled(indexedDB.open(name));
  const stores: Record<string, RawStore> = {};
  for (const storeName of [...db.objectStoreNames].toSorted()) {
    const store = db.transaction(storeName).objectStore(storeName);
    const rows: unknown[] = await settled(store.getAll());
    const indexes = [...store.indexNames].toSorted().map((indexName): RawIndex => {
      const { keyPath, unique, multiEntry } = store.index(indexName);
      return { name: indexName, keyPath, unique, multiEntry };
    });
    stores[storeName] = { keyPath: store.keyPath, indexes, rows };
  }
  const { version } = db;
  db.close();
  return { name, version, stores };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('unknown')));
  });
}
