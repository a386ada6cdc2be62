import { GENERAL } from './families/general.ts';
import { PAPERS } from './families/papers.ts';
import { PORTALS } from './families/portals.ts';
import type { Family } from './families/family.ts';

/** The content systems behind Vietnamese portals and papers. */
export const FAMILIES: readonly Family[] = [...PORTALS, ...PAPERS, ...GENERAL];

/** Where an article's body often is, whatever the system: schema.org's word and common names. */
const COMMON_BODIES =
  '[itemprop=articleBody],#content_detail,#content-detail,#printContent,.news-content,.detail-content,' +
  '.content-detail,.post-content,.entry-content,.entry-body,.article-content,.article-body,' +
  '.noi-dung-chi-tiet-tin,.noidung,.noi-dung,.fulltext';

/** Words that name the element of a title, for pages whose `<title>` is the site's name. */
export const TITLE_NAMES =
  /(^|[-_\s])(title|tieu-?de|headline|header-title|name|subject)([-_\s]|$)|title$/i;

/**
 * The systems that a page shows signs of, by its markup, its generator or its address. A page may
 * show signs of more than one (a Drupal body inside a Next shell), or of none.
 *
 * @param url the page's address, http(s)
 */
export function identify(document: Document, url: string): readonly Family[] {
  const generator = Array.from(document.querySelectorAll('meta[name=generator i]'), (meta) =>
    meta.getAttribute('content'),
  ).join(' ');
  const { pathname, search } = new URL(url);
  return FAMILIES.filter(
    ({ marks, generator: says, path }) =>
      (marks && document.querySelector(marks)) ||
      says?.test(generator) ||
      path?.test(pathname + search),
  );
}

/** Elements that may be the body: those of the page's systems and those of common names. */
export function bodiesOf(document: Document): Element[] {
  // A system's sign may be missing where its names are still used, so that all are asked.
  const all = [...FAMILIES.flatMap(({ body }) => body ?? []), COMMON_BODIES].join(',');
  return Array.from(document.querySelectorAll(all));
}
