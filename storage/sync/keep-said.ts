import type { CircleShare } from '../../domain/circle/circle.ts';
import type { Entry } from '../../domain/stamped-set.ts';
import type { ClipRow, Database } from '../database.ts';
import { carriers } from '../history/campaign-acts.ts';
import type { CircleRow } from './rows.ts';

/**
 * Inside a transaction, before less is shared: what the circle was told of a campaign stays with it. A document
 * that is pushed later must hold it, or who joins then would never hear of it.
 *
 * @param share what is shared from now on
 */
export async function keepSaid(db: Database, circle: CircleRow, share: CircleShare): Promise<void> {
  if (share.kind === 'all') return;
  const before =
    circle.share.kind === 'all'
      ? await db.campaigns.toCollection().primaryKeys()
      : circle.share.ids;
  for (const id of before) {
    if (!share.ids.includes(id)) await keepOf(db, circle.id, id, await carriers(db, id));
  }
}

async function keepOf(
  db: Database,
  circle: string,
  campaign: string,
  clips: readonly ClipRow[],
): Promise<void> {
  const keys = clips.map(({ urlKey }): [string, string] => [circle, urlKey]);
  const [waiting, synced] = await Promise.all([
    db.outbox.bulkGet(keys),
    db.synced.where('[circle+key]').anyOf(keys).toArray(),
  ]);
  const known = new Map(synced.map((row) => [row.key, row]));
  await db.synced.bulkPut(
    clips.flatMap(({ urlKey, entries }, at) => {
      const row = known.get(urlKey);
      // What waits may never have been told.
      if (!row || row.rev === null || waiting[at]) return [];
      const said = Object.entries(entries).filter(
        (each): each is [string, Entry] =>
          each[1] !== 0 && each[1].kind === 'campaign' && each[1].value === campaign,
      );
      return [{ ...row, kept: { ...row.kept, ...Object.fromEntries(said) } }];
    }),
  );
}
