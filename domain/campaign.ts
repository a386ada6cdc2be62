import {
  described,
  mergeDetails,
  type CampaignColour,
  type CampaignDetails,
} from './campaign-details.ts';
import { mergePhrases, type PhraseMark, type Phrases } from './campaign-phrases.ts';
import { foldText } from './fold.ts';
import type { Stamped } from './stamped.ts';
import { cutText } from './text.ts';

/** The one kind of tag: what a clip was clipped for. */
export interface Campaign extends CampaignTruth {
  // Read off `details`; what was not said is not there.
  readonly colour?: CampaignColour;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly description?: string;
  /** Suggested and offered no more; its clips keep it. */
  readonly archived?: boolean;
}

/** What makes a campaign: everything that is not read off something else. This is what is stored. */
export interface CampaignTruth extends Phrases {
  /** UUIDv7 */
  readonly id: string;
  /** NFC, trimmed; unique after folding. */
  readonly name: string;
  /** The name and since when, where a person gave it another one: what a circle goes by. */
  readonly renamed?: Stamped<string>;
  /** Words that, found in an article, make the campaign be offered. The name is always one. */
  readonly phrases: readonly string[];
  readonly phraseMarks?: readonly PhraseMark[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly details?: CampaignDetails;
}

export const CAMPAIGN_NAME_MAX = 200;

/** What is stored of a campaign, whatever else came with it. */
export const truthOf = (campaign: CampaignTruth): CampaignTruth => {
  const { id, name, renamed, phrases, phraseMarks, createdAt, details } = campaign;
  return {
    id,
    name,
    phrases,
    createdAt,
    ...(renamed && { renamed }),
    ...(phraseMarks && { phraseMarks }),
    ...(details && { details }),
  };
};

export function composeCampaign(truth: CampaignTruth): Campaign {
  const { colour, dates, description, archived } = described(truth.details);
  return {
    ...truthOf(truth),
    ...(colour && { colour }),
    ...(dates.from !== null && { from: dates.from }),
    ...(dates.to !== null && { to: dates.to }),
    ...(description && { description }),
    ...(archived && { archived }),
  };
}

/**
 * Our copy of a campaign with what another copy of it says besides: phrases and details are
 * joined, the later word counts. Our name and id stay.
 */
export function joinCampaigns(ours: CampaignTruth, theirs: CampaignTruth): CampaignTruth {
  const details = mergeDetails(ours.details ?? {}, theirs.details ?? {});
  return truthOf({
    ...truthOf(ours),
    ...mergePhrases(ours, theirs),
    ...(Object.keys(details).length > 0 && { details }),
  });
}

/** The name as it is stored: NFC, single spaces, at most 200 characters; '' if nothing is left. */
export function normaliseCampaignName(name: string): string {
  const line = name
    .replace(/\p{Cf}+/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return cutText(line, CAMPAIGN_NAME_MAX).trim();
}

/**
 * Two names are the same campaign when they fold alike ("Dân vận khéo" = "dan van kheo"). A name
 * without letters and digits ("★") is its own key, so that two of them stay apart.
 */
export function campaignKey(name: string): string {
  const normalised = normaliseCampaignName(name);
  return foldText(normalised) || normalised;
}

/**
 * Campaigns whose name or phrase occurs in the text as whole syllables, diacritics respected
 * ("dân vận" is not "dàn ván"), the tone's place and qui/quy forgiven. Archived ones are left out.
 */
export function suggestCampaigns<C extends Pick<Campaign, 'name' | 'phrases' | 'archived'>>(
  campaigns: readonly C[],
  text: string,
): C[] {
  const words = phraseText(text);
  return campaigns.filter(
    ({ name, phrases, archived }) => !archived && phraseTest([name, ...phrases])(words),
  );
}

/** Whether any of the phrases stands in a text, which is given as `phraseText` makes it. */
export function phraseTest(phrases: readonly string[]): (words: string) => boolean {
  const wanted = phrases.map(phraseText).filter((phrase) => phrase.trim() !== '');
  return (words) => wanted.some((phrase) => words.includes(phrase));
}

/** Folded, marks kept, a space on both sides of every word. */
export const phraseText = (text: string): string => ` ${foldText(text, { keepMarks: true })} `;
