import { foldText } from '../domain/fold.ts';
import { cleanLine } from '../domain/text.ts';
import type { Claims } from './claims.ts';

const TAGS =
  '[rel=tag],.onecms__tags a,.c-widget-tags a,.article__tag a,.keywords a,.block_tag a,.asset-tags a,#divTags a,#Tags a,.tags a,.tag-list a';
const CRUMBS = '.breadcrumb a,.breadcrumbs a,[class*=breadcrumb] a,.duong-dan a,.ms-breadcrumb a';

/** The section the article stands in: claimed, or the last link of the breadcrumb. */
export function findSection(document: Document, claims: Claims): string | null {
  if (claims.section) return claims.section;
  const crumbs = Array.from(document.querySelectorAll(CRUMBS), (link) =>
    cleanLine(link.textContent ?? '', 100),
  );
  const last = crumbs.findLast((text) => text !== '' && !/^(trang chủ|home)$/iu.test(text));
  return last && last.length < 60 ? last : null;
}

/**
 * The article's tags as links, else those of its meta keywords that the article uses: many sites
 * print one list about themselves on every page.
 */
export function findKeywords(document: Document, claims: Claims, text: string): string[] {
  const tags = Array.from(document.querySelectorAll(TAGS), (link) =>
    cleanLine(link.textContent ?? '', 100),
  );
  const used = (): string[] => {
    const haystack = ` ${foldText(text)} `;
    return claims.keywords.filter((word) => haystack.includes(` ${foldText(word)} `));
  };
  const words = tags.some(Boolean) ? tags : used();
  return [...new Set(words)].filter((word) => word !== '' && word.length < 80).slice(0, 30);
}
