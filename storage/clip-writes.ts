import type { Table } from 'dexie';

import type { Clip, ClipBody, WholeClip } from '../domain/clip.ts';
import type { Result } from '../domain/failure.ts';
import type { ClipChange, ClipTouch } from '../domain/ports.ts';
import { sameSearchText } from '../domain/search-text.ts';
import { clipOf, rowOf } from './clip-rows.ts';
import type { ClipRow, Database } from './database.ts';
import { openState, rowTables, type Opened } from './derive.ts';
import { getHeld, type Held } from './held.ts';
import { pendingOf } from './pending-of.ts';
import { putVerified } from './put-verified.ts';
import { readAll, settled, type Stores } from './requests.ts';
import { clusterOf } from './reposts.ts';
import { sameData } from './same-data.ts';
import type { RowChange } from './state.ts';
import { writeRows } from './write-rows.ts';
import { writeQuickly } from './write.ts';

/** A clip as it stood before (null: it did not) and as it shall stand. */
export interface Write {
  readonly before: Held | null;
  readonly after: WholeClip;
}

/** Whether there is anything to write: a file may say nothing new of a clip. */
export const isChange = ({ before, after }: Write): boolean =>
  before === null ||
  before.body.article !== after.body.article ||
  !sameData(before.clip, after.clip);

/** Bodies in memory at a time. */
const BATCH = 100;

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
  return writeQuickly(db, rowTables(db), async (stores) => {
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

/** The tables that a clip lies in. */
export const heavy = (db: Database): Table[] => [...rowTables(db), db.bodies, db.pending];

/**
 * Inside a transaction: writes rows, and bodies and searched texts where they changed, and reads
 * them back; a difference aborts the transaction. Read inside it, for later another window's
 * edit could stand there; that the commit reached the disk is what strict durability answers for.
 */
export async function writeWholes(
  db: Database,
  stores: Stores,
  opened: Opened,
  writes: readonly Write[],
): Promise<Opened> {
  if (writes.length === 0) return opened;
  const { state } = opened;
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
      { ...opened, state: { ...state, nextOrd, unsettled: [...unsettled] } },
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
