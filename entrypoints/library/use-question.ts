import { useMemo } from 'preact/hooks';

import type { ClipQuery } from '../../domain/collection.ts';
import { campaignOf, isNarrowed, orderOf, type Place } from './place.ts';
import type { ListQuestion } from './use-listing.ts';

/** What the place asks the library; the same as long as nothing else is asked, whatever is read. */
export function useQuestion(place: Place): ListQuestion {
  const { text, filter } = place;
  const order = orderOf(place);
  // The key says all that the question is made of.
  const key = JSON.stringify([text, filter, order]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => ({ query: queryOf(place), order }), [key]);
}

/** One shelf alone is read off its index; everything else is a filter. */
function queryOf({ text, filter }: Place): ClipQuery {
  const none = filter.campaigns.length === 1 && filter.campaigns[0] === 'none';
  const shelf = filter.trash ? 'trash' : none ? 'none' : campaignOf({ filter });
  const rest = { ...filter, trash: false, campaigns: shelf === null ? filter.campaigns : [] };
  const narrowed = isNarrowed({ text: '', filter: rest });
  return { text, campaign: shelf, ...(narrowed && { filter: rest }) };
}
