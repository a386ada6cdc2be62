import { urlKey } from '../../domain/url-key.ts';
import type { Services } from './services.ts';

/** Portal mode: the badge says "article" or "clipped" before any press. */
export async function pageSeen(
  { library, badge }: Pick<Services, 'library' | 'badge'>,
  tabId: number,
  url: string,
  article: boolean,
): Promise<void> {
  const clip = await library.findByUrlKey(urlKey(url));
  if (clip && !clip.trashed) await badge.show(tabId, 'clipped');
  else await badge.show(tabId, article ? 'article' : 'none');
}
