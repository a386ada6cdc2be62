import { fail, type Result } from '../../domain/failure.ts';
import type { ClipRevise } from '../../domain/ports.ts';
import type { Clip, WholeClip } from '../../domain/clip.ts';
import { heavy, writeWholes } from '../clip-writes.ts';
import type { Database } from '../database.ts';
import { openState } from '../derive.ts';
import { findHeld } from '../held.ts';
import { putVerified } from '../put-verified.ts';
import { dexieStores } from '../requests.ts';
import { write } from '../write.ts';

/** Puts a newer article in a clip's place and keeps the one before it, in one transaction. */
export async function reviseClip(
  db: Database,
  page: Pick<WholeClip, 'clip' | 'body'>,
  revise: ClipRevise,
): Promise<Result<Clip>> {
  const { urlKey } = page.clip;
  const done = await write(db, [...heavy(db), db.revisions, db.captures], async () => {
    const before = (await findHeld(db, dexieStores, [page])).get(urlKey);
    if (!before) return null;
    const { whole, revision } = revise({ clip: before.clip, body: before.body });
    await writeWholes(db, dexieStores, await openState(db, dexieStores), [
      { before, after: whole },
    ]);
    await putVerified(dexieStores, db.revisions, [revision]);
    await db.captures.delete(urlKey);
    return whole.clip;
  });
  if (!done.ok) return done;
  return done.value
    ? { ok: true, value: done.value }
    : fail({ kind: 'clip-not-found', id: page.clip.id });
}
