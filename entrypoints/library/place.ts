import type { FacetFilter } from '../../domain/facets.ts';
import { NO_FILTER } from '../../domain/facets.ts';
import type { ListOrder } from '../../domain/listing.ts';
import type { SourceKind } from '../../domain/source.ts';
import type { Tone } from '../../domain/tone.ts';
import { isRealDay } from '../../domain/vietnam-time.ts';
import { KINDS, TONES } from '../../domain/vocabulary.ts';

export type View = 'list' | 'pictures' | 'campaign';

/** Where a person is in the library: all of it stands in the address, so that Back works. */
export interface Place {
  readonly view: View;
  /** As typed in the search box. */
  readonly text: string;
  readonly filter: FacetFilter;
  /** null: as suits the question, see `orderOf`. */
  readonly order: ListOrder | null;
  /** Id of the clip in the reader. */
  readonly clip: string | null;
}

export const START: Place = {
  view: 'list',
  text: '',
  filter: NO_FILTER,
  order: null,
  clip: null,
};

/** A search gives the best hit first, anything else what was clipped last. */
export const orderOf = ({ order, text }: Pick<Place, 'order' | 'text'>): ListOrder =>
  order ?? (text.trim() === '' ? 'captured' : 'relevance');

/** Whether a list shows less than everything that is not in the trash. */
export const isNarrowed = ({ text, filter }: Pick<Place, 'text' | 'filter'>): boolean =>
  text.trim() !== '' || chosenOf(filter) > 0 || filter.trash;

/** How many values were chosen among the facets. */
export const chosenOf = (filter: FacetFilter): number =>
  LISTS.reduce((sum, [key]) => sum + filter[key].length, 0) +
  (filter.noted === null ? 0 : 1) +
  (filter.reposted === null ? 0 : 1) +
  (filter.from === null ? 0 : 1) +
  (filter.to === null ? 0 : 1);

/** The one campaign that the filter asks for; null where it asks for none or several. */
export function campaignOf({ filter }: Pick<Place, 'filter'>): string | null {
  const [only, other] = filter.campaigns;
  return only !== undefined && other === undefined && only !== 'none' && !filter.trash
    ? only
    : null;
}

type ListKey = Exclude<
  {
    [Key in keyof FacetFilter]: FacetFilter[Key] extends readonly string[] ? Key : never;
  }[keyof FacetFilter],
  never
>;

/** Facets of several values, and their names in the address. */
const LISTS: readonly (readonly [ListKey, string])[] = [
  ['campaigns', 'campaign'],
  ['sources', 'source'],
  ['kinds', 'kind'],
  ['provinces2024', 'province-before'],
  ['provinces2025', 'province'],
  ['months', 'month'],
  ['tones', 'tone'],
];

/** The address' part from `?` on; '' for the start. */
export function searchOf(place: Place): string {
  const said = new URLSearchParams();
  const { filter } = place;
  if (place.view !== 'list') said.set('view', place.view);
  if (place.text !== '') said.set('q', place.text);
  for (const [key, name] of LISTS) for (const value of filter[key]) said.append(name, value);
  if (filter.noted !== null) said.set('note', filter.noted ? '1' : '0');
  if (filter.reposted !== null) said.set('reposts', filter.reposted ? '1' : '0');
  if (filter.from !== null) said.set('from', filter.from);
  if (filter.to !== null) said.set('to', filter.to);
  if (filter.trash) said.set('trash', '1');
  if (place.order !== null) said.set('order', place.order);
  if (place.clip !== null) said.set('clip', place.clip);
  const written = said.toString();
  return written === '' ? '' : `?${written}`;
}

/** More than any person chooses; what is beyond is not read. */
const VALUES_MAX = 100;
const VALUE_MAX = 300;

/** What an address asks for. Whatever it says that is none of ours is passed over. */
export function placeOf(search: string): Place {
  const said = new URLSearchParams(search);
  const all = (name: string): readonly string[] => [
    ...new Set(
      said
        .getAll(name)
        .filter((value) => value !== '' && value.length <= VALUE_MAX)
        .slice(0, VALUES_MAX),
    ),
  ];
  const one = <T extends string>(name: string, known: Record<T, true>): T | null => {
    const value = said.get(name);
    return value !== null && Object.hasOwn(known, value) ? (value as T) : null;
  };
  const some = <T extends string>(name: string, known: Record<T, true>): readonly T[] =>
    all(name).filter((value): value is T => Object.hasOwn(known, value));
  const day = (name: string): string | null => {
    const value = said.get(name) ?? '';
    return isRealDay(value) ? value : null;
  };
  const flag = one('note', FLAGS);
  const reposts = one('reposts', FLAGS);
  return {
    view: one('view', VIEWS) ?? 'list',
    text: (said.get('q') ?? '').slice(0, 512),
    filter: {
      campaigns: all('campaign'),
      sources: all('source'),
      kinds: some<SourceKind>('kind', KINDS),
      provinces2024: all('province-before'),
      provinces2025: all('province'),
      months: all('month').filter((month) => MONTH.test(month)),
      tones: some<Tone | 'none'>('tone', { ...TONES, none: true }),
      noted: flag && flag === '1',
      reposted: reposts && reposts === '1',
      from: day('from'),
      to: day('to'),
      trash: said.get('trash') === '1',
    },
    order: one('order', ORDERS),
    clip: (said.get('clip') ?? '').slice(0, 64) || null,
  };
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const VIEWS: Record<View, true> = { list: true, pictures: true, campaign: true };
const ORDERS: Record<ListOrder, true> = { relevance: true, captured: true, published: true };
const FLAGS: Record<'0' | '1', true> = { '0': true, '1': true };
