import type { Table } from 'dexie';

import { NotVerified } from './failures.ts';
import { asked, settled, type Stores } from './requests.ts';
import { sameData } from './same-data.ts';

/**
 * Inside a transaction: puts rows and reads them back; a difference aborts the transaction. A read
 * that is asked for behind a write is answered behind it, so both go at once.
 */
export async function putVerified<Row extends object, Key extends string | number>(
  stores: Stores,
  table: Table<Row, Key>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const store = stores(table);
  const written = rows.map((row) => store.put(row));
  const read = rows.map((row) => asked<Row | undefined>(store.get(keyOf(store, row))));
  const held = await settled(...written, ...read);
  if (!sameData(held.slice(rows.length), rows)) throw new NotVerified();
}

/** Every table that is written so has one member for its key. */
const keyOf = (store: IDBObjectStore, row: object): IDBValidKey =>
  (row as Record<string, IDBValidKey>)[String(store.keyPath)] as IDBValidKey;
