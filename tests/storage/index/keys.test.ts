// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { searchWords, unmark } from '../../../domain/search-text.ts';
import { createKeys, IN_LEAD, IN_TITLE, markedOf, rangeOf } from '../../../storage/index/keys.ts';

const syllable = fc.constantFrom(
  'dân',
  'dàn',
  'vận',
  'khéo',
  'đường',
  'nghị',
  'quyết',
  'tỉnh',
  'uỷ',
  '2020',
  'covid',
  'über',
  'mañana',
  'ngoẵng',
  '中文',
);
const line = fc
  .array(syllable, { minLength: 1, maxLength: 8 })
  .map((words) => searchWords(words.join(' ')));

function keysOf(text: { title?: string; lead?: string; rest?: string }): Set<string> {
  const keys = new Set<string>();
  createKeys()({ title: '', lead: '', rest: '', ...text }, (key) => keys.add(key));
  return keys;
}

describe('the keys of a text', () => {
  it('tell every syllable and every pair side by side, as they are printed', () => {
    fc.assert(
      fc.property(line, (title) => {
        const words = title.split(' ');
        const printed = [...keysOf({ title })].map((key) => key[0] + markedOf(key));
        const wanted = [
          ...words.map((word) => `1${word}`),
          ...words.slice(1).map((word, at) => `2${words[at]} ${word}`),
        ];
        expect(new Set(printed)).toEqual(new Set(wanted));
      }),
    );
  });

  it('lie in the range of their folded form, and of any beginning of it', () => {
    fc.assert(
      fc.property(line, fc.nat(3), (rest, cut) => {
        const words = rest.split(' ').map(unmark);
        const keys = keysOf({ rest });
        const within = (folded: string[], prefix: boolean): boolean => {
          const { from, to } = rangeOf(folded, prefix);
          return [...keys].some((key) => key >= from && key < to);
        };
        for (const [at, word] of words.entries()) {
          expect(within([word], false)).toBe(true);
          expect(within([word.slice(0, word.length - cut) || word], true)).toBe(true);
          const next = words[at + 1];
          if (next !== undefined) expect(within([word, next], false)).toBe(true);
        }
      }),
    );
  });

  it('of one syllable are not found under another that begins like it', () => {
    const keys = keysOf({ rest: 'dân vận' });
    const { from, to } = rangeOf(['da'], false);
    expect([...keys].filter((key) => key >= from && key < to)).toEqual([]);
    const pair = rangeOf(['dan', 'va'], false);
    expect([...keys].filter((key) => key >= pair.from && key < pair.to)).toEqual([]);
  });

  it('make no pair across two parts', () => {
    const { from, to } = rangeOf(['mot', 'hai'], false);
    expect([...keysOf({ title: 'một | hai' })].some((key) => key >= from && key < to)).toBe(false);
    expect([...keysOf({ title: 'một hai' })].some((key) => key >= from && key < to)).toBe(true);
  });

  it('say whether they stand in the title, in the lead or elsewhere', () => {
    const places = new Map<string, number>();
    createKeys()({ title: 'một', lead: 'hai', rest: 'ba' }, (key, where) => {
      places.set(markedOf(key), where);
    });
    expect([...places]).toEqual([
      ['một', IN_TITLE],
      ['hai', IN_LEAD],
      ['ba', 0],
    ]);
  });
});
