import type { Clip, ClipBody } from '../domain/clip.ts';
import { isRepost, likeness } from '../domain/repost.ts';
import { MIN_SHARED, shinglesOf, sketchOf } from '../domain/shingles.ts';
import { liveValues } from '../domain/stamped-set.ts';
import { clipOf, rowOf } from './clip-rows.ts';
import type { ClipRow, Database, SketchRow } from './database.ts';
import { keepGuess, openState, rowTables, type Opened } from './derive.ts';
import { inTransaction, readAll, settled, type Stores } from './requests.ts';
import { writeRows } from './write-rows.ts';

/** A number that more clips carry is a turn of phrase, and tells nothing. */
const COMMON = 60;
/** Candidates whose texts are compared: those that share the most numbers. */
const COMPARED = 6;
/** Clips a transaction. */
const BATCH = 20;

/**
 * Looks for reposts of articles that were saved since the last time, and gives each its sketch, so
 * that it is found itself. Which ones those are stands in the state row: a killed worker loses
 * none, and goes on the next time.
 *
 * @returns how many clips stand in another cluster than before
 */
export async function settleReposts(db: Database): Promise<number> {
  let moved = 0;
  for (;;) {
    const batch = await settleSome(db);
    if (batch === null) return moved;
    moved += batch;
  }
}

/** @returns how many were moved; null when there is nothing left to look at */
async function settleSome(db: Database): Promise<number | null> {
  let written: Opened | null = null;
  const tables = [...rowTables(db), db.bodies, db.sketches];
  const moved = await inTransaction(db, 'readwrite', tables, async (stores) => {
    const opened = await openState(db, stores);
    const { state } = opened;
    const ords = state.unsettled.slice(0, BATCH);
    if (ords.length === 0) return null;
    const texts = await readTexts(db, stores, ords);
    await putSketches(stores(db.sketches), texts);
    const rows = new Map(texts.map(({ row }) => [row.id, row]));
    const before = new Map(rows);
    for (const { row, other } of await findReposts(db, stores, texts)) {
      if (!rows.has(other.id)) {
        rows.set(other.id, other);
        before.set(other.id, other);
      }
      joinUp(rows, row.id, other.id);
    }
    const changes = [...rows.values()].flatMap((after) => {
      const was = before.get(after.id) ?? null;
      return was?.cluster === after.cluster ? [] : [{ before: was, after }];
    });
    const rest = { ...state, unsettled: state.unsettled.slice(ords.length) };
    written = await writeRows(db, stores, { ...opened, state: rest }, changes);
    return changes.length;
  });
  if (written) keepGuess(db, written);
  return moved;
}

/** An article that is looked at. */
interface Text {
  readonly row: ClipRow;
  readonly shingles: Uint32Array;
  readonly numbers: readonly number[];
}

async function readTexts(db: Database, stores: Stores, ords: readonly number[]): Promise<Text[]> {
  const byOrd = stores(db.clips).index('ord');
  const rows = await settled(
    ...ords.map((ord) => byOrd.get(ord) as IDBRequest<ClipRow | undefined>),
  );
  const there = rows.flatMap((row) => (row ? [row] : []));
  const bodies = await readAll<ClipBody>(
    stores(db.bodies),
    there.map(({ id }) => id),
  );
  return there.flatMap((row, at) => {
    const body = bodies[at];
    if (!body) return [];
    const shingles = shinglesOf(body.article.text);
    return [{ row, shingles, numbers: [...sketchOf(shingles)] }];
  });
}

/** Each text's sketch takes the place of the one that its clip had. */
async function putSketches(store: IDBObjectStore, texts: readonly Text[]): Promise<void> {
  const byClip = store.index('clipId');
  const old = await settled(
    ...texts.map(({ row }) => byClip.getAllKeys(row.id) as IDBRequest<number[]>),
  );
  await settled(
    ...old.flat().map((ord) => store.delete(ord)),
    ...texts.map(({ row, numbers }) => store.put({ ord: row.ord, clipId: row.id, numbers })),
  );
}

