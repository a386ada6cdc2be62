import type { FacetFilter } from '../../domain/facets.ts';

/** The values of a facet, with this one chosen, or no longer. */
export const toggled = <T extends string>(chosen: readonly T[], value: T): readonly T[] =>
  chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];

/** The filter for one campaign alone, `none` or the trash, all other choices kept. */
export function atShelf(filter: FacetFilter, shelf: string | null): FacetFilter {
  return {
    ...filter,
    campaigns: shelf === null || shelf === 'trash' ? [] : [shelf],
    trash: shelf === 'trash',
  };
}
