import { v7 as uuidv7 } from 'uuid';

import { campaignKey } from '../../domain/campaign.ts';
import type { Clip } from '../../domain/clip.ts';
import { createClip } from '../../domain/create-clip.ts';
import { asNew, type Draft, type DraftFields } from '../../domain/draft.ts';
import { applyEdit } from '../../domain/edit-clip.ts';
import { fail, type Result } from '../../domain/failure.ts';
import { mergeSaved } from '../../domain/merge-clip.ts';
import { givenWaiting, type WaitingPage } from '../../domain/waiting-page.ts';
import type { PrivateReading } from '../../messaging/protocol.ts';
import { captureOf } from './capture-of.ts';
import { editClip, idsByName } from './edit-clip.ts';
import type { Services } from './services.ts';

type Edit = Pick<Draft, 'base' | 'fields'>;
type Needs = Pick<Services, 'library' | 'sourceOf' | 'now'>;

/**
 * Saves the captured page with what the person made of it. Asked twice (the worker died after
 * the write and before the answer), it finds the clip there and writes the same again.
 */
export async function saveClip(
  needs: Needs,
  urlKey: string,
  edit: Edit,
  reading?: PrivateReading,
): Promise<Result<Clip>> {
  const { library, sourceOf, now } = needs;
  const made = asNew(edit);
  const capture = await captureOf(library, urlKey, reading);
  // What was read in a private window is still there after it was saved.
  if (!capture || reading) {
    const saved = await library.findByUrlKey(urlKey);
    if (saved && !saved.trashed) return editClip(needs, saved.id, made);
  }
  if (!capture) return fail({ kind: 'nothing-captured' });
  const campaigns = await library.ensureCampaigns(edit.fields.campaigns, now());
  if (!campaigns.ok) return campaigns;

  const device = await library.device();
  const captured = await createClip(capture, sourceOf(capture.url), device, uuidv7());
  const edited = applyEdit(captured, made, idsByName(campaigns.value), now(), device);
  if (!edited.ok) return edited;
  const unseen = await unseenOf(library, urlKey, edit.base);
  const whole = unseen ? givenWaiting(edited.value, unseen, now(), device) : edited.value;
  return library.saveClip(whole, mergeSaved);
}

/** What a list said of the page and the form did not show: it came in since the form was opened. */
async function unseenOf(
  library: Needs['library'],
  urlKey: string,
  shown: DraftFields,
): Promise<Pick<WaitingPage, 'campaigns' | 'note'> | null> {
  const page = await library.getWaiting(urlKey);
  if (!page) return null;
  const seen = new Set(shown.campaigns.map(campaignKey));
  const names = await library.listCampaigns();
  const campaigns = page.campaigns.filter((id) => {
    const name = names.find((campaign) => campaign.id === id)?.name;
    return name !== undefined && !seen.has(campaignKey(name));
  });
  return { campaigns, note: shown.note.includes(page.note) ? '' : page.note };
}
