import type { Database } from '../database.ts';

/**
 * What could not be read here is asked for once more: this version may be able to, or somebody mended it. The
 * circle is read from its beginning, and what is known of it costs no body.
 *
 * @param only this circle
 */
export function readRefusedAgain(db: Database, only?: string): Promise<void> {
  return db.transaction('rw', db.circles, db.synced, async () => {
    for (const circle of await db.circles.toArray()) {
      if (only !== undefined && circle.id !== only) continue;
      const { id, checkpoint } = circle;
      const rows = await db.synced.where('[circle+refused]').between([id, ''], [id, []]).toArray();
      if (rows.length === 0) continue;
      for (const { refused: _, ...row } of rows) {
        // Nothing but that it was refused was known of it.
        if (row.key === undefined && !row.document) await db.synced.delete([id, row.docId]);
        else await db.synced.put({ ...row, rev: null });
      }
      if (checkpoint) {
        await db.circles.put({ ...circle, checkpoint: { ...checkpoint, since: '0' } });
      }
    }
  });
}
