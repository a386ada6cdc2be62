import type { Campaign } from '../../../domain/campaign.ts';
import type { CampaignColour } from '../../../domain/campaign-details.ts';
import type { CampaignChange } from '../../../domain/campaign-edit.ts';
import { cleanPhrase } from '../../../domain/campaign-phrases.ts';
import { foldText } from '../../../domain/fold.ts';
import { parseTypedDay, showDay } from '../../components/typed-day.ts';

/** What stands in the fields, days as they are typed. */
export interface CampaignForm {
  readonly name: string;
  readonly colour: CampaignColour | null;
  readonly from: string;
  readonly to: string;
  readonly description: string;
  readonly phrases: readonly string[];
  /** In the field and no phrase yet. */
  readonly typed: string;
}

export const formOf = (campaign: Campaign | null): CampaignForm => ({
  name: campaign?.name ?? '',
  colour: campaign?.colour ?? null,
  from: showDay(campaign?.from ?? ''),
  to: showDay(campaign?.to ?? ''),
  description: campaign?.description ?? '',
  phrases: campaign?.phrases ?? [],
  typed: '',
});

export interface DayErrors {
  readonly from: 'noDay' | null;
  readonly to: 'noDay' | 'daysCrossed' | null;
}

export function dayErrors({ from, to }: Pick<CampaignForm, 'from' | 'to'>): DayErrors {
  const [first, last] = [parseTypedDay(from), parseTypedDay(to)];
  return {
    from: first === null ? 'noDay' : null,
    to: last === null ? 'noDay' : first && last && last < first ? 'daysCrossed' : null,
  };
}

/** The phrases with what is typed and not yet taken over. */
export function phrasesOf({ phrases, typed }: CampaignForm): readonly string[] {
  const phrase = cleanPhrase(typed);
  return phrase === '' || hasPhrase(phrases, phrase) ? phrases : [...phrases, phrase];
}

/** Whether one of them finds just the same. */
export const hasPhrase = (phrases: readonly string[], phrase: string): boolean => {
  const wanted = foldText(phrase, { keepMarks: true });
  return phrases.some((held) => foldText(held, { keepMarks: true }) === wanted);
};

/** What the person changed; null where it is nothing. Days must be without errors. */
export function changeOf(was: CampaignForm, is: CampaignForm): CampaignChange | null {
  const phrases = phrasesOf(is);
  const addPhrases = phrases.filter((phrase) => !was.phrases.includes(phrase));
  const removePhrases = was.phrases.filter((phrase) => !phrases.includes(phrase));
  const change: CampaignChange = {
    ...(is.name.trim() !== was.name && { name: is.name }),
    ...(is.colour !== was.colour && { colour: is.colour }),
    ...((is.from !== was.from || is.to !== was.to) && {
      dates: { from: parseTypedDay(is.from) || null, to: parseTypedDay(is.to) || null },
    }),
    ...(is.description.trim() !== was.description && { description: is.description }),
    ...(addPhrases.length > 0 && { addPhrases }),
    ...(removePhrases.length > 0 && { removePhrases }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
