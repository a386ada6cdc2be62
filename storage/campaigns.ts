import { v7 as uuidv7 } from 'uuid';

import {
  campaignKey,
  composeCampaign,
  joinCampaigns,
  normaliseCampaignName,
  truthOf,
  type Campaign,
  type CampaignTruth,
} from '../domain/campaign.ts';
import { bringPhrases, settlePhrases } from '../domain/campaign-phrases.ts';
import type { CampaignCount } from '../domain/collection.ts';
import type { Result } from '../domain/failure.ts';
import type { CampaignRow, Database } from './database.ts';
import { putVerified } from './put-verified.ts';
import { dexieStores } from './requests.ts';
import { sameData } from './same-data.ts';
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
 * stays, and phrases and details are joined. One that was merged here comes in as what it was
 * merged into, which gets its phrases and nothing else.
 */
export async function adoptCampaigns(
  db: Database,
  campaigns: readonly CampaignTruth[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const each of campaigns) {
    const name = normaliseCampaignName(each.name);
    const key = campaignKey(name);
    const theirs = truthOf({ ...each, ...settlePhrases(each), name });
    const known = await db.campaigns.get(theirs.id);
    const ours = (await standing(db, known)) ?? (await rowOfKey(db, key));
    if (ours) await join(db, ours, theirs, known !== undefined && !isOpen(known));
    else if (key !== '') await put(db, { ...theirs, key });
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

async function join(
  db: Database,
  ours: CampaignRow,
  theirs: CampaignTruth,
  wasMerged: boolean,
): Promise<void> {
  const joined = wasMerged
    ? { ...ours, ...bringPhrases(ours, theirs.phrases) }
    : { ...ours, ...joinCampaigns(ours, theirs) };
  if (!sameData(joined, ours)) await put(db, joined);
}

export const rowOfKey = (db: Database, key: string): Promise<CampaignRow | undefined> =>
  db.campaigns.where('key').equals(key).first();

async function findByKey(db: Database, key: string): Promise<Campaign | undefined> {
  const row = await rowOfKey(db, key);
  return row && campaignOf(row);
}

async function make(db: Database, name: string, key: string, now: number): Promise<Campaign> {
  const campaign: Campaign = { id: uuidv7(), name, phrases: [], createdAt: now };
  await put(db, { ...campaign, key });
  return campaign;
}

const put = (db: Database, row: CampaignRow): Promise<void> =>
  putVerified(dexieStores, db.campaigns, [row]);

export const campaignOf = (row: CampaignTruth): Campaign => composeCampaign(row);
