import type { Corrections } from '../../domain/corrections.ts';
import { clipOf } from '../clip-rows.ts';
import type { ClipRow, Database } from '../database.ts';
import { asked, settled, type Stores } from '../requests.ts';
import { sameData } from '../same-data.ts';
import type { LibraryState, RowChange } from '../state.ts';
import {
  isShared,
  type CircleScope,
  type ContestedField,
  type OutboxRow,
  type Unsaid,
} from './rows.ts';

export const CONTESTED: readonly ContestedField[] = ['title', 'published', 'authors'];

/**
 * Inside the transaction that changes rows: queues them for the circles that they belong to. Whoever
 * shares nothing pays nothing, and where everything is shared a new clip costs one more request.
 *
 * @param state as it is written; its version is the token
 * @param from the circle from which the change comes: it is queued for the others alone
 */
export async function queueChanges(
  db: Database,
  stores: Stores,
  { circles = [], version }: LibraryState,
  changes: readonly RowChange[],
  from?: string,
): Promise<void> {
  const scopes = circles.filter(({ id }) => id !== from);
  if (scopes.length === 0) return;
  // What is taken out for good is the business of who does it: see `purged.ts`.
  const said = changes.flatMap(({ before, after }) =>
    after && (!before || saysSomethingElse(before, after)) ? [{ before, after }] : [],
  );
  await Promise.all(scopes.map((scope) => queueFor(db, stores, scope, said, version)));
}

type Said = { readonly before: ClipRow | null; readonly after: ClipRow };

async function queueFor(
  db: Database,
  stores: Stores,
  scope: CircleScope,
  said: readonly Said[],
  token: number,
): Promise<void> {
  const outbox = stores(db.outbox);
  const [fresh, known] = split(said, ({ before, after }) => !before && isShared(scope, after));
  for (const { after } of fresh) outbox.put(rowOf(scope.id, after.urlKey, token, {}));
  if (known.length === 0) return;
  const inCircle = stores(db.synced).index('[circle+key]');
  const keys = known.map(({ after }): [string, string] => [scope.id, after.urlKey]);
  const [waiting, synced] = await Promise.all([
    settled(...keys.map((key) => asked<OutboxRow | undefined>(outbox.get(key)))),
    settled(...keys.map((key) => inCircle.getKey(key))),
  ]);
  const puts = known.flatMap(({ before, after }, at) => {
    const row = waiting[at];
    if (!row && synced[at] === undefined && !isShared(scope, after)) return [];
    const unsaid = saidNow(row?.unsaid ?? {}, before?.corrections ?? {}, after.corrections, token);
    return [outbox.put(rowOf(scope.id, after.urlKey, token, unsaid))];
  });
  await settled(...puts);
}

export const rowOf = (
  circle: string,
  key: string,
  token: number,
  unsaid: OutboxRow['unsaid'] = {},
): OutboxRow => ({ circle, key, token, held: 0, unsaid });

/** Reposts and numbers are this library's own: no word about them goes anywhere. */
const saysSomethingElse = (before: ClipRow, after: ClipRow): boolean =>
  !sameData(clipOf(before), clipOf(after));

/** The corrections of which the circle has heard nothing, with those of this write. */
function saidNow(
  unsaid: OutboxRow['unsaid'],
  before: Corrections,
  after: Corrections,
  token: number,
): OutboxRow['unsaid'] {
  const fields = CONTESTED.filter((field) => before[field]?.stamp !== after[field]?.stamp);
  const now = fields.map((field): [ContestedField, Unsaid] => {
    const base = unsaid[field] ? unsaid[field].base : (before[field]?.stamp ?? null);
    return [field, { token, base }];
  });
  return { ...unsaid, ...Object.fromEntries(now) };
}

function split<T>(all: readonly T[], is: (each: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((each) => !is(each))];
}
