import { campaignKey, type CampaignTruth } from './campaign.ts';
import { composeClip, type WholeClip } from './clip.ts';
import type { StampedSet } from './stamped-set.ts';

/**
 * The clip with other ids in the place of its campaigns'; what the map does not know stays.
 *
 * @param ids null: the clip does not get that campaign
 */
export function withCampaignIds(
  whole: WholeClip,
  ids: ReadonlyMap<string, string | null>,
): WholeClip {
  if ([...ids].every(([theirs, ours]) => theirs === ours)) return whole;
  const entries: StampedSet = Object.fromEntries(
    Object.entries(whole.clip.entries).flatMap(([stamp, held]) => {
      if (held === 0 || held.kind !== 'campaign') return [[stamp, held]];
      const value = ids.has(held.value) ? ids.get(held.value) : held.value;
      return value === null || value === undefined ? [] : [[stamp, { ...held, value }]];
    }),
  );
  return { ...whole, clip: composeClip({ ...whole.clip, entries }, whole.body.article) };
}

/** For campaigns of a file the ids of those that they are here; new ones keep theirs. */
export function idsHere(
  theirs: readonly CampaignTruth[],
  ours: readonly CampaignTruth[],
): ReadonlyMap<string, string> {
  const known = new Set(ours.map(({ id }) => id));
  const byKey = new Map(ours.map(({ id, name }) => [campaignKey(name), id]));
  return new Map(
    theirs.map(({ id, name }) => [id, known.has(id) ? id : (byKey.get(campaignKey(name)) ?? id)]),
  );
}
