import { suggestCampaigns } from '../../domain/campaign.ts';
import { urlKey as keyOf } from '../../domain/url-key.ts';
import { detectLegacy } from '../../extraction/legacy-encoding.ts';
import type { LegacyEncoding, PageState } from '../../messaging/protocol.ts';
import type { Services } from './services.ts';

export interface ClipRequest {
  /** null for the tab that the person looks at. */
  readonly tabId: number | null;
  readonly convert?: LegacyEncoding | null;
}

type Needs = Pick<Services, 'library' | 'pages' | 'sourceOf' | 'badge' | 'now'>;

/**
 * The one path from a press to a page on the table: reads the tab, keeps the article as a row
 * (the popup may close and the worker die before it is saved), and says what is known of it.
 */
export async function clipTab(
  { library, pages, sourceOf, badge, now }: Needs,
  { tabId: requested, convert = null }: ClipRequest,
): Promise<PageState> {
  const tabId = requested ?? (await pages.activeTab());
  if (tabId === null) return { kind: 'unreadable', failure: { kind: 'page-gone' }, url: null };

  const reading = await pages.read(tabId, convert);
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
  const legacy = convert ?? detectLegacy(`${title}\n${text}`);
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
    legacy,
    converted: convert,
  };
}
