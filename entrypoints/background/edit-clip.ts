import { campaignKey, type Campaign } from '../../domain/campaign.ts';
import type { Clip } from '../../domain/clip.ts';
import type { Draft } from '../../domain/draft.ts';
import { applyEdit } from '../../domain/edit-clip.ts';
import { fail, type Failure, type Result } from '../../domain/failure.ts';
import type { Services } from './services.ts';

/**
 * Writes what the person changed of a clip, field by field. The change is computed inside the
 * transaction, on the row as it stands then, so that two windows lose nothing to each other.
 */
export async function editClip(
  { library, now }: Pick<Services, 'library' | 'now'>,
  id: string,
  edit: Pick<Draft, 'base' | 'fields'>,
): Promise<Result<Clip>> {
  const device = await library.device();
  // Removed names need their ids too; ensuring them all is harmless, for they exist.
  const names = [...new Set([...edit.fields.campaigns, ...edit.base.campaigns])];
  const campaigns = await library.ensureCampaigns(names, now());
  if (!campaigns.ok) return campaigns;

  const ids = idsByName(campaigns.value);
  let refused: Failure | null = null;
  const changed = await library.changeClips([id], (whole) => {
    const edited = applyEdit(whole, edit, ids, now(), device);
    if (edited.ok) return edited.value;
    refused = edited.failure;
    return whole;
  });
  if (!changed.ok) return changed;
  if (refused) return fail(refused);
  const [clip] = changed.value;
  return clip ? { ok: true, value: clip } : fail({ kind: 'clip-not-found', id });
}

/** Ids under the key of the name, as `applyEdit` looks them up. */
export const idsByName = (campaigns: readonly Campaign[]): ReadonlyMap<string, string> =>
  new Map(campaigns.map((campaign) => [campaignKey(campaign.name), campaign.id]));
