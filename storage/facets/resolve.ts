import { campaignKey } from '../../domain/campaign.ts';
import type { FacetFilter } from '../../domain/facets.ts';
import { foldText } from '../../domain/fold.ts';
import type { QueryFilters } from '../../domain/search-query.ts';
import { isOpen } from '../campaigns.ts';
import type { Database } from '../database.ts';
import type { SourceFacet } from './chunk.ts';
import type { FacetIndex } from './facet-index.ts';

/** A value that no clip has: a filter that names nothing finds nothing. */
const NOTHING = '\0';

/**
 * A filter with what was typed in the search box: campaigns, sources and provinces by a part of
 * their names, folded. What was chosen elsewhere holds besides.
 */
export async function resolveFilter(
  db: Database,
  facets: FacetIndex,
  typed: QueryFilters,
  chosen: FacetFilter,
): Promise<FacetFilter> {
  const { campaigns, sources, provinces, from, to } = typed;
  let filter: FacetFilter = {
    ...chosen,
    from: later(chosen.from, from),
    to: earlier(chosen.to, to),
  };
  if (campaigns.length > 0) {
    const rows = (await db.campaigns.toArray()).filter(isOpen);
    const named = rows.filter(({ name }) => isNamed(campaignKey(name), campaigns));
    filter = {
      ...filter,
      campaigns: both(
        filter.campaigns,
        named.map(({ id }) => id),
      ),
    };
  }
  if (sources.length + provinces.length > 0) {
    const columns = await facets.columns();
    const hosts = columns.sources.filter((source) => isMeant(source, sources, provinces));
    filter = {
      ...filter,
      sources: both(
        filter.sources,
        hosts.map(([host]) => host),
      ),
    };
  }
  return filter;
}

function isMeant(
  [host, name, , old, now]: SourceFacet,
  sources: readonly string[],
  provinces: readonly string[],
): boolean {
  const bySource = sources.length === 0 || isNamed(`${foldText(name)} ${foldText(host)}`, sources);
  const places = [old, now].map((place) => foldText(place ?? ''));
  return bySource && (provinces.length === 0 || places.some((place) => isNamed(place, provinces)));
}

const isNamed = (name: string, values: readonly string[]): boolean =>
  values.some((value) => value !== '' && name.includes(value));

/** Values of both; of one alone where the other asks for nothing. */
function both(chosen: readonly string[], typed: readonly string[]): readonly string[] {
  const values = chosen.length
    ? chosen.filter((value) => typed.includes(value))
    : [...new Set(typed)];
  return values.length ? values : [NOTHING];
}

const later = (a: string | null, b: string | null): string | null =>
  a && b ? max(a, b) : (a ?? b);
const earlier = (a: string | null, b: string | null): string | null =>
  a && b ? (a < b ? a : b) : (a ?? b);
const max = (a: string, b: string): string => (a > b ? a : b);
