import { foldText } from './fold.ts';
import { cutText } from './text.ts';

/** The one kind of tag: what a clip was clipped for. */
export interface Campaign {
  /** UUIDv7 */
  readonly id: string;
  /** NFC, trimmed; unique after folding. */
  readonly name: string;
  /** Words that, found in an article, make the campaign be offered. The name is always one. */
  readonly phrases: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export const CAMPAIGN_NAME_MAX = 200;

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
 * ("dân vận" is not "dàn ván"), the tone's place and qui/quy forgiven.
 */
export function suggestCampaigns<C extends Pick<Campaign, 'name' | 'phrases'>>(
  campaigns: readonly C[],
  text: string,
): C[] {
  const haystack = ` ${foldText(text, { keepMarks: true })} `;
  return campaigns.filter((campaign) =>
    [campaign.name, ...campaign.phrases].some((phrase) => {
      const needle = foldText(phrase, { keepMarks: true });
      return needle !== '' && haystack.includes(` ${needle} `);
    }),
  );
}
