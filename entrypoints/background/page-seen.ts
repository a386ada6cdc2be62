import { urlKey } from '../../domain/url-key.ts';
import type { Services } from './services.ts';

/**
 * Portal mode: the badge says "article" or "clipped" before any press. While the library is locked it
 * says of every article the same: one without its "+" would be known to be clipped.
 */
export async function pageSeen(
  {
    library,
    badge,
    lock,
  }: Pick<Services, 'library' | 'badge'> & {
    readonly lock: Pick<Services['lock'], 'isLocked'>;
  },
  tabId: number,
  url: string,
  article: boolean,
): Promise<void> {
  const clip = (await lock.isLocked()) ? null : await library.findByUrlKey(urlKey(url));
  if (clip && !clip.trashed) await badge.show(tabId, 'clipped');
  else await badge.show(tabId, article ? 'article' : 'none');
}
