import type { Campaign } from '../domain/campaign.ts';
import type { CampaignDetails } from '../domain/campaign-details.ts';
import { SCHEMA_VERSION } from '../domain/clip.ts';
import { FEED_FORMAT, type FeedCampaign } from '../domain/feed.ts';
import { vietnamInstant } from '../domain/vietnam-time.ts';
import type { ExportInput } from './input.ts';

/** What a file of ours says of itself, but for its campaigns. */
export const feedAbout = ({ appVersion }: Pick<ExportInput, 'appVersion'>) => ({
  format: FEED_FORMAT,
  about: 'Cắt Báo, docs/export-format.md',
  app: { name: 'Cắt Báo', version: appVersion },
  schema: SCHEMA_VERSION,
});

/** The campaigns as files tell of them, in the order in which they were made. */
export const feedCampaigns = (campaigns: readonly Campaign[]): FeedCampaign[] =>
  [...campaigns]
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map(feedCampaign);

const feedCampaign = ({ phraseMarks, details, ...campaign }: Campaign): FeedCampaign => ({
  id: campaign.id,
  name: campaign.name,
  phrases: campaign.phrases,
  ...(phraseMarks && {
    phrase_marks: phraseMarks.map(({ phrase, kept, stamp }) => ({ phrase, kept, stamp })),
  }),
  created_at: vietnamInstant(campaign.createdAt),
  ...(details && { details: feedDetails(details) }),
});

/** In this order, so that the same campaign is the same line. */
function feedDetails({ colour, dates, description, archived }: CampaignDetails): CampaignDetails {
  return {
    ...(colour && { colour: { value: colour.value, stamp: colour.stamp } }),
    ...(dates && {
      dates: { value: { from: dates.value.from, to: dates.value.to }, stamp: dates.stamp },
    }),
    ...(description && {
      description: { value: description.value, stamp: description.stamp },
    }),
    ...(archived && { archived: { value: archived.value, stamp: archived.stamp } }),
  };
}
