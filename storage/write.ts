import type { Table } from 'dexie';

import type { Result } from '../domain/failure.ts';
import type { Database } from './database.ts';
import { attempt } from './failures.ts';
import { inTransaction, type Stores } from './requests.ts';

/** The same as `write`, by requests alone: for what is done many times a day. */
export function writeQuickly<T>(
  db: Database,
  tables: readonly Table[],
  work: (stores: Stores) => Promise<T>,
): Promise<Result<T>> {
  return attempt(() => inTransaction(db, 'readwrite', tables, work));
}

/**
 * Runs `work` in one writing transaction over the tables: it commits whole or not at all.
 *
 * @param work awaits nothing but this database
 * @returns what `work` gave, once it is on the disk; or why nothing was written
 */
export function write<T>(
  db: Database,
  tables: readonly Table[],
  work: () => Promise<T>,
): Promise<Result<T>> {
  return attempt(async () => {
    let native: IDBTransaction | undefined;
    try {
      // An async function, by its very constructor: Dexie follows native awaits in no other.
      return await db.transaction('rw', [...tables], async (transaction) => {
        native = transaction.idbtrans;
        return work();
      });
    } catch (error) {
      // A full disk aborts the transaction; what is thrown may be an echo of the abort in a
      // request, while the transaction itself knows the cause.
      if (native?.error?.name === 'QuotaExceededError') throw native.error;
      throw error;
    }
  });
}
