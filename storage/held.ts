import type { ClipBody, WholeClip } from '../domain/clip.ts';
import { clipOf } from './clip-rows.ts';
import type { ClipRow, Database } from './database.ts';
import { asked, inTransaction, readAll, settled, type Stores } from './requests.ts';

/** A clip as it stands in the tables. */
export interface Held extends WholeClip {
  readonly row: ClipRow;
}

/** Rows with bodies in the order of the ids; what does not exist is left out. */
export async function getWholes(
  db: Database,
  ids: readonly string[],
): Promise<readonly WholeClip[]> {
  return inTransaction(db, 'readonly', [db.clips, db.bodies], async (stores) =>
    (await getHeld(db, stores, ids)).map(({ clip, body }) => ({ clip, body })),
  );
}

/** The clips of these pages with their bodies, in the trash or not. */
export function getPages(db: Database, urlKeys: readonly string[]): Promise<readonly WholeClip[]> {
  return inTransaction(db, 'readonly', [db.clips, db.bodies], async (stores) => {
    const index = stores(db.clips).index('urlKey');
    const ids = await settled(
      ...urlKeys.map((key) => asked<string | undefined>(index.getKey(key))),
    );
    const held = await getHeld(
      db,
      stores,
      ids.flatMap((id) => (id === undefined ? [] : [id])),
    );
    return held.map(({ clip, body }) => ({ clip, body }));
  });
}

export async function getHeld(
  db: Database,
  stores: Stores,
  ids: readonly string[],
): Promise<readonly Held[]> {
  const [rows, bodies] = await Promise.all([
    readAll<ClipRow>(stores(db.clips), ids),
    readAll<ClipBody>(stores(db.bodies), ids),
  ]);
  return rows.flatMap((row, index) => {
    const body = bodies[index];
    return row && body ? [{ row, clip: clipOf(row), body }] : [];
  });
}

/** Inside a transaction: the clips that these pages have already, by URL key. */
export async function findHeld(
  db: Database,
  stores: Stores,
  incoming: readonly WholeClip[],
): Promise<ReadonlyMap<string, Held>> {
  const articles = new Map(incoming.map(({ clip, body }) => [clip.urlKey, body.article]));
  const index = stores(db.clips).index('urlKey');
  const keys = [...articles.keys()];
  const rows = await settled(...keys.map((key) => asked<ClipRow | undefined>(index.get(key))));
  const found = rows.flatMap((row) => (row ? [row] : []));
  const held = new Map<string, Held>();
  if (found.length === 0) return held;
  const bodies = await readAll<ClipBody>(
    stores(db.bodies),
    found.map(({ id }) => id),
  );
  for (const [at, row] of found.entries()) {
    const { id, urlKey } = row;
    // A row that has lost its body gets the incoming one: the page can be saved again.
    const article = bodies[at]?.article ?? articles.get(urlKey);
    if (article) held.set(urlKey, { row, clip: clipOf(row), body: { id, article } });
  }
  return held;
}
