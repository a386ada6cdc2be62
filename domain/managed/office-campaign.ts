import type { CampaignTruth } from '../campaign.ts';
import { described, type CampaignDetails, type Described } from '../campaign-details.ts';
import { settlePhrases, type PhraseMark } from '../campaign-phrases.ts';
import { stableJson } from '../stable-json.ts';
import { nextStamp, type Stamp } from '../stamp.ts';
import type { Stamped } from '../stamped.ts';
import type { ManagedCampaign } from './managed.ts';

/**
 * The office's stamps: at the beginning of time, so that whatever a person says of a campaign, on
 * any machine and at any hour, is later and counts. Two machines that follow one policy write the
 * same, and their libraries join without a trace of it.
 */
const OFFICE = 'office';
const isOffice = (stamp: Stamp): boolean => stamp.endsWith(`.${OFFICE}`);
const after = (seen: Stamp | undefined): Stamp => nextStamp(0, OFFICE, seen ? [seen] : []);

/** What the office says besides name and phrases; what it does not mention is not there. */
function saidBy({ colour, from, to, description, archived }: ManagedCampaign): Partial<Described> {
  return {
    ...(colour && { colour }),
    ...((from !== undefined || to !== undefined) && {
      dates: { from: from ?? null, to: to ?? null },
    }),
    ...(description !== undefined && { description }),
    ...(archived !== undefined && { archived }),
  };
}

/**
 * The campaign as the office wants it, except where a person has spoken: a detail that they set, a
 * phrase that they added or took out stays theirs. What the office said once and says no more is
 * taken back. Its name is another matter (`storage/office-campaigns.ts`).
 */
export function followOffice(held: CampaignTruth, wanted: ManagedCampaign): CampaignTruth {
  const details = followDetails(held.details ?? {}, saidBy(wanted));
  return {
    ...held,
    ...followPhrases(held, wanted.phrases ?? []),
    ...(Object.keys(details).length > 0 && { details }),
  };
}

/** The campaign under the office's new name for it, unless and until a person gives it another. */
export const namedByOffice = (
  { renamed }: Pick<CampaignTruth, 'renamed'>,
  name: string,
): Pick<CampaignTruth, 'name' | 'renamed'> => ({
  name,
  renamed: { value: name, stamp: after(renamed?.stamp) },
});

const NOTHING = described();
const FIELDS = Object.keys(NOTHING) as (keyof Described)[];

function followDetails(held: CampaignDetails, said: Partial<Described>): CampaignDetails {
  const told: [keyof Described, Stamped<unknown>][] = [];
  for (const field of FIELDS) {
    const stands = held[field];
    if (stands && !isOffice(stands.stamp)) continue;
    if (!stands && !(field in said)) continue;
    const value = said[field] ?? NOTHING[field];
    if (stands && stableJson(stands.value) === stableJson(value)) continue;
    told.push([field, { value, stamp: after(stands?.stamp) }]);
  }
  return { ...held, ...Object.fromEntries(told) };
}

function followPhrases(
  held: CampaignTruth,
  wanted: readonly string[],
): Pick<CampaignTruth, 'phrases' | 'phraseMarks'> {
  const marks = new Map((held.phraseMarks ?? []).map((mark) => [mark.phrase, mark]));
  const mark = (phrase: string, kept: boolean): void => {
    const stands = marks.get(phrase);
    if (stands ? !isOffice(stands.stamp) || stands.kept === kept : !kept) return;
    // A file brought it, say: it is not the office's to take back.
    if (!stands && held.phrases.includes(phrase)) return;
    marks.set(phrase, { phrase, kept, stamp: after(stands?.stamp) });
  };
  for (const phrase of wanted) mark(phrase, true);
  for (const phrase of marks.keys()) if (!wanted.includes(phrase)) mark(phrase, false);
  const phraseMarks = [...marks.values()].sort(byPhrase);
  return settlePhrases({ phrases: held.phrases, phraseMarks });
}

const byPhrase = (a: PhraseMark, b: PhraseMark): number => (a.phrase < b.phrase ? -1 : 1);
