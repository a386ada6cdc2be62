import { setStatus } from '../../domain/clip-status.ts';
import { composeClip, recompose, type Clip, type WholeClip } from '../../domain/clip.ts';
import type { Corrections } from '../../domain/corrections.ts';
import { fail, type Result } from '../../domain/failure.ts';
import type { ImportUndone } from '../../domain/past-import.ts';
import { setNow } from '../../domain/stamped.ts';
import type { StampedSet } from '../../domain/stamped-set.ts';
import { isOpen } from '../campaigns.ts';
import { campaignShelf, onShelf, shelfOf } from '../clip-rows.ts';
import { heavy, writeWholes, type Write } from '../clip-writes.ts';
import type { CampaignRow, Database } from '../database.ts';
import { openState } from '../derive.ts';
import { getHeld, type Held } from '../held.ts';
import { putVerified } from '../put-verified.ts';
import { dexieStores } from '../requests.ts';
import { sameData } from '../same-data.ts';
import { writeRows } from '../write-rows.ts';
import { notePurged } from '../sync/purged.ts';
import { write } from '../write.ts';
import { unedit } from './campaign-undo.ts';
import { markOf, waitingId, waitingMarkOf } from './import-journal.ts';
import type { ImportTrace, JournalRow } from './journal-row.ts';

type Row<Kind extends JournalRow['kind']> = Extract<JournalRow, { kind: Kind }>;

/**
 * Takes an import back in one transaction. What was made of its clips since stays: a clip that came
 * with it goes only if nobody worked on it; one that was here loses what it got and keeps what it was
 * given later. Campaigns that it made go where nothing uses them and nobody changed them.
 *
 * @returns `undo-gone` where it was taken back already or is too old
 */
export async function undoImport(
  db: Database,
  act: string,
  now: number,
  device: string,
): Promise<Result<ImportUndone>> {
  const own = [db.campaigns, db.journal, db.revisions, db.snapshots, db.sketches, db.waiting];
  let undone = { removed: 0, restored: 0, kept: 0 };
  const done = await write(db, [...heavy(db), ...own], async () => {
    const head = await db.journal.get(act);
    if (head?.kind !== 'imported') return null;
    const keys = await db.journal.where('id').between(`${act}.`, `${act}.~`).primaryKeys();
    // The last first: a page that was told of twice comes back the same way.
    for (let at = keys.length - 1; at >= 0; at--) {
      const row = await db.journal.get(keys[at] ?? '');
      if (row?.kind !== 'imported-clips') continue;
      undone = sum(undone, await undoClips(db, row, now, device));
    }
    const pages = await db.journal.get(waitingId(act));
    if (pages?.kind === 'imported-waiting') await undoWaiting(db, pages);
    await undoCampaigns(db, head, now, device);
    await db.journal.bulkDelete([...keys, act]);
    return undone;
  });
  if (!done.ok) return done;
  return done.value ? { ok: true, value: done.value } : fail({ kind: 'undo-gone' });
}

const sum = (a: ImportUndone, b: ImportUndone): ImportUndone => ({
  removed: a.removed + b.removed,
  restored: a.restored + b.restored,
  kept: a.kept + b.kept,
});

async function undoClips(
  db: Database,
  { clips, revisions }: Row<'imported-clips'>,
  now: number,
  device: string,
): Promise<ImportUndone> {
  const traces = new Map(clips.map((trace) => [trace.id, trace]));
  const held = await getHeld(db, dexieStores, [...traces.keys()]);
  const opened = await openState(db, dexieStores);
  // Circles may have heard of it.
  const said = (opened.state.circles ?? []).length > 0 ? { now, device } : null;
  const gone: Held[] = [];
  const back: Write[] = [];
  let kept = 0;
  for (const before of held) {
    const trace = traces.get(before.clip.id);
    if (!trace) continue;
    const touched = markOf(before.clip) !== trace.mark;
    if (trace.before) {
      const left = takenBack(before, trace, trace.before, touched || said !== null);
      back.push({ before, after: said ? saidAgain(before, left, said) : left });
    }
    if (trace.before) continue;
    if (touched) kept += 1;
    else gone.push(before);
  }
  await dropRevisions(db, revisions, held, traces);
  await writeWholes(db, dexieStores, opened, back);
  await forget(db, gone, now, device);
  return { removed: gone.length, restored: back.length, kept };
}

/** Where the page was read anew since, the article that gave way has no other place to be. */
async function dropRevisions(
  db: Database,
  ids: readonly string[],
  held: readonly Held[],
  traces: ReadonlyMap<string, ImportTrace>,
): Promise<void> {
  const needed = new Map(
    held.flatMap(({ clip }) => {
      const trace = traces.get(clip.id);
      const lost = trace?.article && trace.textHash !== clip.textHash;
      return lost ? [[clip.id, trace.before?.textHash]] : [];
    }),
  );
  const rows = await db.revisions.bulkGet([...ids]);
  const gone = rows.filter((row) => row && needed.get(row.clipId) !== row.textHash);
  await db.revisions.bulkDelete(gone.flatMap((row) => (row ? [row.id] : [])));
}

