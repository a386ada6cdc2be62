import type { Database } from '../database.ts';

/** Rows of the outbox in the order in which they were queued. */
export const range = (db: Database, circle: string, held: 0 | 1) =>
  db.outbox
    .where('[circle+held+token]')
    .between([circle, held, -Infinity], [circle, held, Infinity], true, true);
