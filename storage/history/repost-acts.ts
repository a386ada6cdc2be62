import { recompose } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import type { Act } from '../../domain/ports.ts';
import { addEntry, liveValues, removeEntry, type StampedSet } from '../../domain/stamped-set.ts';
import { clipOf, clusterShelf, onShelf, rowOf } from '../clip-rows.ts';
import type { ClipRow, Database } from '../database.ts';
import { openState, rowTables } from '../derive.ts';
import { dexieStores } from '../requests.ts';
import { writeRows } from '../write-rows.ts';
import { write } from '../write.ts';
import { newAct, type Grouping } from './journal-row.ts';

/** Says that the clips have one text: they, and all that were with one of them, stand together. */
export function joinReposts(
  db: Database,
  ids: readonly string[],
  now: number,
  device: string,
): Promise<Result<Act>> {
  return regroup(db, now, async () => {
    const rows = await withTheirs(db, ids);
    const cluster = rows.find((row) => row.cluster !== null)?.cluster ?? rows[0]?.id ?? null;
    return rows.map((before) => {
      if (cluster === null || before.cluster === cluster) return { before, after: before };
      let entries: StampedSet = before.entries;
      for (const value of liveValues(entries, 'together')) {
        entries = removeEntry(entries, { kind: 'together', value });
      }
      entries = removeEntry(entries, { kind: 'apart', value: cluster });
      entries = addEntry(entries, { kind: 'together', value: cluster }, now, device);
      return { before, after: moved(before, entries, cluster) };
    });
  });
}

/** Says that the clip's text is its own: no finding puts it back into that cluster. */
export function splitRepost(
  db: Database,
  id: string,
  now: number,
  device: string,
): Promise<Result<Act>> {
  return regroup(db, now, async () => {
    const before = await db.clips.get(id);
    if (!before?.cluster) return [];
    const value = before.cluster;
    const kept = removeEntry(before.entries, { kind: 'together', value });
    const entries = addEntry(kept, { kind: 'apart', value }, now, device);
    return [{ before, after: moved(before, entries, null) }];
  });
}

/** Inside a transaction: clips stand again as they stood, by what a person had said of them then. */
export async function standAgain(
  db: Database,
  groupings: readonly Grouping[],
  now: number,
  device: string,
): Promise<void> {
  const rows = await db.clips.bulkGet(groupings.map(({ id }) => id));
  const changes = rows.flatMap((before, at) => {
    const grouping = groupings[at];
    if (!before || !grouping) return [];
    let entries: StampedSet = before.entries;
    for (const kind of ['together', 'apart'] as const) {
      const wanted = grouping[kind];
      for (const value of liveValues(entries, kind)) {
        if (!wanted.includes(value)) entries = removeEntry(entries, { kind, value });
      }
      for (const value of wanted) entries = addEntry(entries, { kind, value }, now, device);
    }
    return [{ before, after: moved(before, entries, grouping.cluster) }];
  });
  await writeRows(db, dexieStores, await openState(db, dexieStores), changes);
}

/** The clips, and those that stand in a cluster with one of them, each once. */
async function withTheirs(db: Database, ids: readonly string[]): Promise<ClipRow[]> {
  const asked = (await db.clips.bulkGet([...ids])).flatMap((row) => (row ? [row] : []));
  const clusters = [...new Set(asked.flatMap(({ cluster }) => (cluster ? [cluster] : [])))];
  const theirs = await Promise.all(
    clusters.map((cluster) => onShelf(db, clusterShelf(cluster)).toArray()),
  );
  return [...new Map([...asked, ...theirs.flat()].map((row) => [row.id, row])).values()];
}

const moved = (row: ClipRow, entries: StampedSet, cluster: string | null): ClipRow =>
  rowOf(recompose(clipOf(row), { entries }), row.ord, cluster);

function regroup(
  db: Database,
  now: number,
  changesOf: () => Promise<readonly { readonly before: ClipRow; readonly after: ClipRow }[]>,
): Promise<Result<Act>> {
  return write(db, [...rowTables(db), db.journal], async () => {
    const changes = (await changesOf()).filter(({ before, after }) => before !== after);
    const act = newAct();
    const clips = changes.map(({ before: { id, cluster, entries } }): Grouping => {
      const [together, apart] = [liveValues(entries, 'together'), liveValues(entries, 'apart')];
      return { id, cluster, together, apart };
    });
    await db.journal.put({ id: act, at: now, act, kind: 'regrouped', clips });
    await writeRows(db, dexieStores, await openState(db, dexieStores), changes);
    return { act, clips: clips.length };
  });
}
