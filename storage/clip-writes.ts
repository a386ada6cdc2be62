import type { Table } from 'dexie';

import type { Clip, ClipBody, WholeClip } from '../domain/clip.ts';
import type { Result } from '../domain/failure.ts';
import type { ClipChange, ClipTouch } from '../domain/ports.ts';
import { sameSearchText, searchTextOf } from '../domain/search-text.ts';
import { clipOf, rowOf } from './clip-rows.ts';
import type { ClipRow, Database, MetaRow, PendingRow } from './database.ts';
import {
  deleteAll,
  dropGuess,
  guessOf,
  keepGuess,
  openState,
  writeRows,
  type Opened,
} from './derive.ts';
import { putVerified } from './put-verified.ts';
import { asked, inTransaction, readAll, settled, type Stores } from './requests.ts';
import { clusterOf } from './reposts.ts';
import { sameData } from './same-data.ts';
import { stateOf, type RowChange } from './state.ts';
import { writeQuickly } from './write.ts';

/** What becomes of a page's clip when another copy of it comes in. */
export type Merge = (existing: WholeClip, incoming: WholeClip) => WholeClip;

/** A clip as it stands in the tables. */
export interface Held extends WholeClip {
  readonly row: ClipRow;
}

/** A clip as it stood before (null: it did not) and as it shall stand. */
export interface Write {
  readonly before: Held | null;
  readonly after: WholeClip;
}

/** Bodies in memory at a time. */
const BATCH = 100;

/** Row, body and all that is derived in one transaction that forgets the capture, read back. */
export async function saveClip(
  db: Database,
  whole: WholeClip,
  merge: Merge,
): Promise<Result<Clip>> {
  const guess = guessOf(db);
  return (guess && (await saveNew(db, whole, guess))) ?? saveOver(db, whole, merge);
}

/** What was guessed is not so. Thrown to abort, never seen outside this file. */
class Stale extends Error {}

/**
 * Saves a new page by what this context wrote last, without reading first: half the time of a save
 * is waiting for answers. The answers come in the same transaction, and if they are others than was
 * guessed, or anything else is amiss, it is aborted.
 *
 * @returns null where nothing was written; the long way says why, or finds that all is well
 */
async function saveNew(
  db: Database,
  whole: WholeClip,
  guess: Opened,
): Promise<Result<Clip> | null> {
  try {
    const saved = await writeQuickly(db, [...heavy(db), db.captures], async (stores) => {
      const asking = settled(
        asked<MetaRow | undefined>(stores(db.meta).get('state')),
        stores(db.clips).index('urlKey').getKey(whole.clip.urlKey),
      );
      const [written, [meta, known]] = await Promise.all([
        writeWholes(db, stores, guess, [{ before: null, after: whole }]),
        asking,
        deleteAll(stores(db.captures), [whole.clip.urlKey]),
      ]);
      if (known !== undefined || !sameData(stateOf(meta), guess.state)) throw new Stale();
      return written;
    });
    if (saved.ok) {
      keepGuess(db, saved.value);
      return { ok: true, value: whole.clip };
    }
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
  }
  // Its columns were changed in place for a write that did not happen.
  dropGuess(db);
  return null;
}

async function saveOver(db: Database, whole: WholeClip, merge: Merge): Promise<Result<Clip>> {
  let after = whole;
  const saved = await writeQuickly(db, [...heavy(db), db.captures], async (stores) => {
    const { urlKey } = whole.clip;
    const [held, opened] = await Promise.all([
      findHeld(db, stores, [whole]),
      openState(db, stores),
    ]);
    const before = held.get(urlKey) ?? null;
    if (before) after = mergeInto(before, whole, merge);
    const [written] = await Promise.all([
      writeWholes(db, stores, opened, [{ before, after }]),
      deleteAll(stores(db.captures), [urlKey]),
    ]);
    return written;
  });
  if (!saved.ok) return saved;
  keepGuess(db, saved.value);
  return { ok: true, value: after.clip };
}

/** A change to each clip, computed on the row as it stands inside the transaction. */
export function changeClips(
  db: Database,
  ids: readonly string[],
  change: ClipChange,
): Promise<Result<readonly Clip[]>> {
  return writeQuickly(db, heavy(db), async (stores) => {
    const clips: Clip[] = [];
    const wanted = [...new Set(ids)];
    for (let start = 0; start < wanted.length; start += BATCH) {
      const [held, opened] = await Promise.all([
        getHeld(db, stores, wanted.slice(start, start + BATCH)),
        openState(db, stores),
      ]);
      const writes = held.map((before) => {
        const { clip, body } = before;
        const whole = { clip, body };
        const after = change(whole);
        return { before, after, same: after === whole };
      });
      await writeWholes(
        db,
        stores,
        opened,
        writes.filter(({ same }) => !same),
      );
      clips.push(...writes.map(({ after }) => after.clip));
    }
    return clips;
  });
}

/** Rows a transaction of `touchClips`: other writers and readers come in between. */
const CHUNK = 500;

/** A change that leaves article and searched text alone: no body is read or written. */
export async function touchClips(
  db: Database,
  ids: readonly string[],
  touch: ClipTouch,
): Promise<Result<readonly Clip[]>> {
  const wanted = [...new Set(ids)];
  return writeQuickly(db, [db.clips, db.facets, db.meta], async (stores) => {
    const clips: Clip[] = [];
    for (let start = 0; start < wanted.length; start += CHUNK) {
      const [rows, opened] = await Promise.all([
        readAll<ClipRow>(stores(db.clips), wanted.slice(start, start + CHUNK)),
        openState(db, stores),
      ]);
      const changes: RowChange[] = [];
      for (const before of rows) {
        if (!before) continue;
        const held = clipOf(before);
        const clip = touch(held);
        clips.push(clip);
        if (clip !== held) changes.push({ before, after: rowOf(clip, before.ord, before.cluster) });
      }
      if (changes.length > 0) await writeRows(db, stores, opened, changes);
    }
    return clips;
  });
}

