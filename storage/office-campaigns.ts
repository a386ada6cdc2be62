import { v5 as uuidv5 } from 'uuid';

import { campaignKey } from '../domain/campaign.ts';
import { described } from '../domain/campaign-details.ts';
import type { Result } from '../domain/failure.ts';
import { isNamed, type ManagedCampaign, type ManagedSettings } from '../domain/managed/managed.ts';
import { followOffice, namedByOffice } from '../domain/managed/office-campaign.ts';
import type { OfficeFollowed } from '../domain/ports.ts';
import { isOpen, rowOfKey } from './campaigns.ts';
import type { CampaignRow, Database } from './database.ts';
import { putVerified } from './put-verified.ts';
import { dexieStores } from './requests.ts';
import { sameData } from './same-data.ts';
import { write } from './write.ts';

const KEY = 'kept:office-campaigns';
/** Ids that follow from what the office calls a campaign: the same on every machine. */
const NAMESPACE = '7d1d63a5-3c0e-4d86-9c9e-0f6d0f1b7a52';

/** What became of a campaign of the office's here. */
interface Given {
  readonly id: string;
  /** As the office called it last: under another name it was renamed by a person. */
  readonly name: string;
}
type Memory = Readonly<Record<string, Given>>;

/**
 * Campaigns of the office's policy: made once, and kept to what the policy says of them except where
 * a person said otherwise. One that a person renamed, archived, merged or took out stays so.
 */
export function followOfficeCampaigns(
  db: Database,
  { campaigns = [], defaultCampaign }: Pick<ManagedSettings, 'campaigns' | 'defaultCampaign'>,
  now: number,
): Promise<Result<OfficeFollowed>> {
  return write(db, [db.campaigns, db.meta], async () => {
    const memory = await recall(db);
    const given: Record<string, Given> = { ...memory };
    let changed = false;
    let chosen: string | null = null;
    for (const [place, wanted] of campaigns.entries()) {
      const known = own(memory, keyOf(wanted));
      const held = known ? await db.campaigns.get(known.id) : await find(db, wanted);
      // In the order of the policy, for lists are in the order of making.
      const row = held ?? (known ? undefined : fresh(wanted, now + place));
      if (!row) continue;
      const after = isOpen(row) ? await follow(db, row, wanted, known) : row;
      if (!held || !sameData(held, after)) {
        await putVerified(dexieStores, db.campaigns, [after]);
        changed = true;
      }
      given[keyOf(wanted)] = { id: row.id, name: nameGiven(after, wanted, known) };
      if (defaultCampaign !== undefined && isNamed(wanted, defaultCampaign) && isOffered(after)) {
        chosen = row.id;
      }
    }
    if (!sameData(memory, given)) await db.meta.put({ key: KEY, value: given });
    return { changed, defaultCampaign: chosen };
  });
}

const keyOf = ({ id, name }: ManagedCampaign): string =>
  id === undefined ? `name ${campaignKey(name)}` : `id ${id}`;

const idOf = (wanted: ManagedCampaign): string => uuidv5(keyOf(wanted), NAMESPACE);

/** As another machine made it, or as a person called one of their own. */
const find = async (db: Database, wanted: ManagedCampaign): Promise<CampaignRow | undefined> =>
  (await db.campaigns.get(idOf(wanted))) ?? (await rowOfKey(db, campaignKey(wanted.name)));

const fresh = (wanted: ManagedCampaign, createdAt: number): CampaignRow => ({
  id: idOf(wanted),
  name: wanted.name,
  key: campaignKey(wanted.name),
  phrases: [],
  createdAt,
});

async function follow(
  db: Database,
  row: CampaignRow,
  wanted: ManagedCampaign,
  known: Given | undefined,
): Promise<CampaignRow> {
  const after = { ...row, ...followOffice(row, wanted) };
  const renames = known?.name === row.name && wanted.name !== row.name;
  if (!renames) return after;
  const key = campaignKey(wanted.name);
  const other = await rowOfKey(db, key);
  return other && other.id !== row.id
    ? after
    : { ...after, ...namedByOffice(row, wanted.name), key };
}

/** Where the new name is taken the office's word stays the old one, and is tried again. */
const nameGiven = (row: CampaignRow, wanted: ManagedCampaign, known: Given | undefined): string =>
  known && row.name !== wanted.name ? known.name : wanted.name;

const isOffered = (row: CampaignRow): boolean => isOpen(row) && !described(row.details).archived;

async function recall(db: Database): Promise<Memory> {
  const held = await db.meta.get(KEY);
  return held?.key === KEY ? (held.value as Memory) : {};
}

const own = (memory: Memory, key: string): Given | undefined =>
  Object.hasOwn(memory, key) ? memory[key] : undefined;
