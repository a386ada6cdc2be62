import type { Table } from 'dexie';

import type { Clip, WholeClip } from '../domain/clip.ts';
import type { Result } from '../domain/failure.ts';
import type { ClipChange } from '../domain/ports.ts';
import { clipOf, rowOf } from './clip-rows.ts';
import type { Database } from './database.ts';
import { NotVerified } from './failures.ts';
import { sameData } from './same-data.ts';
import { sameText, textRowOf } from './search.ts';
import { write } from './write.ts';

/** What becomes of a page's clip when another copy of it comes in. */
export type Merge = (existing: WholeClip, incoming: WholeClip) => WholeClip;

/** A clip as it stood before (null: it did not) and as it shall stand. */
export interface Write {
  readonly before: WholeClip | null;
  readonly after: WholeClip;
}

/** Bodies in memory at a time. */
const BATCH = 100;

/** Row, body and text in one transaction that forgets the capture, read back before it ends. */
export function saveClip(db: Database, whole: WholeClip, merge: Merge): Promise<Result<Clip>> {
  return write(db, [...heavy(db), db.captures], async () => {
    const { urlKey } = whole.clip;
    const before = (await findWholes(db, [whole])).get(urlKey) ?? null;
    const after = before ? mergeInto(before, whole, merge) : whole;
    await writeWholes(db, [{ before, after }]);
    await db.captures.delete(urlKey);
    return after.clip;
  });
}

/** A change to each clip, computed on the row as it stands inside the transaction. */
export function changeClips(
  db: Database,
  ids: readonly string[],
  change: ClipChange,
): Promise<Result<readonly Clip[]>> {
  return write(db, heavy(db), async () => {
    const clips: Clip[] = [];
    const wanted = [...new Set(ids)];
    for (let start = 0; start < wanted.length; start += BATCH) {
      const wholes = await getWholes(db, wanted.slice(start, start + BATCH));
      const writes = wholes.map((before) => ({ before, after: change(before) }));
      await writeWholes(
        db,
        writes.filter(({ before, after }) => before !== after),
      );
      clips.push(...writes.map(({ after }) => after.clip));
    }
    return clips;
  });
}

/** Rows with bodies in the order of the ids; what does not exist is left out. */
export async function getWholes(
  db: Database,
  ids: readonly string[],
): Promise<readonly WholeClip[]> {
  return db.transaction('r', db.clips, db.bodies, async () => {
    const [rows, bodies] = await Promise.all([
      db.clips.bulkGet([...ids]),
      db.bodies.bulkGet([...ids]),
    ]);
    return rows.flatMap((row, index) => {
      const body = bodies[index];
      return row && body ? [{ clip: clipOf(row), body }] : [];
    });
  });
}

/** The tables that a clip lies in. */
export const heavy = (db: Database): Table[] => [db.clips, db.bodies, db.texts];

/** Inside a transaction: the clips that these pages have already, by URL key. */
export async function findWholes(
  db: Database,
  incoming: readonly WholeClip[],
): Promise<ReadonlyMap<string, WholeClip>> {
  const articles = new Map(incoming.map(({ clip, body }) => [clip.urlKey, body.article]));
  const rows = await db.clips
    .where('urlKey')
    .anyOf([...articles.keys()])
    .toArray();
  const bodies = await db.bodies.bulkGet(rows.map(({ id }) => id));
  const found = new Map<string, WholeClip>();
  for (const [index, row] of rows.entries()) {
    const { id, urlKey } = row;
    // A row that has lost its body gets the incoming one: the page can be saved again.
    const article = bodies[index]?.article ?? articles.get(urlKey);
    if (article) found.set(urlKey, { clip: clipOf(row), body: { id, article } });
  }
  return found;
}

/** The merged clip under the id that it has here: views and drafts hold that one. */
export function mergeInto(existing: WholeClip, incoming: WholeClip, merge: Merge): WholeClip {
  const { clip, body } = merge(existing, incoming);
  const { id } = existing.clip;
  return { clip: { ...clip, id }, body: { ...body, id } };
}

/**
 * Inside a transaction: writes rows, and bodies and texts where they changed, and reads all of it
 * back; a difference aborts the transaction. Read inside it, for later another window's edit could
 * stand there; that the commit reached the disk is what strict durability answers for.
 */
export async function writeWholes(db: Database, writes: readonly Write[]): Promise<void> {
  for (const { before, after } of writes) {
    if (after.body.id !== after.clip.id || (before && before.clip.id !== after.clip.id)) {
      throw new Error(`a change gave clip ${after.clip.id} another id`);
    }
  }
  const rows = writes.map(({ after }) => rowOf(after.clip));
  const bodies = writes.filter(({ before, after }) => before?.body !== after.body);
  const texts = writes.filter(({ before, after }) => !before || !sameText(before, after));
  await Promise.all([
    putVerified(db.clips, rows),
    putVerified(
      db.bodies,
      bodies.map(({ after }) => after.body),
    ),
    putVerified(
      db.texts,
      texts.map(({ after }) => textRowOf(after)),
    ),
  ]);
}

interface Shelf<Row> {
  bulkPut(rows: readonly Row[]): PromiseLike<unknown>;
  bulkGet(ids: string[]): PromiseLike<readonly (Row | undefined)[]>;
}

async function putVerified<Row extends { readonly id: string }>(
  table: Shelf<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  await table.bulkPut(rows);
  const held = await table.bulkGet(rows.map(({ id }) => id));
  if (!sameData(held, rows)) throw new NotVerified();
}
