import { v7 as uuidv7 } from 'uuid';

import { campaignKey, normaliseCampaignName, type Campaign } from '../domain/campaign.ts';
import type { CampaignCount } from '../domain/collection.ts';
import type { Result } from '../domain/failure.ts';
import type { CampaignRow, Database } from './database.ts';
import { attempt } from './failures.ts';

/** The campaigns of these names, in their order; made where none folds alike. */
export function ensureCampaigns(
  db: Database,
  names: readonly string[],
  now: number,
): Promise<Result<readonly Campaign[]>> {
  return attempt(() =>
    db.transaction('rw', db.campaigns, async () => {
      const campaigns = new Map<string, Campaign>();
      for (const name of names.map(normaliseCampaignName)) {
        const key = campaignKey(name);
        if (key === '' || campaigns.has(key)) continue;
        campaigns.set(key, (await findByKey(db, key)) ?? (await make(db, name, key, now)));
      }
      return [...campaigns.values()];
    }),
  );
}

/** Every campaign with its number of clips outside the trash, the oldest first. */
export async function listCampaigns(db: Database): Promise<readonly CampaignCount[]> {
  return db.transaction('r', db.campaigns, db.clips, async () => {
    const counts = new Map<string, number>();
    await db.clips.each(({ campaigns, trashed }) => {
      if (trashed) return;
      for (const id of campaigns) counts.set(id, (counts.get(id) ?? 0) + 1);
    });
    const rows = await db.campaigns.toArray();
    return rows
      .map((row) => Object.assign(withoutKey(row), { clips: counts.get(row.id) ?? 0 }))
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  });
}

/**
 * Inside a transaction: takes campaigns of another library in, and gives the ids to use for
 * theirs. A campaign whose name folds like one of ours is ours.
 */
export async function adoptCampaigns(
  db: Database,
  campaigns: readonly Campaign[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const campaign of campaigns) {
    const key = campaignKey(campaign.name);
    const known = await findByKey(db, key);
    if (!known) await db.campaigns.put({ ...campaign, key });
    ids.set(campaign.id, known?.id ?? campaign.id);
  }
  return ids;
}

async function findByKey(db: Database, key: string): Promise<Campaign | undefined> {
  const row = await db.campaigns.where('key').equals(key).first();
  return row && withoutKey(row);
}

async function make(db: Database, name: string, key: string, now: number): Promise<Campaign> {
  const campaign: Campaign = { id: uuidv7(), name, phrases: [], createdAt: now };
  await db.campaigns.add({ ...campaign, key });
  return campaign;
}

function withoutKey({ id, name, phrases, createdAt }: CampaignRow): Campaign {
  return { id, name, phrases, createdAt };
}
