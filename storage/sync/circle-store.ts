import type { CircleStore, Incoming } from '../../domain/circle/store.ts';
import type {
  CampaignDocument,
  ClipDocument,
  PersonDocument,
} from '../../domain/circle/document.ts';
import type { Database } from '../database.ts';
import { rowTables } from '../derive.ts';
import { createReady } from '../ready.ts';
import { applyBatch, applyTables } from './apply.ts';
import type { CircleDeps } from './deps.ts';
import { openCircle } from './open-circle.ts';
import { countOutbox, takeOutbox, type Taken } from './outgoing.ts';
import { CONTESTED, rowOf } from './queue.ts';
import type { OutboxRow, SyncedRow } from './rows.ts';
import { writeScopes } from './scopes.ts';

/** What is remembered of a thing that was taken until the server has answered. */
interface InFlight {
  readonly token: number;
  readonly key: string | null;
  readonly document: CampaignDocument | PersonDocument | null;
  /** What is said of contested fields. */
  readonly said: Pick<ClipDocument['corrections'], 'title' | 'published' | 'authors'>;
}

/**
 * One circle as its engine sees it. Every call is one transaction (filling the outbox for the first time
 * aside); what the store itself remembers is of one run, and only ever spares work.
 *
 * @throws CircleLeft where the circle was left meanwhile
 */
export function createCircleStore(
  db: Database,
  id: string,
  device: string,
  deps: CircleDeps,
): CircleStore {
  const ready = createReady(db);
  const inFlight = new Map<string, InFlight>();
  const idOf = (docId: string): [string, string] => [id, docId];
  return {
    async checkpoint() {
      return (await openCircle(db, id)).checkpoint;
    },
    takeOutbox: ready(async (limit) => {
      const taken = await takeOutbox(db, id, deps, limit);
      for (const each of taken) inFlight.set(each.docId, flightOf(each));
      return taken.map(({ docId, token, rev, document }) => ({ docId, token, rev, document }));
    }),
    countOutbox: () => countOutbox(db, id, deps),
    pushed: (done) =>
      db.transaction('rw', db.circles, db.clips, db.outbox, db.synced, async () => {
        await openCircle(db, id);
        const known = await db.synced.bulkGet(done.map(({ docId }) => idOf(docId)));
        for (const [at, each] of done.entries()) {
          const flight = inFlight.get(each.docId);
          if (flight?.token === each.token) inFlight.delete(each.docId);
          await notePushed(db, id, each, known[at], flight);
        }
      }),
    setAside: (docId, token, reason) =>
      db.transaction('rw', db.circles, db.outbox, db.synced, async () => {
        await openCircle(db, id);
        const was = await db.synced.get(idOf(docId));
        const key = inFlight.get(docId)?.key ?? was?.key;
        if (key === undefined || key === null) {
          const row = was ?? { circle: id, docId, rev: null };
          await db.synced.put({ ...row, aside: { token, reason } });
          return;
        }
        const row = await db.outbox.get([id, key]);
        if (row?.token === token) await db.outbox.put({ ...row, held: 1, reason });
      }),
    async revs(docIds) {
      const rows = await db.synced.bulkGet(docIds.map(idOf));
      return new Map(
        rows.flatMap((row) => (row && row.rev !== null ? [[row.docId, row.rev] as const] : [])),
      );
    },
    apply: ready((batch: readonly Incoming[], checkpoint) =>
      // An async function, by its very constructor: Dexie follows native awaits in no other.
      db.transaction('rw', applyTables(db), async () =>
        applyBatch(db, id, batch, checkpoint, device, deps),
      ),
    ),
    refused: (items) =>
      db.transaction('rw', db.circles, db.synced, async () => {
        await openCircle(db, id);
        const known = await db.synced.bulkGet(items.map(({ docId }) => idOf(docId)));
        const rows = items.map(({ docId, rev, reason }, at): SyncedRow => {
          const { gone: _, ...was } = known[at] ?? { circle: id, docId, rev };
          return { ...was, rev, refused: reason };
        });
        await db.synced.bulkPut(rows);
      }),
    async known(after, limit) {
      const rows = await db.synced
        .where('[circle+docId]')
        .between([id, after ?? ''], [id, []], after === null, false)
        // One that was too large to be read has no revision that a server would know.
        .filter(({ rev, gone }) => Boolean(rev) && !gone)
        .limit(limit)
        .toArray();
      return rows.map(({ docId, rev }) => ({ docId, rev: rev ?? '' }));
    },
    requeue: ready((docIds) =>
      db.transaction('rw', [...rowTables(db), db.circles], async () => {
        await openCircle(db, id);
        const { version } = await writeScopes(db);
        const rows = await db.synced.bulkGet(docIds.map(idOf));
        for (const row of rows) if (row) await queueAgain(db, row, version);
      }),
    ),
  };
}

function flightOf({ token, key, document }: Taken): InFlight {
  return document.type === 'clip'
    ? { token, key, document: null, said: document.corrections }
    : { token, key, document, said: {} };
}

async function notePushed(
  db: Database,
  circle: string,
  { docId, token, rev }: { readonly docId: string; readonly token: number; readonly rev: string },
  known: SyncedRow | undefined,
  flight: InFlight | undefined,
): Promise<void> {
  const { gone: _, refused: __, aside: ___, purged, ...was } = known ?? { circle, docId, rev };
  const key = flight?.key ?? known?.key;
  if (key === undefined) {
    // A campaign or a person: what was said is what the server has.
    const document = flight?.token === token ? flight.document : null;
    await db.synced.put({ ...was, rev, ...(document && { document }) });
    return;
  }
  const row = await db.outbox.get([circle, key]);
  // What was thrown away for good stays so unless it was clipped anew.
  const isAway = purged && !(await db.clips.where('urlKey').equals(key).count());
  await db.synced.put({ ...was, key, rev, ...((row?.purged || isAway) && { purged: 1 }) });
  if (!row) return;
  if (row.token === token) await db.outbox.delete([circle, key]);
  else await db.outbox.put({ ...row, unsaid: stillUnsaid(row.unsaid, token, flight?.said ?? {}) });
}

/** Edited during the push: what was corrected since is still unheard of, upon what was just said. */
function stillUnsaid(
  unsaid: OutboxRow['unsaid'],
  token: number,
  said: InFlight['said'],
): OutboxRow['unsaid'] {
  return Object.fromEntries(
    CONTESTED.flatMap((field) => {
      const held = unsaid[field];
      if (!held || held.token <= token) return [];
      return [[field, { ...held, base: said[field]?.stamp ?? held.base }]];
    }),
  );
}

async function queueAgain(db: Database, row: SyncedRow, token: number): Promise<void> {
  const { circle, docId, key } = row;
  const { gone: _, refused: __, aside: ___, ...rest } = row;
  // What could not be read, and was never here, is no loss of ours.
  if (key === undefined && !row.document) {
    await db.synced.delete([circle, docId]);
    return;
  }
  await db.synced.put({ ...rest, rev: null });
  if (key === undefined) return;
  const waiting = await db.outbox.get([circle, key]);
  const queued = rowOf(circle, key, token, waiting?.unsaid);
  await db.outbox.put({ ...queued, ...(waiting?.purged && { purged: waiting.purged }) });
}
