import { clipDocId } from '../../domain/circle/document.ts';
import type { Outgoing } from '../../domain/circle/store.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { clipOf } from '../clip-rows.ts';
import type { ClipRow, Database } from '../database.ts';
import type { CircleDeps } from './deps.ts';
import { documentOf } from './documents.ts';
import { fillSome, leftToFill } from './fill.ts';
import { ownWords } from './own-campaigns.ts';
import { openCircle } from './open-circle.ts';
import { range } from './outbox-range.ts';
import { isShared, scopeOf, type CircleScope, type OutboxRow, type SyncedRow } from './rows.ts';

/** A thing that waits, with its place in the outbox. */
export interface Taken extends Outgoing {
  /** null: a campaign or a person, which have no row. */
  readonly key: string | null;
}

/** What waits, the oldest first; campaigns and people before all clips, which speak of them. */
export async function takeOutbox(
  db: Database,
  id: string,
  deps: CircleDeps,
  limit: number,
): Promise<readonly Taken[]> {
  for (;;) {
    const { words, waiting, filling } = await readOutbox(db, id, deps, limit);
    const clips = await Promise.all(
      waiting.flatMap(async (each) => (each.document ? [await takenOf(each)] : [])),
    );
    const taken = [...words, ...clips.flat()];
    const dead = waiting.filter(({ document }) => !document).map(({ row }) => row);
    if (dead.length > 0) await dropDead(db, dead);
    if (taken.length > 0) return taken.slice(0, limit);
    if (dead.length > 0) continue;
    if (!filling) return [];
    await fillSome(db, id);
  }
}

export async function countOutbox(
  db: Database,
  id: string,
  deps: CircleDeps,
): Promise<{ readonly waiting: number; readonly setAside: number }> {
  const tables = [db.circles, db.campaigns, db.clips, db.synced, db.outbox];
  return db.transaction('r', tables, async () => {
    const circle = await openCircle(db, id);
    const words = await ownWords(db, circle, deps);
    const [waiting, setAside, filling] = await Promise.all([
      range(db, id, 0).count(),
      range(db, id, 1).count(),
      leftToFill(db, circle),
    ]);
    const aside = words.filter((word) => word.aside !== null).length;
    return {
      waiting: waiting + filling + words.length - aside,
      setAside: setAside + aside,
    };
  });
}

interface Waiting {
  readonly row: OutboxRow;
  readonly synced: SyncedRow | undefined;
  /** null: there is nothing to be said of it any more. */
  readonly document: Outgoing['document'] | null;
}

function readOutbox(db: Database, id: string, deps: CircleDeps, limit: number) {
  const tables = [db.circles, db.campaigns, db.clips, db.bodies, db.synced, db.outbox];
  return db.transaction('r', tables, async () => {
    const circle = await openCircle(db, id);
    const scope = scopeOf(circle);
    const words = (await ownWords(db, circle, deps))
      .filter(({ aside }) => aside === null)
      .map(({ docId, token, rev, document }): Taken => ({
        docId,
        token,
        rev,
        document,
        key: null,
      }));
    const rows = await range(db, id, 0)
      .limit(Math.max(0, limit - words.length))
      .toArray();
    const keys = rows.map(({ key }) => key);
    const [clips, synced] = await Promise.all([
      db.clips.where('urlKey').anyOf(keys).toArray(),
      db.synced
        .where('[circle+key]')
        .anyOf(keys.map((key) => [id, key]))
        .toArray(),
    ]);
    const bodies = await db.bodies.bulkGet(clips.map((clip) => clip.id));
    const held = new Map<string, WholeClip>();
    for (const [at, row] of clips.entries()) {
      const body = bodies[at];
      if (body) held.set(row.urlKey, { clip: clipOf(row), body });
    }
    const known = new Map(synced.map((row) => [row.key, row]));
    const waiting = rows.map((row): Waiting => {
      const document = sayingOf(row, held.get(row.key), known.get(row.key), scope);
      return { row, synced: known.get(row.key), document };
    });
    return { words, waiting, filling: circle.filling !== null };
  });
}

function sayingOf(
  row: OutboxRow,
  held: WholeClip | undefined,
  synced: SyncedRow | undefined,
  scope: CircleScope,
): Outgoing['document'] | null {
  const whole = held ?? row.purged;
  if (!whole || (!synced && !isOfferable(whole.clip, scope))) return null;
  return documentOf(whole, scope, synced);
}

/** What the circle has never heard of, and was thrown away before it could, is not told. */
export const isOfferable = (
  clip: Pick<ClipRow, 'campaigns' | 'trashed'>,
  scope: CircleScope,
): boolean => !clip.trashed && isShared(scope, clip);

async function takenOf({ row, synced, document }: Waiting): Promise<Taken> {
  if (!document) throw new Error(`nothing to say of ${row.key}`);
  const docId = synced?.docId ?? (await clipDocId(row.key));
  return {
    docId,
    token: row.token,
    rev: synced ? revOf(row, synced) : null,
    document,
    key: row.key,
  };
}

/**
 * The revision that a push follows. What was not understood is not written over, nor what a page that was
 * thrown away for good and clipped anew does not hold any more: both meet the server's first.
 */
const revOf = (row: OutboxRow, { rev, gone, refused, purged }: SyncedRow): string | null =>
  gone || (purged && !row.purged) || refused !== undefined ? null : rev;

/** Nothing is left to be said of these, unless they were queued again meanwhile. */
function dropDead(db: Database, rows: readonly OutboxRow[]): Promise<void> {
  return db.transaction('rw', db.outbox, async () => {
    const keys = rows.map(({ circle, key }): [string, string] => [circle, key]);
    const held = await db.outbox.bulkGet(keys);
    await db.outbox.bulkDelete(keys.filter((_, at) => held[at]?.token === rows[at]?.token));
  });
}
