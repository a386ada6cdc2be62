import { campaignKey } from '../../domain/campaign.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { succeed, type Result } from '../../domain/failure.ts';
import type { Clip } from '../../domain/clip.ts';
import type { PopupPort } from './popup-port.ts';

type Library = Pick<
  PopupPort,
  'listIds' | 'listCampaigns' | 'tagClips' | 'trashClips' | 'restoreClips'
>;

/** What a bulk action did, and how to take exactly that back. */
export interface BulkDone {
  /** Only those that really changed. */
  readonly changed: readonly Clip[];
  readonly undo: () => Promise<Result<readonly Clip[]>>;
}

/**
 * Adds a campaign to those of the clips that do not carry it; undo leaves alone the others, which
 * carried it before.
 */
export async function addToClips(
  library: Library,
  ids: readonly string[],
  name: string,
): Promise<Result<BulkDone>> {
  const known = await campaignNamed(library, name);
  const carriers = new Set(known ? await library.listIds({ text: '', campaign: known.id }) : []);
  const without = ids.filter((id) => !carriers.has(id));
  if (without.length === 0) return succeed({ changed: [], undo: async () => succeed([]) });

  const tagged = await library.tagClips(without, [name], []);
  if (!tagged.ok) return tagged;
  return succeed({
    changed: tagged.value,
    undo: async () => {
      const made = await campaignNamed(library, name);
      return made ? library.tagClips(without, [], [made.id]) : succeed([]);
    },
  });
}

/** Takes a campaign off those of the clips that carry it. */
export async function removeFromClips(
  library: Library,
  ids: readonly string[],
  campaign: Pick<CampaignCount, 'id' | 'name'>,
): Promise<Result<BulkDone>> {
  const carriers = new Set(await library.listIds({ text: '', campaign: campaign.id }));
  const carrying = ids.filter((id) => carriers.has(id));
  const untagged = await library.tagClips(carrying, [], [campaign.id]);
  if (!untagged.ok) return untagged;
  return succeed({
    changed: untagged.value,
    undo: () => library.tagClips(carrying, [campaign.name], []),
  });
}

/** Moves clips to the trash. */
export async function trash(library: Library, ids: readonly string[]): Promise<Result<BulkDone>> {
  const trashed = await library.trashClips(ids);
  if (!trashed.ok) return trashed;
  const gone = trashed.value.map(({ id }) => id);
  return succeed({ changed: trashed.value, undo: () => library.restoreClips(gone) });
}

async function campaignNamed(library: Library, name: string): Promise<CampaignCount | undefined> {
  const key = campaignKey(name);
  return (await library.listCampaigns()).find((campaign) => campaignKey(campaign.name) === key);
}
