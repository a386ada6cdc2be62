import type { Database } from '../database.ts';
import type { CircleRow } from './rows.ts';
import { writeScopes } from './scopes.ts';

/** Inside a transaction: the circle stands again as it was left, and is read anew from its beginning. */
export async function joinAgain(db: Database, circle: CircleRow): Promise<void> {
  const others = await db.circles.toArray();
  // The same database may have been joined anew meanwhile.
  if (others.some(({ id, url }) => url === circle.url && id !== circle.id)) return;
  await db.circles.put({
    ...circle,
    leaving: null,
    checkpoint: null,
    filling: { after: '', anew: false },
  });
  // What was edited meanwhile was queued for nobody: each document is compared anew with what is here.
  await db.synced
    .where('[circle+docId]')
    .between([circle.id], [circle.id, []])
    .modify({ rev: null });
  await writeScopes(db);
}
