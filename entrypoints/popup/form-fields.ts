import { campaignKey } from '../../domain/campaign.ts';
import type { Article } from '../../domain/article.ts';
import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { fieldsOf, type DraftFields } from '../../domain/draft.ts';
import { parseTypedDay, parseTypedTime, showDay } from '../components/typed-day.ts';
import type { FormEdit } from './popup-port.ts';

/** The form for a page that is not clipped yet: what was read. @param campaigns it begins with */
export const fieldsOfArticle = (
  article: Article,
  campaigns: readonly string[],
  note = '',
): DraftFields => fieldsOf(article, campaigns, note);

/** The form for a clip; campaigns by name, in the order in which they were added. */
export const fieldsOfClip = (clip: Clip, campaigns: readonly CampaignCount[]): DraftFields =>
  fieldsOf(clip, campaignNames(clip, campaigns), clip.note);

/** Names of a clip's campaigns; ids that no campaign has are left out. */
export function campaignNames(
  clip: Pick<Clip, 'campaigns'>,
  campaigns: readonly CampaignCount[],
): string[] {
  return clip.campaigns.flatMap((id) => campaigns.find((known) => known.id === id)?.name ?? []);
}

/** The form as it is kept and sent: days and times as machines write them where they are whole. */
export const toStored = (fields: DraftFields): DraftFields => ({
  ...fields,
  date: parseTypedDay(fields.date) ?? fields.date,
  time: parseTypedTime(fields.time) ?? fields.time,
});

/** The form as a person reads it: `dd/mm/yyyy`. */
export const toShown = (fields: DraftFields): DraftFields => ({
  ...fields,
  date: showDay(fields.date),
});

/**
 * The same changes made on a newer base: what the person touched stays theirs, the rest follows
 * the base. Campaigns are joined name by name, so that two windows do not undo each other.
 */
export function rebase(edit: FormEdit, base: DraftFields): DraftFields {
  const pick = <Name extends keyof DraftFields>(name: Name): DraftFields[Name] =>
    edit.fields[name] === edit.base[name] ? base[name] : edit.fields[name];
  const removed = minus(edit.base.campaigns, edit.fields.campaigns);
  const added = minus(edit.fields.campaigns, edit.base.campaigns);
  return {
    title: pick('title'),
    date: pick('date'),
    time: pick('time'),
    authors: pick('authors'),
    note: pick('note'),
    campaigns: [...minus(base.campaigns, removed), ...minus(added, base.campaigns)],
  };
}

function minus(names: readonly string[], without: readonly string[]): string[] {
  const keys = new Set(without.map(campaignKey));
  return names.filter((name) => !keys.has(campaignKey(name)));
}
