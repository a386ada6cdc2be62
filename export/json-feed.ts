import type { Campaign } from '../domain/campaign.ts';
import type { CampaignDetails } from '../domain/campaign-details.ts';
import { SCHEMA_VERSION, type Clip, type WholeClip } from '../domain/clip.ts';
import { FEED_FORMAT, JSON_FEED_VERSION, type FeedCampaign } from '../domain/feed.ts';
import { vietnamInstant } from '../domain/vietnam-time.ts';
import { feedItem } from './feed-item.ts';

/** What every format is given. */
export interface ExportInput {
  /** Name of the collection, for people. */
  readonly title: string;
  /** At least the campaigns that the clips carry; all of them when the whole library goes. */
  readonly campaigns: readonly Campaign[];
  /** The clips in batches of any size, sorted by `exportOrder`. */
  readonly wholes: AsyncIterable<readonly WholeClip[]>;
  readonly appVersion: string;
}

/** Newest first: by capture time, then by id, both descending. */
export const exportOrder = (
  a: Pick<Clip, 'capturedAt' | 'id'>,
  b: Pick<Clip, 'capturedAt' | 'id'>,
): number => b.capturedAt - a.capturedAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

/**
 * The collection as JSON Feed 1.1, our fields under `_clip` (docs/export-format.md). One line a
 * campaign and one a clip, so that a changed clip is a changed line. Nothing says when it was
 * exported: the same library gives the same bytes.
 *
 * @returns pieces of the file, one a batch; joined, they are the same whatever the batches
 * @throws Error where a clip carries a campaign that was not given: a bug of the caller
 */
export async function* exportJson(input: ExportInput): AsyncGenerator<string> {
  const names = new Map(input.campaigns.map(({ id, name }) => [id, name]));
  yield head(input);
  let separator = '\n';
  for await (const wholes of input.wholes) {
    if (wholes.length === 0) continue;
    const lines = wholes.map((whole) => JSON.stringify(feedItem(whole, names)));
    yield separator + lines.join(',\n');
    separator = ',\n';
  }
  yield '\n]\n}\n';
}

function head({ title, campaigns, appVersion }: ExportInput): string {
  const lines = [...campaigns]
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map((campaign) => JSON.stringify(feedCampaign(campaign)));
  const about = 'Cắt Báo, docs/export-format.md';
  const app = { name: 'Cắt Báo', version: appVersion };
  return `{
"version": ${JSON.stringify(JSON_FEED_VERSION)},
"title": ${JSON.stringify(title)},
"_clip": {
"format": ${FEED_FORMAT},
"about": ${JSON.stringify(about)},
"app": ${JSON.stringify(app)},
"schema": ${SCHEMA_VERSION},
"campaigns": [${lines.map((line) => `\n${line}`).join(',')}
]
},
"items": [`;
}

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
