import type { CheckReport, Problem } from '../../domain/check.ts';
import { composeClip, type ClipBody } from '../../domain/clip.ts';
import type { CheckWatch } from '../../domain/ports.ts';
import { hashText } from '../../domain/text.ts';
import { clipOf, rowOf } from '../clip-rows.ts';
import type { ClipRow, Database } from '../database.ts';
import { sameData } from '../same-data.ts';
import { NO_TALLIES, readState, tally, type Tallies } from '../state.ts';
import { wrongFacets } from './facets.ts';
import { wrongInIndex } from './index-check.ts';

/** Clips a transaction. */
const BATCH = 100;

/** What is wrong, by problem, with the ids of the rows; for `repair`. */
export type Findings = ReadonlyMap<Problem, readonly string[]>;

/**
 * Looks at every clip: its article is there and is the one that was saved, its fields follow from
 * it, facets and tallies agree, the search index has it once and finds it.
 *
 * @returns null when stopped
 */
export async function check(db: Database, watch: CheckWatch): Promise<CheckReport | null> {
  const found = await findProblems(db, watch);
  return found && { ...reportOf(found.findings), clips: found.clips };
}

export async function findProblems(
  db: Database,
  { onProgress = () => undefined, signal }: CheckWatch,
): Promise<{ findings: Findings; clips: number } | null> {
  const findings = new Map<Problem, string[]>();
  const report = (problem: Problem, id: string): void => {
    findings.set(problem, [...(findings.get(problem) ?? []), id]);
  };
  const total = await db.clips.count();
  let tallies = NO_TALLIES;
  const numbers = new Map<number, string>();
  let last = '';
  let clips = 0;
  for (;;) {
    if (signal?.aborted) return null;
    const batch = await readBatch(db, last);
    const end = batch.at(-1);
    if (!end) break;
    last = end.row.id;
    for (const each of batch)
      for (const problem of await problemsOf(each)) report(problem, each.row.id);
    const rows = batch.map(({ row }) => row);
    for (const id of await wrongFacets(db, rows)) report('facets-wrong', id);
    tallies = tally(
      tallies,
      rows.map((after) => ({ before: null, after })),
    );
    for (const { ord, id } of rows) numbers.set(ord, id);
    clips += batch.length;
    onProgress(clips, Math.max(total, clips));
  }
  if (!(await agrees(db, tallies, clips))) report('tallies-wrong', '');
  for (const id of await wrongInIndex(db, numbers, signal)) report('index-wrong', id);
  for (const id of await orphans(db)) report('clip-missing', id);
  for (const id of await leftOver(db)) report('left-over', id);
  return signal?.aborted ? null : { findings, clips };
}

export const reportOf = (findings: Findings): Omit<CheckReport, 'clips'> => ({
  problems: [...findings].map(([problem, ids]) => ({ problem, count: ids.length })),
  lost: 0,
});

interface Pair {
  readonly row: ClipRow;
  readonly body: ClipBody | undefined;
}

function readBatch(db: Database, after: string): Promise<Pair[]> {
  return db.transaction('r', db.clips, db.bodies, async () => {
    const rows = await db.clips.where('id').above(after).limit(BATCH).toArray();
    const bodies = await db.bodies.bulkGet(rows.map(({ id }) => id));
    return rows.map((row, at) => ({ row, body: bodies[at] }));
  });
}

async function problemsOf({ row, body }: Pair): Promise<Problem[]> {
  if (!body) return ['body-missing'];
  const problems: Problem[] = [];
  const clip = clipOf(row);
  if ((await hashText(body.article.text)) !== clip.textHash) problems.push('text-changed');
  const composed = composeClip(clip, body.article);
  if (!sameData(rowOf(composed, row.ord, row.cluster), row)) problems.push('row-wrong');
  return problems;
}

/** Asked anew where they differ: a write may have come in between. */
async function agrees(db: Database, counted: Tallies, clips: number): Promise<boolean> {
  return db.transaction('r', db.meta, db.clips, async () => {
    const state = await readState(db);
    if (state && sameData(state.tallies, counted)) return true;
    if ((await db.clips.count()) === clips) return false;
    let tallies = NO_TALLIES;
    await db.clips.each((after) => {
      tallies = tally(tallies, [{ before: null, after }]);
    });
    return state !== null && sameData(state.tallies, tallies);
  });
}

/** Articles without a clip. */
async function orphans(db: Database): Promise<string[]> {
  return db.transaction('r', db.clips, db.bodies, async () => {
    const [clips, bodies] = await Promise.all([
      db.clips.toCollection().primaryKeys(),
      db.bodies.toCollection().primaryKeys(),
    ]);
    const known = new Set(clips);
    return bodies.filter((id) => !known.has(id));
  });
}

/** Earlier articles, snapshots and sketches of no clip. */
async function leftOver(db: Database): Promise<string[]> {
  const tables = [db.clips, db.revisions, db.snapshots, db.sketches];
  return db.transaction('r', tables, async () => {
    const known = new Set(await db.clips.toCollection().primaryKeys());
    const owners = [
      ...((await db.revisions.orderBy('clipId').uniqueKeys()) as string[]),
      ...(await db.snapshots.toCollection().primaryKeys()),
      ...((await db.sketches.orderBy('clipId').uniqueKeys()) as string[]),
    ];
    return [...new Set(owners)].filter((id) => !known.has(id));
  });
}
