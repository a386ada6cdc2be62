import { Dexie } from 'dexie';

import type { Result } from '../domain/failure.ts';
import type { WaitingRemoval } from '../domain/ports.ts';
import { hostOf, urlKey as keyOf } from '../domain/url-key.ts';
import { joinWaiting, WAITING_MAX } from '../domain/waiting-page.ts';
import type {
  PutWaiting,
  WaitingEntry,
  WaitingList,
  WaitingPage,
  WaitingTrouble,
} from '../domain/waiting-page.ts';
import { standing } from './campaigns.ts';
import type { Database, WaitingRow } from './database.ts';
import { putVerified } from './put-verified.ts';
import { asked, readAll, settled, type Stores } from './requests.ts';
import { write, writeQuickly } from './write.ts';

// `URL.canParse` needs Chrome 120.
const isWeb = ({ url }: WaitingPage): boolean => /^https?:\/\//i.test(url) && hostOf(url) !== '';

/** In the order of the list: what waits is removed by nobody. */
const PLACE = '[removed+addedAt+urlKey]';
const WAITS = 0;
/** Rows in memory at a time, where all of them are changed. */
const BATCH = 1000;

/** Puts pages on the list; those that are on it are joined with what is said of them now. */
export const putWaiting = (
  db: Database,
  pages: readonly WaitingPage[],
): Promise<Result<PutWaiting>> =>
  writeQuickly(db, [db.waiting, db.clips], (stores) => putWaitingIn(db, stores, pages));

/** The same inside a transaction over the tables of both, as an import has one. */
export async function putWaitingIn(
  db: Database,
  stores: Stores,
  pages: readonly WaitingPage[],
): Promise<PutWaiting> {
  const said = new Map<string, WaitingPage[]>();
  for (const page of pages.filter(isWeb)) {
    const urlKey = keyOf(page.url);
    const again = said.get(urlKey);
    if (again) again.push(page);
    else said.set(urlKey, [{ ...page, urlKey }]);
  }
  const keys = [...said.keys()];
  const clips = stores(db.clips).index('urlKey');
  const [[waiting], known, held] = await Promise.all([
    settled(stores(db.waiting).index(PLACE).count(rangeOf(db, WAITS))),
    settled(...keys.map((key) => asked<string | undefined>(clips.getKey(key)))),
    readAll<WaitingRow>(stores(db.waiting), keys),
  ]);
  const rows: WaitingRow[] = [];
  const clipped: string[] = [];
  let room = WAITING_MAX - waiting;
  let joined = 0;
  let left = 0;
  for (const [at, [urlKey, named]] of [...said].entries()) {
    const row = held[at];
    if (known[at] !== undefined) clipped.push(urlKey);
    else if (row?.removed === WAITS) {
      joined += 1;
      const page = named.reduce<WaitingPage>(joinWaiting, row);
      rows.push({ ...page, trouble: row.trouble, removed: WAITS });
    } else if (room > 0) {
      room -= 1;
      rows.push(rowOf(named.reduce(joinWaiting)));
    } else left += 1;
  }
  for (let start = 0; start < rows.length; start += BATCH)
    await putVerified(stores, db.waiting, rows.slice(start, start + BATCH));
  return { added: rows.length - joined, joined, clipped, left };
}

export async function listWaiting(
  db: Database,
  limit: number,
  cursor: string | null,
): Promise<WaitingList> {
  const after = cursor === null ? null : (JSON.parse(cursor) as readonly [number, string]);
  const rows = await db.transaction('r', db.waiting, db.campaigns, async () => {
    const found = await db.waiting
      .where(PLACE)
      .between([WAITS, ...(after ?? [Dexie.minKey])], [WAITS, Dexie.maxKey], after === null)
      .limit(limit)
      .toArray();
    return withStanding(db, found);
  });
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { pages: rows, cursor: last ? JSON.stringify([last.addedAt, last.urlKey]) : null };
}

export const countWaiting = (db: Database): Promise<number> => placed(db, WAITS).count();

export function getWaiting(db: Database, urlKey: string): Promise<WaitingEntry | null> {
  return db.transaction('r', db.waiting, db.campaigns, async () => {
    const row = await db.waiting.get(urlKey);
    return row?.removed === WAITS ? ((await withStanding(db, [row]))[0] ?? null) : null;
  });
}

export function setWaitingTrouble(
  db: Database,
  urlKey: string,
  trouble: WaitingTrouble | null,
): Promise<Result<null>> {
  return write(db, [db.waiting], async () => {
    await db.waiting.update(urlKey, { trouble });
    return null;
  });
}

/** Takes pages off the list; the rows stay for a while, under the number of the removal. */
export function removeWaiting(
  db: Database,
  urlKeys: readonly string[] | null,
  now: number,
): Promise<Result<WaitingRemoval>> {
  return write(db, [db.waiting], async () => {
    let removal = Math.max(1, now);
    while ((await placed(db, removal).count()) > 0) removal += 1;
    const pages = await move(db, urlKeys ?? (await keysOf(db, WAITS)), WAITS, removal);
    return { removal, pages };
  });
}

/** @returns how many came back */
export function restoreWaiting(db: Database, removal: number): Promise<Result<number>> {
  return write(db, [db.waiting, db.clips], async () => {
    const keys = await keysOf(db, removal);
    return move(db, keys, removal, WAITS);
  });
}

export async function dropRemovedWaiting(db: Database, instant: number): Promise<void> {
  await db.waiting.where(PLACE).between([1], [instant]).delete();
}

/** Inside a transaction: those of the pages that stand there go elsewhere. @returns how many */
async function move(
  db: Database,
  keys: readonly string[],
  from: number,
  to: number,
): Promise<number> {
  let moved = 0;
  for (let start = 0; start < keys.length; start += BATCH) {
    const rows = await db.waiting.bulkGet(keys.slice(start, start + BATCH));
    const there = rows.flatMap((row) => (row?.removed === from ? [{ ...row, removed: to }] : []));
    await db.waiting.bulkPut(there);
    moved += there.length;
  }
  return moved;
}

const keysOf = (db: Database, removed: number): Promise<string[]> =>
  placed(db, removed).primaryKeys();

const placed = (db: Database, removed: number) =>
  db.waiting.where(PLACE).between([removed, Dexie.minKey], [removed, Dexie.maxKey]);

const rangeOf = (db: Database, removed: number): IDBKeyRange =>
  db.keyRange.bound([removed], [removed, []]);

const rowOf = ({ urlKey, url, title, campaigns, note, addedAt }: WaitingPage): WaitingRow => ({
  urlKey,
  url,
  title,
  campaigns,
  note,
  addedAt,
  trouble: null,
  removed: WAITS,
});

/** The pages with the campaigns that stand for theirs: merged ones are others now. */
export async function withStanding(
  db: Database,
  rows: readonly WaitingRow[],
): Promise<WaitingEntry[]> {
  const ids = [...new Set(rows.flatMap(({ campaigns }) => campaigns))];
  const held = await db.campaigns.bulkGet(ids);
  const now = new Map<string, string>();
  for (const [at, id] of ids.entries()) {
    const campaign = await standing(db, held[at]);
    if (campaign) now.set(id, campaign.id);
  }
  return rows.map((row) => {
    const { removed: _, campaigns, ...page } = row;
    const live = campaigns.flatMap((id) => now.get(id) ?? []);
    return { ...page, campaigns: [...new Set(live)] };
  });
}
