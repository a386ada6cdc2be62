import type { Result } from '../domain/failure.ts';
import type { Database } from './database.ts';
import { putVerified } from './put-verified.ts';
import { dexieStores } from './requests.ts';
import { write } from './write.ts';

/** Keeps the page's HTML (gzip) beside its clip; a later one takes its place. */
export function putSnapshot(
  db: Database,
  id: string,
  html: Uint8Array<ArrayBuffer>,
): Promise<Result<null>> {
  return write(db, [db.snapshots], async () => {
    await putVerified(dexieStores, db.snapshots, [{ id, html }]);
    return null;
  });
}

export async function getSnapshot(
  db: Database,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await db.snapshots.get(id))?.html ?? null;
}
