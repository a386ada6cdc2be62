import { v7 as uuidv7 } from 'uuid';

import type { Trace } from '../../domain/circle/trace.ts';
import { setStatus } from '../../domain/clip-status.ts';
import { composeClip, type WholeClip } from '../../domain/clip.ts';
import { correct } from '../../domain/corrections.ts';
import type { Result } from '../../domain/failure.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { reviseClip } from '../../domain/revise-clip.ts';
import type { Revision } from '../../domain/revision.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import { standing } from '../campaigns.ts';
import { isChange, writeWholes } from '../clip-writes.ts';
import type { Database } from '../database.ts';
import { openState } from '../derive.ts';
import { getHeld } from '../held.ts';
import { undo } from '../history/journal.ts';
import { putVerified } from '../put-verified.ts';
import { dexieStores } from '../requests.ts';
import { write } from '../write.ts';
import { applyTables } from './apply.ts';
import { rowOf } from './queue.ts';
import { writeScopes } from './scopes.ts';

/**
 * Puts back what others' words replaced or removed, as a word said now: it comes after theirs, and they get it
 * as any other. What cannot be put back (the clip is gone) keeps its trace.
 *
 * @returns how many came back
 */
export async function bringBack(
  db: Database,
  ids: readonly string[],
  now: number,
  device: string,
): Promise<Result<number>> {
  let acts: Trace[] = [];
  const done = await write(db, applyTables(db), async () => {
    const traces = (await db.traces.bulkGet([...ids])).flatMap((trace) => (trace ? [trace] : []));
    acts = traces.filter(({ what }) => what.kind === 'campaigns-merged');
    let back = 0;
    for (const trace of traces) {
      if (!(await isBack(db, trace, now, device))) continue;
      await db.traces.delete(trace.id);
      back += 1;
    }
    return back;
  });
  if (!done.ok) return done;
  let back = done.value;
  for (const { id, what } of acts) {
    if (what.kind !== 'campaigns-merged') continue;
    const undone = await undo(db, what.act, now, device, mergeWhole);
    if (!undone.ok && undone.failure.kind !== 'undo-gone') return undone;
    if (!undone.ok) continue;
    await db.traces.delete(id);
    back += 1;
  }
  return { ok: true, value: back };
}

/** Inside a transaction. */
async function isBack(db: Database, trace: Trace, now: number, device: string): Promise<boolean> {
  const { circle, clipId, what } = trace;
  if (what.kind === 'campaigns-merged' || clipId === null) return false;
  const [before] = await getHeld(db, dexieStores, [clipId]);
  if (!before) return false;
  if (what.kind === 'deleted') {
    const { version } = await writeScopes(db);
    if (await db.circles.get(circle)) {
      const waiting = await db.outbox.get([circle, before.clip.urlKey]);
      await db.outbox.put({
        ...waiting,
        ...rowOf(circle, before.clip.urlKey, version, waiting?.unsaid),
      });
    }
    return true;
  }
  const said = await sayAgain(db, before, what, now, device);
  if (!said) return false;
  const change = { before, after: said.whole };
  if (isChange(change)) {
    await writeWholes(db, dexieStores, await openState(db, dexieStores), [change]);
  }
  await putVerified(dexieStores, db.revisions, said.revisions);
  return true;
}

interface Said {
  readonly whole: WholeClip;
  readonly revisions: readonly Revision[];
}

async function sayAgain(
  db: Database,
  { clip, body }: WholeClip,
  what: Exclude<Trace['what'], { kind: 'campaigns-merged' | 'deleted' }>,
  now: number,
  device: string,
): Promise<Said | null> {
  const said = (part: Partial<Pick<WholeClip['clip'], 'entries' | 'corrections'>>): Said => ({
    whole: { clip: composeClip({ ...clip, ...part }, body.article), body },
    revisions: [],
  });
  switch (what.kind) {
    case 'removed': {
      const { kind, value } = what.entry;
      const ours = kind === 'campaign' ? await standing(db, await db.campaigns.get(value)) : null;
      const entry = { kind, value: ours?.id ?? value };
      return said({ entries: addEntry(clip.entries, entry, now, device) });
    }
    case 'overruled':
      return said({
        corrections: correct(clip.corrections, what.field, what.was.value, now, device),
      });
    case 'trashed':
      return clip.trashed ? said({ corrections: setStatus(clip, 'kept', now, device) }) : said({});
    case 'article': {
      const earlier = await db.revisions.get(what.revision);
      if (!earlier) return null;
      const { article, textHash } = earlier;
      const reading = { article, textHash, now, device, revisionId: uuidv7() };
      const { whole, revision } = reviseClip({ clip, body }, reading);
      return { whole, revisions: [revision] };
    }
  }
}
