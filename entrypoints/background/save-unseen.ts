import { campaignKey } from '../../domain/campaign.ts';
import type { Draft, DraftFields } from '../../domain/draft.ts';
import { succeed, type Result } from '../../domain/failure.ts';
import type { PrivateReading } from '../../messaging/protocol.ts';
import { keepSnapshot } from './keep-snapshot.ts';
import { saveClip } from './save-clip.ts';
import type { Services } from './services.ts';

interface Unseen extends Pick<Draft, 'base' | 'fields'> {
  readonly urlKey: string;
  readonly tabId?: number;
  readonly reading?: PrivateReading;
}

/**
 * Saves a page while the library is locked: as ever, but nothing of it is answered. A page that is a
 * clip already keeps what it has, and what was typed is added to it.
 */
export async function saveUnseen(
  services: Services,
  { urlKey, base, fields, tabId, reading }: Unseen,
): Promise<Result<null>> {
  const known = await services.library.findByUrlKey(urlKey);
  const isNew = !known || known.trashed === 1;
  const edit = { base, fields: isNew ? await withDefault(services, fields) : fields };
  const saved = await saveClip(services, urlKey, edit, reading);
  if (!saved.ok) return saved;
  await services.announceChange();
  const { id } = saved.value;
  // The page's HTML of the day on which it was clipped stays.
  const kept = await services.library.getSnapshot(id);
  if (!kept && !reading) {
    void services.eraser.during(keepSnapshot(services, saved.value, tabId ?? null));
  }
  return succeed(null);
}

/** The campaign that every new clip is given: the form could not show it. */
async function withDefault(
  { library, settings }: Pick<Services, 'library' | 'settings'>,
  fields: DraftFields,
): Promise<DraftFields> {
  const { defaultCampaign } = await settings.get();
  const campaigns = await library.listCampaigns();
  const name = campaigns.find(({ id, archived }) => id === defaultCampaign && !archived)?.name;
  const has = (wanted: string): boolean =>
    fields.campaigns.some((each) => campaignKey(each) === campaignKey(wanted));
  return name === undefined || has(name)
    ? fields
    : { ...fields, campaigns: [name, ...fields.campaigns] };
}
