import type { ClipBody } from '../domain/clip.ts';
import type { ClipPage, ClipQuery } from '../domain/collection.ts';
import { snippet, type TextPart } from '../domain/highlight.ts';
import { fieldOf } from '../domain/search-match.ts';
import type { SearchQuery } from '../domain/search-query.ts';
import { clipOf } from './clip-rows.ts';
import { resolveFilter } from './facets/resolve.ts';
import type { HitCursor, HitPage } from './index/hits.ts';
import type { Scope } from './index/question.ts';
import { searchPage } from './index/search.ts';
import { filterOf, hasFilters, repostsOf, type Shelves } from './list-page.ts';
import { readAll, type Stores } from './requests.ts';

/** By the search index; the best first. Totals are another question: most searches need none. */
export async function searchedPage(
  shelves: Shelves,
  query: ClipQuery,
  wanted: SearchQuery,
  limit: number,
  cursor: string | null,
): Promise<ClipPage> {
  const { db, segments } = shelves;
  const scope = await scopeOf(shelves, query, wanted);
  const shape = async ({ hits, more }: HitPage, stores: Stores): Promise<ClipPage> => {
    const rows = hits.map(({ row }) => row);
    const last = hits.at(-1);
    // A title that holds all that was asked for says it: the text is not looked through.
    const shown = hits.filter(({ rank }) => fieldOf(rank) > 0);
    const ids = shown.flatMap(({ row, body }) => (body ? [] : [row.id]));
    const [read, reposts] = await Promise.all([
      readAll<ClipBody>(stores(db.bodies), ids),
      repostsOf(db, stores, rows),
    ]);
    const snippets = snippetsOf([...read, ...shown.map((hit) => hit.body)], wanted);
    return {
      clips: rows.map(clipOf),
      total: cursor === null && !more ? hits.length : null,
      cursor: more && last ? `${last.rank}:${last.capturedAt}:${last.ord}` : null,
      snippets,
      reposts,
    };
  };
  return searchPage(db, segments, wanted, scope, limit, hitCursor(cursor), shape);
}

/** By the clip's id, where in each text it stands. */
export function snippetsOf(
  bodies: readonly (ClipBody | undefined)[],
  wanted: SearchQuery,
): Readonly<Record<string, readonly TextPart[]>> {
  const snippets: Record<string, readonly TextPart[]> = {};
  for (const body of bodies) {
    const parts = body && snippet(body.article.text, wanted);
    if (body && parts) snippets[body.id] = parts;
  }
  return snippets;
}

/** No filter: then the index answers by itself, and no facet is loaded. */
async function scopeOf(
  { db, facets }: Shelves,
  query: ClipQuery,
  wanted: SearchQuery,
): Promise<Scope> {
  const base = filterOf(query);
  if (!hasFilters(wanted, query) && base.campaigns.length === 0)
    return { trash: base.trash, test: null };
  const filter = await resolveFilter(db, facets, wanted.filters, base);
  return { trash: filter.trash, test: await facets.test(filter) };
}

function hitCursor(cursor: string | null): HitCursor | null {
  if (cursor === null) return null;
  const [rank = 0, capturedAt = 0, ord = 0] = cursor.split(':').map(Number);
  return { rank, capturedAt, ord };
}