/** Rows with bodies in the order of the ids; what does not exist is left out. */
export async function getWholes(
  db: Database,
  ids: readonly string[],
): Promise<readonly WholeClip[]> {
  return inTransaction(db, 'readonly', [db.clips, db.bodies], async (stores) =>
    (await getHeld(db, stores, ids)).map(({ clip, body }) => ({ clip, body })),
  );
}

async function getHeld(
  db: Database,
  stores: Stores,
  ids: readonly string[],
): Promise<readonly Held[]> {
  const [rows, bodies] = await Promise.all([
    readAll<ClipRow>(stores(db.clips), ids),
    readAll<ClipBody>(stores(db.bodies), ids),
  ]);
  return rows.flatMap((row, index) => {
    const body = bodies[index];
    return row && body ? [{ row, clip: clipOf(row), body }] : [];
  });
}

/** The tables that a clip lies in. */
export const heavy = (db: Database): Table[] => [
  db.clips,
  db.bodies,
  db.facets,
  db.pending,
  db.meta,
];

/** Inside a transaction: the clips that these pages have already, by URL key. */
export async function findHeld(
  db: Database,
  stores: Stores,
  incoming: readonly WholeClip[],
): Promise<ReadonlyMap<string, Held>> {
  const articles = new Map(incoming.map(({ clip, body }) => [clip.urlKey, body.article]));
  const index = stores(db.clips).index('urlKey');
  const keys = [...articles.keys()];
  const rows = await settled(...keys.map((key) => asked<ClipRow | undefined>(index.get(key))));
  const found = rows.flatMap((row) => (row ? [row] : []));
  const held = new Map<string, Held>();
  if (found.length === 0) return held;
  const bodies = await readAll<ClipBody>(
    stores(db.bodies),
    found.map(({ id }) => id),
  );
  for (const [at, row] of found.entries()) {
    const { id, urlKey } = row;
    // A row that has lost its body gets the incoming one: the page can be saved again.
    const article = bodies[at]?.article ?? articles.get(urlKey);
    if (article) held.set(urlKey, { row, clip: clipOf(row), body: { id, article } });
  }
  return held;
}

/** The merged clip under the id that it has here: views and drafts hold that one. */
export function mergeInto(existing: WholeClip, incoming: WholeClip, merge: Merge): WholeClip {
  const { id } = existing.clip;
  const { clip, body } = merge({ clip: existing.clip, body: existing.body }, incoming);
  return {
    clip: clip.id === id ? clip : { ...clip, id },
    body: body.id === id ? body : { ...body, id },
  };
}

/**
 * Inside a transaction: writes rows, and bodies and searched texts where they changed, and reads
 * them back; a difference aborts the transaction. Read inside it, for later another window's
 * edit could stand there; that the commit reached the disk is what strict durability answers for.
 */
export async function writeWholes(
  db: Database,
  stores: Stores,
  { state, chunk }: Opened,
  writes: readonly Write[],
): Promise<Opened> {
  if (writes.length === 0) return { state, chunk };
  for (const { before, after } of writes) {
    if (after.body.id !== after.clip.id || (before && before.clip.id !== after.clip.id)) {
      throw new Error(`a change gave clip ${after.clip.id} another id`);
    }
  }
  let { nextOrd } = state;
  const newBodies: WholeClip[] = [];
  const newTexts: { readonly whole: WholeClip; readonly row: ClipRow }[] = [];
  const unsettled = new Set(state.unsettled);
  const changes = writes.map(({ before, after }): RowChange => {
    const sameArticle = before !== null && sameBody(before.body, after.body);
    const sameText = before !== null && sameSearchText(before, after);
    const ord = sameText ? before.row.ord : nextOrd++;
    const row = rowOf(after.clip, ord, clusterOf(after.clip, before?.row.cluster ?? null));
    const waited = before !== null && unsettled.delete(before.row.ord);
    if (!sameArticle || waited) unsettled.add(ord);
    if (!sameArticle) newBodies.push(after);
    if (!sameText) newTexts.push({ whole: after, row });
    return { before: before?.row ?? null, after: row };
  });
  const [written] = await Promise.all([
    writeRows(
      db,
      stores,
      { state: { ...state, nextOrd, unsettled: [...unsettled] }, chunk },
      changes,
    ),
    putVerified(
      stores,
      db.bodies,
      newBodies.map(({ body }) => body),
    ),
    writePending(stores(db.pending), changes, newTexts),
  ]);
  return written;
}

const sameBody = (a: ClipBody, b: ClipBody): boolean => a === b || a.article === b.article;

/** A clip's text as it waits to be indexed. */
export function pendingOf({ ord, capturedAt }: ClipRow, whole: WholeClip): PendingRow {
  const { title, lead, rest } = searchTextOf(whole);
  return { ord, capturedAt, title, lead, rest };
}

/** The texts to be searched take the places of those before them; a check compares them. */
async function writePending(
  store: IDBObjectStore,
  changes: readonly RowChange[],
  texts: readonly { readonly whole: WholeClip; readonly row: ClipRow }[],
): Promise<void> {
  const old = changes.flatMap(({ before, after }) =>
    before && before.ord !== after?.ord ? [store.delete(before.ord)] : [],
  );
  const put = texts.map(({ whole, row }) => store.put(pendingOf(row, whole)));
  await settled(...old, ...put);
}
