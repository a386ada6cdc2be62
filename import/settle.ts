import { campaignKey, composeCampaign, normaliseCampaignName } from '../domain/campaign.ts';
import type { Campaign } from '../domain/campaign.ts';
import { withCampaignIds } from '../domain/campaign-ids.ts';
import { recompose, type WholeClip } from '../domain/clip.ts';
import { addEntry } from '../domain/stamped-set.ts';
import { derivedId } from './derived-id.ts';
import { IMPORT_DEVICE } from './found-entries.ts';
import type { Taken } from './take-in.ts';

/** What a person decided about what comes. */
export interface ImportChoices {
  /** Ids of campaigns of the file that nothing gets. */
  readonly leftOut: ReadonlySet<string>;
  /** Names of campaigns that everything gets. */
  readonly into: readonly string[];
}

export const NO_CHOICES: ImportChoices = { leftOut: new Set(), into: [] };

/**
 * What is to be written, as the person chose.
 *
 * @param held clips of the library of the same pages: what they have they need not get
 * @param ours campaigns of the library
 */
export async function settle(
  taken: Taken,
  { leftOut, into }: ImportChoices,
  held: ReadonlyMap<string, WholeClip>,
  ours: readonly Campaign[],
  now: number,
): Promise<Pick<Taken, 'campaigns' | 'wholes' | 'waiting'>> {
  const without = new Map([...leftOut].map((id) => [id, null]));
  const campaigns = taken.campaigns.filter(({ id }) => !leftOut.has(id));
  const all = await namedCampaigns(into, [...ours, ...campaigns], now);
  const ids = all.map(({ id }) => id);
  return {
    campaigns: [...new Map([...campaigns, ...all].map((each) => [each.id, each])).values()],
    wholes: taken.wholes.map((whole) =>
      given(withCampaignIds(whole, without), held.get(whole.clip.urlKey), ids, now),
    ),
    waiting: taken.waiting.map((page) => {
      const kept = page.campaigns.filter((id) => !leftOut.has(id));
      return { ...page, campaigns: [...new Set([...kept, ...ids])] };
    }),
  };
}

function given(
  whole: WholeClip,
  held: WholeClip | undefined,
  ids: readonly string[],
  now: number,
): WholeClip {
  const has = new Set(held?.clip.campaigns);
  let { entries } = whole.clip;
  for (const value of ids) {
    if (!has.has(value))
      entries = addEntry(entries, { kind: 'campaign', value }, now, IMPORT_DEVICE);
  }
  return entries === whole.clip.entries
    ? whole
    : { ...whole, clip: recompose(whole.clip, { entries }) };
}

async function namedCampaigns(
  names: readonly string[],
  known: readonly Campaign[],
  now: number,
): Promise<readonly Campaign[]> {
  const byKey = new Map(known.map((campaign) => [campaignKey(campaign.name), campaign]));
  const found: Campaign[] = [];
  for (const typed of names) {
    const name = normaliseCampaignName(typed);
    const key = campaignKey(name);
    if (key === '') continue;
    const id = await derivedId('campaign', key, 0);
    found.push(byKey.get(key) ?? composeCampaign({ id, name, phrases: [], createdAt: now }));
  }
  return found;
}
