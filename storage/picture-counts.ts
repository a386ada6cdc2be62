import { NO_FILTER, type FacetFilter } from '../domain/facets.ts';
import type { PictureCounts } from '../domain/pictures/picture-counts.ts';
import { asksForText, parseQuery } from '../domain/search-query.ts';
import { countPictures as countColumns } from './facets/pictures.ts';
import { resolveFilter } from './facets/resolve.ts';
import { searchAll } from './index/search.ts';
import type { Shelves } from './list-page.ts';

/** What the pictures of a filter show, among what a search finds. */
export async function countPictures(
  { db, facets, segments }: Shelves,
  filter: FacetFilter,
  text: string,
): Promise<PictureCounts> {
  const wanted = parseQuery(text);
  const resolved = await resolveFilter(db, facets, wanted.filters, filter);
  if (!asksForText(wanted)) return countColumns(await facets.columns(), resolved);
  const test = await facets.test({ ...NO_FILTER, trash: filter.trash });
  const found = await searchAll(db, segments, wanted, { trash: filter.trash, test });
  return countColumns(await facets.columns(), resolved, found);
}
