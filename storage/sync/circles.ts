import { v7 as uuidv7 } from 'uuid';

import type { Circle, CircleAddress, Circles } from '../../domain/circle/circle.ts';
import { fail, succeed, type Result } from '../../domain/failure.ts';
import { nextStamp } from '../../domain/stamp.ts';
import type { Database } from '../database.ts';
import { rowTables } from '../derive.ts';
import { createReady } from '../ready.ts';
import { write } from '../write.ts';
import { bringBack } from './bring-back.ts';
import { circleOf, createCircleReads } from './circle-reads.ts';
import { keepSaid } from './keep-said.ts';
import { finishLeaving, leaveCircle } from './leave.ts';
import { range } from './outbox-range.ts';
import { offerPagesAgain } from './pages.ts';
import { readRefusedAgain } from './read-again.ts';
import type { CircleRow } from './rows.ts';
import { writeScopes } from './scopes.ts';

/** The circles of a library, and what others' words did in it. */
export function createCircles(db: Database, device: () => Promise<string>): Circles {
  const ready = createReady(db);
  return {
    ...createCircleReads(db),
    join: ready(async (address, now) => joinCircle(db, address, now, await device())),
    change: ready(async (id, change, now) => changeCircle(db, id, change, now)),
    keepApart: ready(async (id, campaign) => keepApart(db, id, campaign)),
    leave: ready(async (id, leave, now) => leaveCircle(db, id, leave, now, await device())),
    finish: ready(() => finishLeaving(db)),
    retry: (id) => retry(db, id),
    bringBack: ready(async (ids, now) => bringBack(db, ids, now, await device())),
    readRefusedAgain: () => readRefusedAgain(db),
    async dropTracesBefore(instant) {
      await db.traces.filter(({ at }) => at < instant).delete();
    },
  };
}

function joinCircle(
  db: Database,
  { url, name, me, share, pages = false }: CircleAddress,
  now: number,
  device: string,
): Promise<Result<Circle>> {
  const address = addressOf(url);
  return write(db, [...rowTables(db), db.circles], async () => {
    const held = (await db.circles.toArray()).find((row) => row.url === address && !row.leaving);
    if (held) return circleOf(held);
    const row: CircleRow = {
      id: uuidv7(),
      url: address,
      name,
      me,
      share,
      ...(pages && { pages }),
      joinedAt: now,
      namesakes: [],
      named: nextStamp(now, device),
      checkpoint: null,
      filling: {
        after: '',
        anew: false,
      },
      leaving: null,
    };
    await db.circles.put(row);
    await writeScopes(db);
    return circleOf(row);
  });
}

/** One spelling, and no secret in it: an account is kept where it can be forgotten. */
function addressOf(url: string): string {
  const { protocol, origin, pathname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new Error(`no address of a circle: ${protocol}`);
  return origin + pathname.replace(/\/+$/, '');
}

async function changeCircle(
  db: Database,
  id: string,
  change: Partial<Pick<CircleAddress, 'name' | 'me' | 'share' | 'pages'>>,
  now: number,
): Promise<Result<Circle>> {
  const done = await write(db, [...rowTables(db), db.circles, db.campaigns], async () => {
    const held = await db.circles.get(id);
    if (!held || held.leaving) return null;
    const { me = held.me, share = held.share, name = held.name } = change;
    const { pages = held.pages ?? false } = change;
    // What is to be sent of kept pages is looked for anew.
    const { paging: _, ...rest } = held;
    const device = held.named.slice(held.named.indexOf('.') + 1);
    const row: CircleRow = {
      ...rest,
      me,
      share,
      pages,
      name,
      ...(me !== held.me && { named: nextStamp(now, device, [held.named]) }),
      ...(sharesMore(held.share, share) && {
        filling: {
          after: '',
          anew: true,
        },
      }),
      namesakes:
        share.kind === 'all' ? [] : held.namesakes.filter((each) => !share.ids.includes(each)),
    };
    await keepSaid(db, held, share);
    await db.circles.put(row);
    await writeScopes(db);
    return circleOf(row);
  });
  if (!done.ok) return done;
  return done.value ? succeed(done.value) : fail({ kind: 'circle-not-found' });
}

async function keepApart(db: Database, id: string, campaign: string): Promise<Result<Circle>> {
  const done = await write(db, [db.circles], async () => {
    const held = await db.circles.get(id);
    if (!held || held.leaving) return null;
    const row: CircleRow = {
      ...held,
      apart: [...new Set([...(held.apart ?? []), campaign])],
      namesakes: held.namesakes.filter((each) => each !== campaign),
    };
    await db.circles.put(row);
    return circleOf(row);
  });
  if (!done.ok) return done;
  return done.value ? succeed(done.value) : fail({ kind: 'circle-not-found' });
}

function sharesMore(before: Circle['share'], after: Circle['share']): boolean {
  if (before.kind === 'all') return false;
  return after.kind === 'all' || after.ids.some((id) => !before.ids.includes(id));
}

/** What was set aside waits again, and what was refused is read again: much may have been mended by now. */
function retry(db: Database, id: string): Promise<Result<null>> {
  return write(db, [db.circles, db.outbox, db.synced], async () => {
    await readRefusedAgain(db, id);
    const rows = await range(db, id, 1).toArray();
    await db.outbox.bulkPut(
      rows.map((row) => {
        const { reason: _, ...rest } = row;
        return Object.assign(rest, { held: 0 as const });
      }),
    );
    await db.synced
      .where('[circle+docId]')
      .between([id, 'campaign:'], [id, 'person;'])
      .modify((row) => {
        if (row.aside) delete (row as { aside?: unknown }).aside;
      });
    await offerPagesAgain(db, id);
    return null;
  });
}
