import type { CampaignTruth } from '../../domain/campaign.ts';
import { encode, sha256 } from './bytes.ts';
import { campaignText } from './format.ts';

export const digestOfCampaign = (campaign: CampaignTruth): Promise<string> =>
  sha256(encode(campaignText(campaign)));

/**
 * One digest for a library: SHA-256 of the digests of its records and campaigns, sorted, one a
 * line. It can be made of a backup by hand: `sha256sum` of each line of the `.ndjson` entries and
 * of each campaign, `sort`, `sha256sum`.
 */
export async function libraryDigest(
  records: readonly string[],
  campaigns: readonly CampaignTruth[],
): Promise<string> {
  const all = [...records, ...(await Promise.all(campaigns.map(digestOfCampaign)))].sort();
  return sha256(encode(all.map((digest) => `${digest}\n`).join('')));
}
