import { v7 as uuidv7 } from 'uuid';

import type { Clip } from '../../domain/clip.ts';
import { createClip } from '../../domain/create-clip.ts';
import type { Draft } from '../../domain/draft.ts';
import { applyEdit } from '../../domain/edit-clip.ts';
import { fail, type Result } from '../../domain/failure.ts';
import { mergeSaved } from '../../domain/merge-clip.ts';
import { editClip, idsByName } from './edit-clip.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'library' | 'sourceOf' | 'now'>;

/**
 * Saves the captured page with what the person made of it. Asked twice (the worker died after
 * the write and before the answer), it finds the clip there and writes the same again.
 */
export async function saveClip(
  needs: Needs,
  urlKey: string,
  edit: Pick<Draft, 'base' | 'fields'>,
): Promise<Result<Clip>> {
  const { library, sourceOf, now } = needs;
  const capture = await library.getCapture(urlKey);
  if (!capture) {
    const saved = await library.findByUrlKey(urlKey);
    return saved && !saved.trashed
      ? editClip(needs, saved.id, edit)
      : fail({ kind: 'nothing-captured' });
  }
  const campaigns = await library.ensureCampaigns(edit.fields.campaigns, now());
  if (!campaigns.ok) return campaigns;

  const device = await library.device();
  const captured = await createClip(capture, sourceOf(capture.url), device, uuidv7());
  const edited = applyEdit(captured, edit, idsByName(campaigns.value), now(), device);
  if (!edited.ok) return edited;
  return library.saveClip(edited.value, mergeSaved);
}
