import { JSON_FEED_VERSION } from '../domain/feed.ts';
import { feedAbout, feedCampaigns } from './feed-head.ts';
import { feedItem } from './feed-item.ts';
import type { ExportInput } from './input.ts';

/**
 * The collection as JSON Feed 1.1, our fields under `_clip` (docs/export-format.md). One line a
 * campaign and one a clip, so that a changed clip is a changed line. Nothing says when it was
 * exported: the same library gives the same bytes.
 *
 * @returns pieces of the file; joined, they are the same whatever the batches
 * @throws Error where a clip carries a campaign that was not given: a bug of the caller
 */
export async function* exportJson(
  input: Pick<ExportInput, 'title' | 'campaigns' | 'wholes' | 'appVersion'>,
): AsyncGenerator<string> {
  const names = new Map(input.campaigns.map(({ id, name }) => [id, name]));
  yield head(input);
  let separator = '\n';
  for await (const wholes of input.wholes) {
    // Joining a batch would copy every article once more, a fifth of all that is to be done.
    for (const whole of wholes) {
      yield separator;
      yield JSON.stringify(feedItem(whole, names));
      separator = ',\n';
    }
  }
  yield '\n]\n}\n';
}

function head(input: Pick<ExportInput, 'title' | 'campaigns' | 'appVersion'>): string {
  const { format, about, app, schema } = feedAbout(input);
  const lines = feedCampaigns(input.campaigns).map((campaign) => JSON.stringify(campaign));
  return `{
"version": ${JSON.stringify(JSON_FEED_VERSION)},
"title": ${JSON.stringify(input.title)},
"_clip": {
"format": ${format},
"about": ${JSON.stringify(about)},
"app": ${JSON.stringify(app)},
"schema": ${schema},
"campaigns": [${lines.map((line) => `\n${line}`).join(',')}
]
},
"items": [`;
}
