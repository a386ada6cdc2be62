import { foldText } from '../domain/fold.ts';
import { cleanLine } from '../domain/text.ts';
import type { Claims } from './claims.ts';

/** Named boxes and their links: asking for the boxes first spares looking at every link's parents. */
const TAG_BOXES =
  '.onecms__tags,.c-widget-tags,.article__tag,.keywords,.block_tag,.asset-tags,#divTags,#Tags,.tags,.tag-list';
const CRUMB_BOXES = '[class*=breadcrumb],.duong-dan';

/** The section the article stands in: claimed, or the last link of the breadcrumb. */
export function findSection(document: Document, claims: Claims): string | null {
  if (claims.section) return claims.section;
  const crumbs = linksIn(document, CRUMB_BOXES);
  const last = crumbs.findLast((text) => text !== '' && !/^(trang chủ|home)$/iu.test(text));
  return last && last.length < 60 ? last : null;
}

/**
 * The article's tags as links, else those of its meta keywords that the article uses: many sites
 * print one list about themselves on every page.
 */
export function findKeywords(document: Document, claims: Claims, text: string): string[] {
  const tags = linksIn(document, TAG_BOXES);
  for (const link of Array.from(document.querySelectorAll('[rel=tag]')))
    tags.push(cleanLine(link.textContent ?? '', 100));
  const used = (): string[] => {
    if (claims.keywords.length === 0) return [];
    const haystack = ` ${foldText(text)} `;
    return claims.keywords.filter((word) => haystack.includes(` ${foldText(word)} `));
  };
  const words = tags.some(Boolean) ? tags : used();
  return [...new Set(words)].filter((word) => word !== '' && word.length < 80).slice(0, 30);
}

function linksIn(document: Document, boxes: string): string[] {
  const links = Array.from(document.querySelectorAll(boxes), (box) =>
    Array.from(box.getElementsByTagName('a')),
  ).flat();
  return [...new Set(links)].map((link) => cleanLine(link.textContent ?? '', 100));
}