interface Match {
  readonly row: ClipRow;
  /** The clip that it is a repost of, the most alike. */
  readonly other: ClipRow;
}

/** Look-ups of all texts at once, then the texts that share enough, all at once. */
async function findReposts(db: Database, stores: Stores, texts: readonly Text[]): Promise<Match[]> {
  const sharers = await sharersOf(stores(db.sketches), texts);
  const wanted = [...new Set(sharers.flat())];
  if (wanted.length === 0) return [];
  const ids = new Map<number, string>();
  for (const sketch of await readAll<SketchRow>(stores(db.sketches), wanted)) {
    if (sketch) ids.set(sketch.ord, sketch.clipId);
  }
  const others = [...new Set(ids.values())];
  const [rows, bodies] = await Promise.all([
    readAll<ClipRow>(stores(db.clips), others),
    readAll<ClipBody>(stores(db.bodies), others),
  ]);
  const known = new Map(
    others.map((id, at) => {
      const text = bodies[at]?.article.text;
      return [id, { row: rows[at], shingles: text === undefined ? null : shinglesOf(text) }];
    }),
  );
  return texts.flatMap(({ row, shingles }, at): Match[] => {
    let best: ClipRow | null = null;
    let alike = 0;
    for (const ord of sharers[at] ?? []) {
      const other = known.get(ids.get(ord) ?? '');
      if (!other?.row || !other.shingles || other.row.id === row.id || other.row.trashed) continue;
      if (other.row.textHash !== row.textHash && !isRepost(shingles, other.shingles)) continue;
      const { containment, resemblance } = likeness(shingles, other.shingles);
      if (containment + resemblance <= alike) continue;
      alike = containment + resemblance;
      best = other.row;
    }
    return best ? [{ row, other: best }] : [];
  });
}

/** For each text the sketches that share enough numbers with its own, the most first. */
async function sharersOf(store: IDBObjectStore, texts: readonly Text[]): Promise<number[][]> {
  const index = store.index('numbers');
  const lists = await settled(
    ...texts.flatMap(({ numbers }) =>
      numbers.map((number) => index.getAllKeys(number, COMMON + 1) as IDBRequest<number[]>),
    ),
  );
  let next = 0;
  return texts.map(({ row, numbers }) => {
    const shared = new Map<number, number>();
    for (const list of lists.slice(next, (next += numbers.length))) {
      if (list.length > COMMON) continue;
      for (const ord of list) shared.set(ord, (shared.get(ord) ?? 0) + 1);
    }
    return [...shared]
      .filter(([ord, count]) => count >= MIN_SHARED && ord !== row.ord)
      .sort(([, a], [, b]) => b - a)
      .slice(0, COMPARED)
      .map(([ord]) => ord);
  });
}

/** Puts the clip in the cluster of the one that it is a repost of, which begins one if need be. */
function joinUp(rows: Map<string, ClipRow>, id: string, matchId: string): void {
  const [row, match] = [rows.get(id), rows.get(matchId)];
  if (!row || !match) return;
  const elder = match.capturedAt <= row.capturedAt ? match : row;
  const found = row.cluster ?? match.cluster ?? elder.id;
  const cluster = clusterOf(clipOf(row), found);
  if (cluster === null) return;
  rows.set(id, rowOf(clipOf(row), row.ord, cluster));
  if (match.cluster === null && clusterOf(clipOf(match), cluster) === cluster) {
    rows.set(matchId, rowOf(clipOf(match), match.ord, cluster));
  }
}

/**
 * The cluster of a clip. What a person said decides: `together` with a cluster, `apart` from one;
 * else where its text was found.
 */
export function clusterOf({ entries }: Pick<Clip, 'entries'>, found: string | null): string | null {
  const chosen = liveValues(entries, 'together').pop();
  if (chosen !== undefined) return chosen;
  return found !== null && liveValues(entries, 'apart').includes(found) ? null : found;
}
