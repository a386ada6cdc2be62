import { fail, type Failure, type Result } from '../../domain/failure.ts';
import type { ClipMerge } from '../../domain/ports.ts';
import { addEntry, removeEntry } from '../../domain/stamped-set.ts';
import { recompose } from '../../domain/clip.ts';
import { heavy, writeWholes } from '../clip-writes.ts';
import { findHeld } from '../held.ts';
import { mergeInto } from '../save-clip.ts';
import { clipOf, rowOf } from '../clip-rows.ts';
import type { Database } from '../database.ts';
import { openState } from '../derive.ts';
import { putVerified } from '../put-verified.ts';
import { unedit, unrename } from './campaign-undo.ts';
import { dexieStores } from '../requests.ts';
import type { RowChange } from '../state.ts';
import { writeRows } from '../write-rows.ts';
import type { JournalRow } from './journal-row.ts';
import { joinAgain } from '../sync/join-again.ts';
import { standAgain } from './repost-acts.ts';
import { write } from '../write.ts';

/**
 * Takes an act back. What was written since stays: a campaign that got further clips keeps them,
 * a page that was clipped anew is joined with what comes back.
 *
 * @returns `undo-gone` where it was taken back already or is too old; `campaign-name-taken` where a
 *   name that was given up has another owner now
 */
export function undo(
  db: Database,
  act: string,
  now: number,
  device: string,
  merge: ClipMerge,
): Promise<Result<null>> {
  const own = [db.campaigns, db.circles, db.journal, db.revisions, db.snapshots];
  const tables = [...heavy(db), ...own];
  let gone = false;
  let refused: Failure | null = null;
  return write(db, tables, async () => {
    const rows = await db.journal.where('id').between(act, `${act}~`, true, true).toArray();
    gone = rows.length === 0;
    for (const row of rows) {
      switch (row.kind) {
        case 'renamed':
          refused = await unrename(db, row.campaign, now, device);
          break;
        case 'edited':
          refused = await unedit(db, row, now, device);
          break;
        case 'merged':
          await unmerge(db, row, now, device);
          break;
        case 'regrouped':
          await standAgain(db, row.clips, now, device);
          break;
        case 'purged':
          await bringBack(db, row, merge);
          break;
        case 'left':
          await joinAgain(db, row.circle);
          break;
        case 'bulk':
        case 'bulk-step':
          throw new Error(`${act} is taken back step by step: see bulk.ts`);
        case 'imported':
        case 'imported-clips':
        case 'imported-waiting':
          throw new Error(`${act} is an import: see import-undo.ts`);
      }
    }
    // What could not be taken back may be, once the person has made room for it.
    if (!refused) await db.journal.bulkDelete(rows.map(({ id }) => id));
    return null;
  }).then((result) => {
    if (!result.ok) return result;
    if (refused) return fail(refused);
    return gone ? fail({ kind: 'undo-gone' }) : result;
  });
}

type Row<Kind extends JournalRow['kind']> = Extract<JournalRow, { kind: Kind }>;

async function unmerge(
  db: Database,
  { from, into, clips }: Row<'merged'>,
  now: number,
  device: string,
): Promise<void> {
  const held = await db.campaigns.get(into.id);
  // Phrases that were added since the merge stay.
  const brought = new Set(from.phrases.concat(from.name));
  for (const { phrase } of held?.phraseMarks ?? []) brought.delete(phrase);
  const phrases = held?.phrases.filter((each) => into.phrases.includes(each) || !brought.has(each));
  await putVerified(dexieStores, db.campaigns, [
    from,
    { ...(held ?? into), phrases: phrases ?? into.phrases },
  ]);
  const rows = await db.clips.bulkGet(clips.map(({ id }) => id));
  const changes = rows.flatMap((before, at): RowChange[] => {
    if (!before) return [];
    const clip = clipOf(before);
    let { entries } = clip;
    if (clips[at]?.added) entries = removeEntry(entries, { kind: 'campaign', value: into.id });
    entries = addEntry(entries, { kind: 'campaign', value: from.id }, now, device);
    return [{ before, after: rowOf(recompose(clip, { entries }), before.ord, before.cluster) }];
  });
  await writeRows(db, dexieStores, await openState(db, dexieStores), changes);
}

async function bringBack(
  db: Database,
  { whole, revisions, snapshot }: Row<'purged'>,
  merge: ClipMerge,
): Promise<void> {
  const held = await findHeld(db, dexieStores, [whole]);
  const before = held.get(whole.clip.urlKey) ?? null;
  const after = before ? mergeInto(before, whole, merge) : whole;
  await writeWholes(db, dexieStores, await openState(db, dexieStores), [{ before, after }]);
  // The page may have been clipped anew, under another id; then its own snapshot stays.
  const id = before?.row.id ?? whole.clip.id;
  await db.revisions.bulkPut(revisions.map((revision) => ({ ...revision, clipId: id })));
  if (snapshot && !(before && (await db.snapshots.get(id)))) {
    await db.snapshots.put({ ...snapshot, id });
  }
}

/** Acts before this instant (ms) can no longer be taken back: what was purged is gone then. */
export async function dropJournalBefore(db: Database, instant: number): Promise<void> {
  await db.journal.where('at').below(instant).delete();
}
