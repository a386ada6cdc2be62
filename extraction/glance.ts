import type { NotArticleReason } from '../domain/article.ts';
import { isCrowded } from './capture.ts';
import { unclobbered } from './unclobbered.ts';

/** Running text that makes a page worth calling an article, in characters. */
const ENOUGH = 600;

/**
 * A cheap guess at whether a page is an article, for the badge of portal mode; reads the page, and
 * copies it only where names in it hide what its document can do.
 */
export function glance(
  live: Document,
  url: string,
): { article: boolean; reason: NotArticleReason | null } {
  const document = unclobbered(live, !isCrowded(live));
  if (document.contentType && !/html/i.test(document.contentType)) return no('not-html');
  if (document.querySelector('frameset')) return no('frameset');
  if (!document.body) return no('no-body');
  if (new URL(url).pathname === '/') return no('home-page');
  if (document.querySelector('meta[property="og:type"][content=article]'))
    return { article: true, reason: null };
  let prose = 0;
  for (const paragraph of Array.from(document.querySelectorAll('p,td>div,article div')).slice(
    0,
    2000,
  )) {
    if (paragraph.querySelector('p,div,a')) continue;
    const length = (paragraph.textContent ?? '').trim().length;
    if (length > 80) prose += length;
  }
  return prose >= ENOUGH ? { article: true, reason: null } : no('little-text');
}

const no = (reason: NotArticleReason) => ({ article: false, reason });
