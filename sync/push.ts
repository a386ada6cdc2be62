import { DOCUMENT_MAX } from './check-document.ts';
import { answer, noAnswer, type Answer } from './couch-failure.ts';
import { encodeDocument } from './encode.ts';
import type { Engine } from './engine.ts';
import { leavesNow } from './leaves.ts';
import type { Outgoing } from './ports.ts';
import { isLargerText } from '../domain/json-size.ts';
import { settle } from './settle.ts';
import type { Saved } from './couch-answers.ts';

export interface Pushed {
  readonly pushed: number;
  /** Documents of others that came in because ours met them. */
  readonly changed: number;
  readonly end:
    /** Nothing waits any more. */
    | 'empty'
    /** Others were quicker again and again. */
    | 'contended'
    /** The server has not what it said it had: it must be looked at as a whole. */
    | 'lost';
}

/** Documents a request, and about how many characters of them. */
const LIMIT = 200;
const CHARACTERS = 4_000_000;
/** Requests under way. */
const AT_ONCE = 3;
/** Rounds in which nothing but conflicts came back. */
const PATIENCE = 5;

/**
 * Sends what waits, oldest first. A conflict is met by taking in what the server holds and sending the
 * merged document in the next round; a lost answer is such a conflict with ourselves. What the server
 * will never take is set aside and shown, and the rest goes on.
 */
export async function push(engine: Engine): Promise<Answer<Pushed>> {
  const { couch, store, signal, onProgress } = engine;
  let limit = LIMIT;
  let pushed = 0;
  let changed = 0;
  let fruitless = 0;
  for (;;) {
    if (signal?.aborted) return noAnswer('stopped', '');
    const rows = await store.takeOutbox(limit * AT_ONCE);
    if (rows.length === 0) return answer({ pushed, changed, end: 'empty' });
    const { batches, outOfTheWay } = await packed(engine, rows, limit);
    // While the server works at one, the next is packed and under way.
    const answers = await Promise.all(
      batches.map((batch) =>
        couch.bulkDocs(
          batch.map(({ json }) => json),
          signal,
        ),
      ),
    );
    let next = limit * 2;
    let gone = outOfTheWay;
    let met = 0;
    let later = '';
    let failure: Answer<never> | null = null;
    for (const [at, batch] of batches.entries()) {
      const saved = answers[at];
      if (!saved) continue;
      if (!saved.ok) {
        const { kind, detail } = saved.failure;
        if (kind !== 'too-large' && kind !== 'rejected') {
          failure = saved;
          continue;
        }
        // Something in it is not taken, and takes the others along: halves find it.
        next = Math.min(next, Math.ceil(batch.length / 2));
        const [row] = batch;
        if (batch.length === 1 && row) {
          await store.setAside(row.docId, row.token, `${kind}: ${detail}`);
        }
        gone++;
        continue;
      }
      const done = await sortOut(engine, batch, saved.value);
      pushed += done.saved;
      gone += done.saved + done.setAside;
      ({ later } = done);
      const theirs = await meet(engine, done.conflicts);
      if (!theirs.ok) return theirs;
      changed += theirs.value.changed;
      met += theirs.value.met;
      if (theirs.value.lost) return answer({ pushed, changed, end: 'lost' });
    }
    if (failure) return failure;
    limit = Math.min(LIMIT, next);
    onProgress?.({
      phase: 'push',
      done: pushed,
      total: pushed + (await store.countOutbox()).waiting,
    });
    // Nothing went out of the way: another round of the same would be the same.
    if (gone + met === 0) return noAnswer('busy', later);
    fruitless = gone > 0 ? 0 : fruitless + 1;
    if (fruitless > PATIENCE) return answer({ pushed, changed, end: 'contended' });
  }
}

interface Sent extends Outgoing {
  readonly json: string;
}

/** As they are sent. What nobody could read is set aside at once. */
async function packed({ store }: Engine, rows: readonly Outgoing[], limit: number) {
  const batches: Sent[][] = [];
  let outOfTheWay = 0;
  let room = 0;
  for (const row of rows) {
    const json = encodeDocument(row.docId, row.rev, row.document);
    if (isLargerText(json, DOCUMENT_MAX)) {
      await store.setAside(row.docId, row.token, 'too-large');
      outOfTheWay++;
      continue;
    }
    let batch = batches.at(-1);
    room -= json.length;
    if (!batch || batch.length >= limit || room < 0) {
      if (batches.length === AT_ONCE) break;
      batches.push((batch = []));
      room = CHARACTERS - json.length;
    }
    batch.push({ ...row, json });
  }
  return { batches, outOfTheWay };
}

/** Notes what became of each. */
async function sortOut(
  { store }: Engine,
  batch: readonly Sent[],
  saved: ReadonlyMap<string, Saved>,
) {
  const done: { docId: string; token: number; rev: string }[] = [];
  const conflicts: Sent[] = [];
  const aside: { row: Sent; reason: string }[] = [];
  let later = '';
  for (const row of batch) {
    const one = saved.get(row.docId) ?? { kind: 'later', reason: '' };
    switch (one.kind) {
      case 'saved':
        done.push({ docId: row.docId, token: row.token, rev: one.rev });
        break;
      case 'conflict':
        conflicts.push(row);
        break;
      case 'forbidden':
        aside.push({ row, reason: one.reason });
        break;
      case 'later':
        later = one.reason;
    }
  }
  if (done.length > 0) await store.pushed(done);
  for (const { row, reason } of aside) await store.setAside(row.docId, row.token, reason);
  return { saved: done.length, conflicts, setAside: aside.length, later };
}

async function meet(
  engine: Engine,
  conflicts: readonly Sent[],
): Promise<Answer<{ changed: number; met: number; lost: boolean }>> {
  const { couch, store, signal } = engine;
  if (conflicts.length === 0) return answer({ changed: 0, met: 0, lost: false });
  const now = await leavesNow(
    engine,
    conflicts.map(({ docId }) => docId),
  );
  if (!now.ok) return now;
  const settled = await settle(couch, now.value.leaves, signal);
  if (!settled.ok) return settled;
  const { incoming } = settled.value;
  const refused = [...now.value.refused, ...settled.value.refused];
  if (refused.length > 0) await store.refused(refused);
  const { changed } = await store.apply(incoming, null);
  // What stands there cannot be read, and is not written over: it may be of a newer version.
  const unread = new Map(refused.map(({ docId, reason }) => [docId, reason]));
  for (const { docId, token } of conflicts) {
    const reason = unread.get(docId);
    if (reason !== undefined) await store.setAside(docId, token, `not read: ${reason}`);
  }
  const found = new Set([...incoming.map(({ docId }) => docId), ...unread.keys()]);
  const lost = conflicts.some(({ docId, rev }) => rev !== null && !found.has(docId));
  return answer({ changed, met: found.size, lost });
}
