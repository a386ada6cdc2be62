import type { Revision } from '../../domain/revision.ts';
import type { Database } from '../database.ts';

/** The earlier articles of a clip, the latest first. */
export async function listRevisions(db: Database, clipId: string): Promise<readonly Revision[]> {
  const rows = await db.revisions.where('clipId').equals(clipId).toArray();
  return rows.sort((a, b) => b.replacedAt - a.replacedAt);
}
