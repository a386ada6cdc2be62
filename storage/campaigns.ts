import { v7 as uuidv7 } from 'uuid';

import { campaignKey, normaliseCampaignName, type Campaign } from '../domain/campaign.ts';
import type { CampaignCount } from '../domain/collection.ts';
import type { Result } from '../domain/failure.ts';
import type { CampaignRow, Database } from './database.ts';
import { putVerified } from './put-verified.ts';
import { dexieStores } from './requests.ts';
import { NO_TALLIES, readState } from './state.ts';
import { write } from './write.ts';

/** The campaigns of these names, in their order; made where none folds alike. */
export function ensureCampaigns(
  db: Database,
  names: readonly string[],
  now: number,
): Promise<Result<readonly Campaign[]>> {
  return write(db, [db.campaigns], async () => {
    const campaigns = new Map<string, Campaign>();
    for (const name of names.map(normaliseCampaignName)) {
      const key = campaignKey(name);
      if (key === '' || campaigns.has(key)) continue;
      campaigns.set(key, (await findByKey(db, key)) ?? (await make(db, name, key, now)));
    }
    return [...campaigns.values()];
  });
}

/** Every campaign with its number of clips outside the trash, the oldest first. */
export async function listCampaigns(db: Database): Promise<readonly CampaignCount[]> {
  return db.transaction('r', db.campaigns, db.meta, db.clips, async () => {
    const [rows, state] = await Promise.all([db.campaigns.toArray(), readState(db)]);
    const { campaigns } = state?.tallies ?? NO_TALLIES;
    return rows
      .filter(isOpen)
      .map((row) => Object.assign(campaignOf(row), { clips: campaigns[row.id] ?? 0 }))
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  });
}

/**
 * Inside a transaction: takes campaigns of another library in, and gives the ids to use for
 * theirs. One that we know by its id or whose name folds like one of ours is ours: our name
 * stays, and its phrases are added. One that was merged here comes in as what it was merged into.
 */
export async function adoptCampaigns(
  db: Database,
  campaigns: readonly Campaign[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const theirs of campaigns) {
    const name = normaliseCampaignName(theirs.name);
    const key = campaignKey(name);
    const held = await standing(db, await db.campaigns.get(theirs.id));
    const ours = held ? campaignOf(held) : await findByKey(db, key);
    if (ours) await addPhrases(db, ours, theirs.phrases);
    else if (key !== '') await put(db, { ...campaignOf(theirs), name, key });
    ids.set(theirs.id, ours?.id ?? theirs.id);
  }
  return ids;
}

/** The campaign that stands for this one: itself, or what it was merged into. */
export async function standing(
  db: Database,
  row: CampaignRow | undefined,
): Promise<CampaignRow | undefined> {
  let held = row;
  // As many steps as a chain can have; a ring, which only damage can make, ends nowhere.
  for (let steps = 0; held?.mergedInto !== undefined && steps < 100; steps++) {
    held = await db.campaigns.get(held.mergedInto);
  }
  return held?.mergedInto === undefined ? held : undefined;
}

export const isOpen = (row: CampaignRow): boolean => row.mergedInto === undefined;

async function addPhrases(db: Database, ours: Campaign, phrases: readonly string[]): Promise<void> {
  const all = [...new Set([...ours.phrases, ...phrases])];
  if (all.length === ours.phrases.length) return;
  await put(db, { ...ours, phrases: all, key: campaignKey(ours.name) });
}

async function findByKey(db: Database, key: string): Promise<Campaign | undefined> {
  const row = await db.campaigns.where('key').equals(key).first();
  return row && campaignOf(row);
}

async function make(db: Database, name: string, key: string, now: number): Promise<Campaign> {
  const campaign: Campaign = { id: uuidv7(), name, phrases: [], createdAt: now };
  await put(db, { ...campaign, key });
  return campaign;
}

const put = (db: Database, row: CampaignRow): Promise<void> =>
  putVerified(dexieStores, db.campaigns, [row]);

export const campaignOf = ({ id, name, phrases, createdAt }: Campaign): Campaign => ({
  id,
  name,
  phrases,
  createdAt,
});
