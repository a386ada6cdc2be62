import { LINES_FORM } from '../domain/feed.ts';
import { feedAbout, feedCampaigns } from './feed-head.ts';
import { feedItem } from './feed-item.ts';
import type { ExportInput } from './input.ts';

/**
 * The collection as JSON Lines: what it is and its campaigns on the first line, then an item of the
 * JSON export a line (docs/export-format.md). A program reads it line by line, however long it is.
 *
 * @returns pieces of the file; joined, they are the same whatever the batches
 * @throws Error where a clip carries a campaign that was not given: a bug of the caller
 */
export async function* exportJsonLines(
  input: Pick<ExportInput, 'title' | 'campaigns' | 'wholes' | 'appVersion'>,
): AsyncGenerator<string> {
  const names = new Map(input.campaigns.map(({ id, name }) => [id, name]));
  const about = {
    lines: LINES_FORM,
    ...feedAbout(input),
    campaigns: feedCampaigns(input.campaigns),
  };
  yield `${JSON.stringify({ _clip: about, title: input.title })}\n`;
  for await (const wholes of input.wholes) {
    for (const whole of wholes) {
      yield JSON.stringify(feedItem(whole, names));
      yield '\n';
    }
  }
}
