import { campaignShelf, onShelf } from '../clip-rows.ts';
import type { Database } from '../database.ts';
import { rowTables } from '../derive.ts';
import { openCircle } from './open-circle.ts';
import { rowOf } from './queue.ts';
import { isShared, scopeOf, type CircleRow } from './rows.ts';
import { writeScopes } from './scopes.ts';

/** Clips that are looked at in one transaction. */
const STEP = 1000;

/**
 * Queues some more of what was here before the circle, or before more was shared with it. Where it has come to
 * stands in the circle's row, so that it can be killed.
 */
export function fillSome(db: Database, id: string): Promise<void> {
  return db.transaction('rw', [...rowTables(db), db.circles], async () => {
    const circle = await openCircle(db, id);
    const { filling } = circle;
    if (!filling) return;
    const rows = await db.clips.where('id').above(filling.after).limit(STEP).toArray();
    const scope = scopeOf(circle);
    const mine = rows.filter((clip) => !clip.trashed && isShared(scope, clip));
    const keys = mine.map(({ urlKey }): [string, string] => [id, urlKey]);
    const [waiting, synced] = await Promise.all([
      db.outbox.bulkGet(keys),
      // What came from the circle meanwhile, or was told to it, was compared with it then.
      filling.anew ? [] : db.synced.where('[circle+key]').anyOf(keys).toArray(),
    ]);
    const known = new Set(synced.map(({ key }) => key));
    const { version } = await writeScopes(db);
    await db.outbox.bulkPut(
      mine.flatMap(({ urlKey }, at) =>
        waiting[at] || known.has(urlKey) ? [] : [rowOf(id, urlKey, version)],
      ),
    );
    const last = rows.length < STEP ? undefined : rows.at(-1);
    await db.circles.put({ ...circle, filling: last ? { ...filling, after: last.id } : null });
  });
}

/** About how many are still to be queued. */
export async function leftToFill(db: Database, { filling, share }: CircleRow): Promise<number> {
  if (!filling) return 0;
  if (share.kind === 'all') return db.clips.where('id').above(filling.after).count();
  const shelves = share.ids.map((id) => onShelf(db, campaignShelf(id)).count());
  return (await Promise.all(shelves)).reduce((sum, count) => sum + count, 0);
}
