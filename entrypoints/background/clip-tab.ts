import { suggestCampaigns } from '../../domain/campaign.ts';
import { urlKey as keyOf } from '../../domain/url-key.ts';
import type { PageState } from '../../messaging/protocol.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'library' | 'pages' | 'sourceOf' | 'badge' | 'now'>;

/**
 * The one path from a press to a page on the table: reads the tab, keeps the article as a row
 * (the popup may close and the worker die before it is saved), and says what is known of it.
 */
export async function clipTab(
  { library, pages, sourceOf, badge, now }: Needs,
  requested: number | null,
): Promise<PageState> {
  const tabId = requested ?? (await pages.activeTab());
  if (tabId === null) return { kind: 'unreadable', failure: { kind: 'page-gone' }, url: null };

  const reading = await pages.read(tabId);
  if (reading.kind === 'failed') {
    return { kind: 'unreadable', failure: reading.failure, url: reading.url };
  }
  const { url, extraction } = reading;
  const urlKey = keyOf(url);
  const known = await library.findByUrlKey(urlKey);
  const clip = known?.trashed ? null : known;
  if (!clip) {
    const kept = await library.putCapture({
      urlKey,
      url,
      article: extraction.article,
      capturedAt: now(),
    });
    if (!kept.ok) return { kind: 'unreadable', failure: kept.failure, url };
  }
  await badge.show(tabId, clip ? 'clipped' : 'none');
  const { title, text } = extraction.article;
  return {
    kind: 'page',
    tabId,
    url,
    urlKey,
    extraction,
    source: sourceOf(url),
    clip,
    trashed: known?.trashed === 1,
    suggestions: suggestCampaigns(await library.listCampaigns(), `${title}\n${text}`),
  };
}
