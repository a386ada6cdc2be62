import { fail, succeed, type Result } from '../../domain/failure.ts';
import type { ClipRow, Database } from '../database.ts';
import { putVerified } from '../put-verified.ts';
import { dexieStores } from '../requests.ts';
import { write } from '../write.ts';
import { CircleLeft } from './deps.ts';
import { openCircle } from './open-circle.ts';
import { isShared, scopeOf, type CircleRow, type SyncedRow } from './rows.ts';

/** Looked through at a time. */
const SLICE = 200;
/** New clips have the greatest ids; what was tagged or clipped again later is found by beginning anew. */
const ANEW_MS = 60 * 60 * 1000;

/** A kept page that a circle is to get. */
export interface KeptPage {
  readonly clipId: string;
  readonly urlKey: string;
  /** Of the clip: another one where the page was clipped again. */
  readonly capturedAt: number;
  readonly html: Uint8Array<ArrayBuffer>;
}

/**
 * The next kept page that this circle is to get, null where there is none: of a clip that it has, that is still
 * shared with it, and whose page was neither sent nor refused before. Where pages are not chosen there is none.
 *
 * @throws CircleLeft
 */
export async function nextPage(
  db: Database,
  circle: string,
  now: number,
): Promise<KeptPage | null> {
  for (;;) {
    const found = await lookOn(db, circle, now);
    if (found !== 'more') return found;
  }
}

function lookOn(db: Database, id: string, now: number): Promise<KeptPage | 'more' | null> {
  const tables = [db.circles, db.clips, db.snapshots, db.synced];
  return db.transaction('rw', tables, async () => {
    const circle = await openCircle(db, id);
    if (circle.pages !== true) return null;
    const walk = walkOf(circle, now);
    const ids = await db.snapshots.where('id').above(walk.after).limit(SLICE).primaryKeys();
    const clips = await db.clips.bulkGet(ids);
    const synced = await syncedOf(db, id, clips);
    const at = clips.findIndex((clip) => clip && isDue(circle, clip, synced.get(clip.urlKey)));
    // What is found is passed when it is marked: a server that is lost keeps its place.
    const after = (at < 0 ? ids.at(-1) : ids[at - 1]) ?? walk.after;
    if (after !== circle.paging?.after || walk.begun !== circle.paging.begun) {
      await db.circles.put({ ...circle, paging: { ...walk, after } });
    }
    const clip = clips[at];
    if (!clip) return ids.length < SLICE ? null : 'more';
    const kept = await db.snapshots.get(clip.id);
    if (!kept) return 'more';
    return {
      clipId: clip.id,
      urlKey: clip.urlKey,
      capturedAt: clip.capturedAt,
      html: kept.html,
    };
  });
}

/** Begun anew after a while, and where the clock was set back. */
function walkOf({ paging }: CircleRow, now: number): NonNullable<CircleRow['paging']> {
  const stands = paging && now >= paging.begun && now - paging.begun < ANEW_MS;
  return stands ? paging : { after: '', begun: now };
}

async function syncedOf(
  db: Database,
  circle: string,
  clips: readonly (ClipRow | undefined)[],
): Promise<ReadonlyMap<string | undefined, SyncedRow>> {
  const keys = clips.flatMap((clip): [string, string][] => (clip ? [[circle, clip.urlKey]] : []));
  const rows = await db.synced.where('[circle+key]').anyOf(keys).toArray();
  return new Map(rows.map((row) => [row.key, row]));
}

const isDue = (circle: CircleRow, clip: ClipRow, synced: SyncedRow | undefined): boolean =>
  synced !== undefined &&
  synced.rev !== null &&
  !synced.gone &&
  !synced.purged &&
  synced.refused === undefined &&
  synced.page?.of !== clip.capturedAt &&
  !clip.trashed &&
  isShared(scopeOf(circle), clip);

/** The circle has this page, or takes it not. @param reason why not */
export function markPage(
  db: Database,
  circle: string,
  { urlKey, capturedAt }: Pick<KeptPage, 'urlKey' | 'capturedAt'>,
  reason?: string,
): Promise<void> {
  return db.transaction('rw', [db.circles, db.synced], async () => {
    await openCircle(db, circle);
    const row = await db.synced.where('[circle+key]').equals([circle, urlKey]).first();
    if (!row) return;
    const page = { of: capturedAt, ...(reason !== undefined && { reason }) };
    await db.synced.put({ ...row, page });
  });
}

/** Inside a transaction: pages that the server did not take are offered again. */
export async function offerPagesAgain(db: Database, circle: string): Promise<void> {
  const held = await db.circles.get(circle);
  if (held?.pages !== true) return;
  const { paging: _, ...row } = held;
  await db.circles.put(row);
  await db.synced
    .where('[circle+docId]')
    .between([circle, 'clip:'], [circle, 'clip;'])
    .modify((each) => {
      if (each.page?.reason !== undefined) delete (each as { page?: unknown }).page;
    });
}

/** A page that came from a circle stands beside its clip, unless there is one by now. */
export async function putFetchedPage(
  db: Database,
  circle: string,
  { clipId, urlKey, capturedAt, html }: KeptPage,
): Promise<Result<null>> {
  try {
    const done = await write(db, [db.circles, db.clips, db.snapshots, db.synced], async () => {
      await openCircle(db, circle);
      if (!(await db.clips.get(clipId))) return false;
      if ((await db.snapshots.where('id').equals(clipId).count()) > 0) return true;
      await putVerified(dexieStores, db.snapshots, [{ id: clipId, html }]);
      await markPage(db, circle, { urlKey, capturedAt });
      return true;
    });
    if (!done.ok) return done;
    return done.value ? succeed(null) : fail({ kind: 'clip-not-found', id: clipId });
  } catch (error) {
    if (error instanceof CircleLeft) return fail({ kind: 'circle-not-found' });
    throw error;
  }
}
