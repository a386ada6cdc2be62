import { clipDocId } from '../../domain/circle/document.ts';
import type { Database } from '../database.ts';
import { rowTables } from '../derive.ts';
import { openCircle } from './open-circle.ts';
import { rowOf } from './queue.ts';
import { writeScopes } from './scopes.ts';

/** Snapshots that the circle has of a page, by SHA-256. */
export async function snapshotsOf(
  db: Database,
  circle: string,
  urlKey: string,
): Promise<readonly string[]> {
  const row = await db.synced.where('[circle+key]').equals([circle, urlKey]).first();
  return row?.snapshots ?? [];
}

/** The circle has this snapshot of the page from now on: its clip's document is to say so. */
export async function noteSnapshot(
  db: Database,
  circle: string,
  urlKey: string,
  sha256: string,
): Promise<void> {
  const docId = await clipDocId(urlKey);
  await db.transaction('rw', [...rowTables(db), db.circles], async () => {
    await openCircle(db, circle);
    const was = (await db.synced.get([circle, docId])) ?? { circle, docId, key: urlKey, rev: null };
    const { snapshots = [] } = was;
    if (snapshots.includes(sha256)) return;
    await db.synced.put({ ...was, key: urlKey, snapshots: [...snapshots, sha256].sort() });
    const waiting = await db.outbox.get([circle, urlKey]);
    const { version } = await writeScopes(db);
    await db.outbox.put({ ...rowOf(circle, urlKey, version), ...waiting, token: version, held: 0 });
  });
}
