// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  changeHighlights,
  COLOUR_ORDER,
  EXACT_MAX,
  highlightsOf,
  highlightValue,
  readHighlight,
  type Highlight,
} from '../../domain/clip-highlight.ts';
import { mergeSets } from '../../domain/stamped-set.ts';
import { aClip } from '../export/a-clip.ts';

const QUOTE = { exact: 'dân vận khéo', prefix: 'phong trào ', suffix: ' ở cơ sở' };
const with_ = (change: Partial<Highlight>): string => highlightValue({ ...QUOTE, ...change });

describe('the value of a highlight', () => {
  it('is one string for equal highlights', () => {
    const { exact, prefix, suffix } = QUOTE;
    expect(with_({})).toBe(highlightValue({ suffix, exact, prefix, colour: 'yellow', note: ' ' }));
    expect(with_({ colour: 'pink', note: 'Hỏi lại' })).toBe(
      '{"colour":"pink","exact":"dân vận khéo","note":"Hỏi lại","prefix":"phong trào ","suffix":" ở cơ sở"}',
    );
  });

  it('is read again as it was written', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const highlight: fc.Arbitrary<Highlight> = fc.record(
      {
        exact: text.map((t) => `dân ${t}`),
        prefix: text,
        suffix: text,
        colour: fc.constantFrom(...COLOUR_ORDER),
        note: text,
      },
      { requiredKeys: ['exact', 'prefix', 'suffix'] },
    );
    fc.assert(
      fc.property(highlight, (each) => {
        const value = highlightValue(each);
        const read = readHighlight(value);
        expect(read).not.toBeNull();
        expect(read && highlightValue(read)).toBe(value);
      }),
    );
  });

  it.each([
    ['no JSON', 'dân vận'],
    ['another kind of JSON', '["a"]'],
    ['nothing', 'null'],
    ['no quote', '{"prefix":"","suffix":""}'],
    ['an empty quote', JSON.stringify({ ...QUOTE, exact: ' \n' })],
    ['a wrong type', JSON.stringify({ ...QUOTE, exact: 7 })],
    ['a wrong note', JSON.stringify({ ...QUOTE, note: { toString: 1 } })],
    ['an unknown colour', JSON.stringify({ ...QUOTE, colour: 'red;background:url(x)' })],
    ['something besides', JSON.stringify({ ...QUOTE, html: '<script>' })],
    ['a quote without end', JSON.stringify({ ...QUOTE, exact: 'x'.repeat(EXACT_MAX + 1) })],
    ['a context without end', JSON.stringify({ ...QUOTE, prefix: 'x'.repeat(501) })],
    ['a value without end', ' '.repeat(400_000)],
  ])('that is %s is none', (_, value) => {
    expect(readHighlight(value)).toBeNull();
  });

  it('is read without what could make it look like something else', () => {
    const value = JSON.stringify({ ...QUOTE, note: 'a\u202eb', exact: 'd\u0061\u0302n\u202e vận' });
    expect(readHighlight(value)).toMatchObject({ note: 'ab', exact: 'dân vận' });
  });
});

describe('highlights of a clip', () => {
  const [first, second] = [with_({}), with_({ note: 'Trích vào báo cáo' })];

  it('are put on, changed and taken off, in the order in which they were made', async () => {
    const { clip } = await aClip(1);
    const one = changeHighlights(clip, { add: [first], remove: [] }, 5, 'a1');
    expect(highlightsOf(one)).toEqual([{ ...QUOTE, value: first }]);
    const other = with_({ exact: 'khéo' });
    const two = changeHighlights(one, { add: [other], remove: [] }, 5, 'a1');
    const noted = changeHighlights(two, { add: [second], remove: [first] }, 5, 'a1');
    expect(highlightsOf(noted).map(({ value }) => value)).toEqual([other, second]);
    expect(noted.note).toBe(clip.note);
    expect(noted.campaigns).toEqual(clip.campaigns);
    const none = changeHighlights(noted, { add: [], remove: [other, second] }, 5, 'a1');
    expect(highlightsOf(none)).toEqual([]);
  });

  it('stay as they are where nothing changes or what comes is no highlight', async () => {
    const { clip } = await aClip(1);
    const one = changeHighlights(clip, { add: [first], remove: [] }, 5, 'a1');
    expect(changeHighlights(one, { add: [first, 'no'], remove: [second] }, 6, 'a1')).toBe(one);
  });

  it('of two machines are joined; what one took off is gone', async () => {
    const { clip } = await aClip(1);
    const base = changeHighlights(clip, { add: [first], remove: [] }, 5, 'a1');
    const here = changeHighlights(base, { add: [second], remove: [first] }, 6, 'a1');
    const there = changeHighlights(base, { add: [with_({ colour: 'blue' })], remove: [] }, 6, 'b2');
    const entries = mergeSets(here.entries, there.entries);
    expect(entries).toEqual(mergeSets(there.entries, here.entries));
    expect(highlightsOf({ entries }).map(({ note, colour }) => note ?? colour)).toEqual([
      'Trích vào báo cáo',
      'blue',
    ]);
  });

  it('that are damaged are passed over, and kept', async () => {
    const { clip } = await aClip(1);
    const entries = { ...clip.entries, '0mb999999.a1': { kind: 'highlight' as const, value: '{' } };
    expect(highlightsOf({ entries })).toEqual([]);
    expect(
      changeHighlights({ ...clip, entries }, { add: [first], remove: [] }, 5, 'a1').entries,
    ).toHaveProperty(['0mb999999.a1']);
  });
});
