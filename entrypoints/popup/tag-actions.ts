import { campaignKey } from '../../domain/campaign.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import type { Clip } from '../../domain/clip.ts';
import { succeed, type Result } from '../../domain/failure.ts';
import type { Done } from './done.ts';
import type { PopupPort } from './popup-port.ts';

type Library = Pick<PopupPort, 'listIds' | 'listCampaigns' | 'tagClips'>;

/**
 * Adds a campaign to those of the clips that do not carry it; undo leaves alone the others, which
 * carried it before.
 */
async function addToClips(
  library: Library,
  ids: readonly string[],
  name: string,
): Promise<Result<Done>> {
  const known = await campaignNamed(library, name);
  const carriers = new Set(known ? await library.listIds({ text: '', campaign: known.id }) : []);
  const without = ids.filter((id) => !carriers.has(id));
  if (without.length === 0) return succeed({ count: 0, changed: [], undo: null });

  const tagged = await library.tagClips(without, [name], []);
  if (!tagged.ok) return tagged;
  return succeed({
    count: tagged.value.length,
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
): Promise<Result<Done>> {
  const carriers = new Set(await library.listIds({ text: '', campaign: campaign.id }));
  const carrying = ids.filter((id) => carriers.has(id));
  const untagged = await library.tagClips(carrying, [], [campaign.id]);
  if (!untagged.ok) return untagged;
  return succeed({
    count: untagged.value.length,
    changed: untagged.value,
    undo: () => library.tagClips(carrying, [campaign.name], []),
  });
}

/** Adds one campaign after another, so that undo knows for each which clips had it before. */
export async function addEachToClips(
  library: Library,
  ids: readonly string[],
  names: readonly string[],
): Promise<Result<Done>> {
  const changed = new Map<string, Clip>();
  const undos: NonNullable<Done['undo']>[] = [];
  for (const name of names) {
    const added = await addToClips(library, ids, name);
    if (!added.ok) return added;
    for (const clip of added.value.changed) changed.set(clip.id, clip);
    // The last thing done is the first to be taken back.
    if (added.value.undo) undos.unshift(added.value.undo);
  }
  return succeed({
    count: changed.size,
    changed: [...changed.values()],
    undo: async () => {
      const undone = new Map<string, Clip>();
      for (const undo of undos) {
        const taken = await undo();
        if (!taken.ok) return taken;
        for (const clip of taken.value) undone.set(clip.id, clip);
      }
      return succeed([...undone.values()]);
    },
  });
}

async function campaignNamed(library: Library, name: string): Promise<CampaignCount | undefined> {
  const key = campaignKey(name);
  return (await library.listCampaigns()).find((campaign) => campaignKey(campaign.name) === key);
}
