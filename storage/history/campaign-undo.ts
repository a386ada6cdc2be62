import { campaignKey } from '../../domain/campaign.ts';
import { changeBack, editCampaign, renamed } from '../../domain/campaign-edit.ts';
import type { Failure } from '../../domain/failure.ts';
import { isOpen, rowOfKey } from '../campaigns.ts';
import type { CampaignRow, Database } from '../database.ts';
import { putVerified } from '../put-verified.ts';
import { dexieStores } from '../requests.ts';
import type { JournalRow } from './journal-row.ts';

/**
 * Inside a transaction: the name that the campaign had. What else was said of it since stays.
 *
 * @returns why it cannot be; null where it is done
 */
export async function unrename(
  db: Database,
  was: CampaignRow,
  now: number,
  device: string,
): Promise<Failure | null> {
  const held = await db.campaigns.get(was.id);
  if (held && !isOpen(held)) return { kind: 'campaign-not-found' };
  const back = held && held.name !== was.name ? renamed(held, was.name, now, device) : {};
  return putUnlessTaken(db, { ...(held ?? was), ...back, key: was.key });
}

/** The same for all that an edit changed, each unless it was changed again since. */
export async function unedit(
  db: Database,
  { before, after }: Pick<Extract<JournalRow, { kind: 'edited' }>, 'before' | 'after'>,
  now: number,
  device: string,
): Promise<Failure | null> {
  const held = await db.campaigns.get(after.id);
  if (!held || !isOpen(held)) return { kind: 'campaign-not-found' };
  const back = editCampaign(held, changeBack(before, after, held), now, device);
  return putUnlessTaken(db, { ...back, key: campaignKey(back.name) });
}

async function putUnlessTaken(db: Database, row: CampaignRow): Promise<Failure | null> {
  const other = await rowOfKey(db, row.key);
  if (other && other.id !== row.id) return { kind: 'campaign-name-taken', name: other.name };
  await putVerified(dexieStores, db.campaigns, [row]);
  return null;
}
