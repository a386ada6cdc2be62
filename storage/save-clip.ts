import type { Clip, WholeClip } from '../domain/clip.ts';
import type { Result } from '../domain/failure.ts';
import type { ClipMerge } from '../domain/ports.ts';
import { heavy, writeWholes } from './clip-writes.ts';
import type { Database, MetaRow } from './database.ts';
import { deleteAll, dropGuess, guessOf, keepGuess, openState, type Opened } from './derive.ts';
import { findHeld } from './held.ts';
import { asked, settled } from './requests.ts';
import { sameData } from './same-data.ts';
import { stateOf } from './state.ts';
import { writeQuickly } from './write.ts';

/**
 * Row, body and all that is derived in one transaction that forgets the capture, read back. The
 * page waits no longer, under its own address or the one at which it waited.
 */
export async function saveClip(
  db: Database,
  whole: WholeClip,
  merge: ClipMerge,
  waited = whole.clip.urlKey,
): Promise<Result<Clip>> {
  const guess = guessOf(db);
  return (guess && (await saveNew(db, whole, guess, waited))) ?? saveOver(db, whole, merge, waited);
}

const tables = (db: Database) => [...heavy(db), db.captures, db.waiting];

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
  waited: string,
): Promise<Result<Clip> | null> {
  // Its columns are changed in place: whatever becomes of this write, it is no guess any more.
  dropGuess(db);
  try {
    const saved = await writeQuickly(db, tables(db), async (stores) => {
      const asking = settled(
        asked<MetaRow | undefined>(stores(db.meta).get('state')),
        stores(db.clips).index('urlKey').getKey(whole.clip.urlKey),
      );
      const [written, [meta, known]] = await Promise.all([
        writeWholes(db, stores, guess, [{ before: null, after: whole }]),
        asking,
        deleteAll(stores(db.captures), [whole.clip.urlKey]),
        deleteAll(stores(db.waiting), [...new Set([whole.clip.urlKey, waited])]),
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
  return null;
}

async function saveOver(
  db: Database,
  whole: WholeClip,
  merge: ClipMerge,
  waited: string,
): Promise<Result<Clip>> {
  let after = whole;
  const saved = await writeQuickly(db, tables(db), async (stores) => {
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
      deleteAll(stores(db.waiting), [...new Set([urlKey, waited])]),
    ]);
    return written;
  });
  if (!saved.ok) return saved;
  keepGuess(db, saved.value);
  return { ok: true, value: after.clip };
}

/** The merged clip under the id that it has here: views and drafts hold that one. */
export function mergeInto(existing: WholeClip, incoming: WholeClip, merge: ClipMerge): WholeClip {
  const { id } = existing.clip;
  const { clip, body } = merge({ clip: existing.clip, body: existing.body }, incoming);
  return {
    clip: clip.id === id ? clip : { ...clip, id },
    body: body.id === id ? body : { ...body, id },
  };
}