/** The clip as it was; where it was touched since, only without what the import gave it. */
function takenBack(
  { clip, body }: WholeClip,
  { article, gave, textHash }: ImportTrace,
  before: Clip,
  touched: boolean,
): WholeClip {
  const replaced = article !== null && clip.textHash === textHash;
  const earlier = replaced ? article : body.article;
  if (!touched) return { clip: before, body: { id: clip.id, article: earlier } };
  const { url, capturedAt, device, source, textHash: hash } = replaced ? before : clip;
  const entries = without(clip.entries, gave.entries, before.entries);
  const corrections = without(clip.corrections, gave.corrections, before.corrections);
  const edition = { url, capturedAt, device, source, textHash: hash };
  return {
    clip: composeClip({ ...clip, ...edition, entries, corrections }, earlier),
    body: { id: clip.id, article: earlier },
  };
}

/**
 * The same as words of today: a set that merely lacks something gets it back from whoever has it. A correction
 * where there was none cannot be unsaid; it stays.
 */
function saidAgain(
  { clip: held }: WholeClip,
  { clip: left, body }: WholeClip,
  { now, device }: { readonly now: number; readonly device: string },
): WholeClip {
  const gone = Object.keys(held.entries).filter((stamp) => !Object.hasOwn(left.entries, stamp));
  const entries = {
    ...left.entries,
    ...Object.fromEntries(gone.map((stamp) => [stamp, 0 as const])),
  };
  const corrections = Object.fromEntries(
    Object.entries(held.corrections).map(([field, was]) => {
      const earlier = left.corrections[field as keyof Corrections];
      const isBack = earlier && was && earlier.stamp !== was.stamp;
      return [field, isBack ? { ...earlier, ...setNow(earlier.value, was, now, device) } : was];
    }),
  ) as Corrections;
  const clip = composeClip({ ...left, entries, corrections }, body.article);
  return { clip, body };
}

/** What is still as it was given is what it was before; all else was made since. */
function without<T extends StampedSet | Corrections>(held: T, gave: T, before: T): T {
  const members: Record<string, unknown> = { ...held };
  for (const [key, given] of Object.entries(gave)) {
    if (!sameData(members[key], given)) continue;
    if (Object.hasOwn(before, key)) members[key] = before[key as keyof T];
    else delete members[key];
  }
  return members as T;
}

/** As if they had never been here; a circle that has heard of them hears that they are thrown away. */
async function forget(
  db: Database,
  gone: readonly Held[],
  now: number,
  device: string,
): Promise<void> {
  if (gone.length === 0) return;
  const ids = gone.map(({ clip }) => clip.id);
  const opened = await openState(db, dexieStores);
  await notePurged(
    db,
    opened.state,
    gone.map(({ clip, body }) => ({
      clip: recompose(clip, setStatus(clip, 'trashed', now, device)),
      body,
    })),
    true,
  );
  await writeRows(
    db,
    dexieStores,
    opened,
    gone.map(({ row }) => ({ before: row, after: null })),
  );
  await Promise.all([
    db.bodies.bulkDelete(ids),
    db.snapshots.bulkDelete(ids),
    db.sketches.where('clipId').anyOf(ids).delete(),
    db.pending.bulkDelete(gone.map(({ row }) => row.ord)),
    db.revisions.where('clipId').anyOf(ids).delete(),
  ]);
}

/** Pages that were clipped, taken off the list, or named again since then are left alone. */
async function undoWaiting(db: Database, { put, taken }: Row<'imported-waiting'>): Promise<void> {
  const held = await db.waiting.bulkGet(put.map(({ urlKey }) => urlKey));
  const left = put.filter(({ mark }, at) => {
    const row = held[at];
    return row?.removed === 0 && waitingMarkOf(row) === mark;
  });
  await db.waiting.bulkDelete(left.flatMap((page) => (page.before ? [] : [page.urlKey])));
  await db.waiting.bulkPut(left.flatMap(({ before }) => before ?? []));
  for (const row of taken) {
    const clipped = await db.clips.where('urlKey').equals(row.urlKey).count();
    if (clipped === 0 && !(await db.waiting.get(row.urlKey))) await db.waiting.put(row);
  }
}

async function undoCampaigns(
  db: Database,
  { made, joined }: Row<'imported'>,
  now: number,
  device: string,
): Promise<void> {
  for (const { before, after } of joined) {
    const held = await db.campaigns.get(before.id);
    if (sameData(held, after)) await putVerified(dexieStores, db.campaigns, [before]);
    // One that was merged away since stays so.
    else await unedit(db, { before, after }, now, device);
  }
  if (made.length === 0) return;
  const used = await usedElsewhere(db);
  for (const row of made) {
    const held = await db.campaigns.get(row.id);
    if (!sameData(held, row) || used.has(row.id) || (await isUsed(db, row))) continue;
    await db.campaigns.delete(row.id);
  }
}

const isUsed = async (db: Database, { id }: CampaignRow): Promise<boolean> =>
  (await onShelf(db, campaignShelf(id)).limit(1).count()) > 0;

/** Campaigns of clips in the trash, of pages that wait, and those that others were merged into. */
async function usedElsewhere(db: Database): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  await onShelf(db, shelfOf({ campaign: 'trash' })).each((row) => {
    for (const id of row.campaigns) used.add(id);
  });
  await db.waiting.each(({ campaigns }) => {
    for (const id of campaigns) used.add(id);
  });
  await db.campaigns.each((row) => {
    if (!isOpen(row) && row.mergedInto !== undefined) used.add(row.mergedInto);
  });
  return used;
}
