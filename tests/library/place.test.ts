import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { NO_FILTER, type FacetFilter } from '../../domain/facets.ts';
import { KINDS, TONES } from '../../domain/vocabulary.ts';
import {
  campaignOf,
  chosenOf,
  isNarrowed,
  orderOf,
  placeOf,
  searchOf,
  START,
  type Place,
} from '../../entrypoints/library/place.ts';

const some = <T>(value: fc.Arbitrary<T>) => fc.uniqueArray(value, { maxLength: 5 });
const word = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const filter: fc.Arbitrary<FacetFilter> = fc.record({
  campaigns: some(word),
  sources: some(word),
  kinds: some(fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[]))),
  provinces2024: some(word),
  provinces2025: some(word),
  months: some(day.map((date) => date.slice(0, 7))),
  tones: some(fc.constantFrom(...(Object.keys(TONES) as (keyof typeof TONES)[]), 'none' as const)),
  noted: maybe(fc.boolean()),
  reposted: maybe(fc.boolean()),
  from: maybe(day),
  to: maybe(day),
  trash: fc.boolean(),
});
const place: fc.Arbitrary<Place> = fc.record({
  view: fc.constantFrom('list', 'pictures', 'campaign'),
  text: fc.string({ maxLength: 80, unit: 'grapheme' }),
  filter,
  order: maybe(fc.constantFrom('relevance', 'captured', 'published')),
  clip: maybe(fc.uuid()),
});

describe('a place in the library', () => {
  it('is in the address, whole, and comes out of it again', () => {
    fc.assert(
      fc.property(place, (there) => {
        expect(placeOf(searchOf(there))).toEqual(there);
      }),
    );
  });

  it('is the start for an empty address, which the start is written as', () => {
    expect(placeOf('')).toEqual(START);
    expect(searchOf(START)).toBe('');
  });

  it('passes over whatever an address says that is none of ours', () => {
    const hostile =
      '?view=admin&kind=toString&kind=party&month=2020-13&month=2020-02&from=2020-02-30&to=x' +
      '&tone=angry&note=2&reposts=&trash=yes&order=__proto__&constructor=1';
    expect(placeOf(hostile)).toEqual({
      ...START,
      filter: { ...NO_FILTER, kinds: ['party'], months: ['2020-02'] },
    });
  });

  it('reads any address without an error and without end', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (search) => {
        expect(placeOf(searchOf(placeOf(search)))).toEqual(placeOf(search));
      }),
    );
    const long = `?${'campaign=a&'.repeat(5000)}${Array.from({ length: 500 }, (_, at) => `source=${at}`).join('&')}`;
    expect(chosenOf(placeOf(long).filter)).toBeLessThanOrEqual(101);
  });

  it('orders a search by how well it matches and anything else by capture, until one chooses', () => {
    expect(orderOf({ order: null, text: ' ' })).toBe('captured');
    expect(orderOf({ order: null, text: 'dân vận' })).toBe('relevance');
    expect(orderOf({ order: 'published', text: 'dân vận' })).toBe('published');
  });

  it('is about a campaign only where that is the one choice of campaigns', () => {
    const of = (change: Partial<FacetFilter>) =>
      campaignOf({ filter: { ...NO_FILTER, ...change } });
    expect(of({ campaigns: ['a'] })).toBe('a');
    expect(of({ campaigns: ['a'], months: ['2020-01'] })).toBe('a');
    expect(of({ campaigns: ['a', 'b'] })).toBeNull();
    expect(of({ campaigns: ['none'] })).toBeNull();
    expect(of({ campaigns: ['a'], trash: true })).toBeNull();
  });

  it('is narrowed by words, by the trash and by every facet', () => {
    expect(isNarrowed(START)).toBe(false);
    expect(isNarrowed({ ...START, text: 'a' })).toBe(true);
    fc.assert(
      fc.property(filter, (each) => {
        const nothing = searchOf({ ...START, filter: each }) === '';
        expect(isNarrowed({ text: '', filter: each })).toBe(!nothing);
      }),
    );
  });
});
