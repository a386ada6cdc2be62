import { campaignKey, normaliseCampaignName, type Campaign } from '../../domain/campaign.ts';
import { foldText } from '../../domain/fold.ts';

/** What the list under the campaign field offers. */
export type CampaignOption =
  | { readonly kind: 'existing'; readonly name: string }
  | { readonly kind: 'create'; readonly name: string };

const MOST = 7;

/**
 * Existing names for what was typed, without diacritics on both sides ("dan van" finds "Dân
 * vận"): names that start so first, then names that hold every typed word; last, a new name.
 *
 * @param names existing campaigns in the order to offer them
 * @param chosen names that are on the clip already and are not offered
 */
export function campaignOptions(
  names: readonly string[],
  chosen: readonly string[],
  typed: string,
): CampaignOption[] {
  const taken = new Set(chosen.map(campaignKey));
  const free = names.filter((name) => !taken.has(campaignKey(name)));
  const query = foldText(typed);
  const found = query === '' ? free : rank(free, query);
  const options: CampaignOption[] = found
    .slice(0, MOST)
    .map((name) => ({ kind: 'existing', name }));

  const fresh = normaliseCampaignName(typed);
  const key = campaignKey(fresh);
  const known = key === '' || taken.has(key) || names.some((name) => campaignKey(name) === key);
  return known ? options : [...options, { kind: 'create', name: fresh }];
}

/** The names of campaigns that are offered: archived ones are not. */
export const offeredNames = (campaigns: readonly Pick<Campaign, 'name' | 'archived'>[]): string[] =>
  campaigns.filter(({ archived }) => !archived).map(({ name }) => name);

/** The names with one more, unless it is there already under another spelling. */
export function withCampaign(chosen: readonly string[], name: string): readonly string[] {
  const clean = normaliseCampaignName(name);
  const key = campaignKey(clean);
  if (key === '' || chosen.some((held) => campaignKey(held) === key)) return chosen;
  return [...chosen, clean];
}

function rank(names: readonly string[], query: string): string[] {
  const words = query.split(' ');
  const starts: string[] = [];
  const holds: string[] = [];
  for (const name of names) {
    const key = foldText(name);
    if (key.startsWith(query)) starts.push(name);
    else if (words.every((word) => ` ${key}`.includes(` ${word}`))) holds.push(name);
  }
  return [...starts, ...holds];
}
