// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { correct, mergeCorrections } from '../../domain/corrections.ts';
import { addEntry, liveValues, mergeSets, removeEntry } from '../../domain/stamped-set.ts';

const tag = (value: string) => ({ kind: 'campaign', value }) as const;

describe('a set of stamped entries', () => {
  it('holds a value once and gives values in the order in which they were added', () => {
    let set = addEntry({}, tag('b'), 5, 'm1');
    set = addEntry(set, tag('a'), 4, 'm1');
    expect(addEntry(set, tag('b'), 6, 'm1')).toBe(set);
    expect(liveValues(set, 'campaign')).toEqual(['b', 'a']);
    expect(liveValues(set, 'note')).toEqual([]);
  });

  it('gives every entry a stamp of its own, though the clock stands still', () => {
    let set = {};
    for (let n = 0; n < 50; n++) set = addEntry(set, tag(`t${n}`), 1, 'm1');
    expect(Object.keys(set)).toHaveLength(50);
  });

  it('keeps an addition that the remover had not seen', () => {
    const start = addEntry({}, tag('a'), 1, 'm1');
    const removed = removeEntry(start, tag('a'));
    const addedAgain = addEntry(removeEntry(start, tag('a')), tag('a'), 1, 'm2');
    expect(liveValues(mergeSets(removed, start), 'campaign')).toEqual([]);
    expect(liveValues(mergeSets(removed, addedAgain), 'campaign')).toEqual(['a']);
  });

  it('chooses alike on both sides where one stamp has two entries', () => {
    const [a, b] = [{ '000000001.m1': tag('a') }, { '000000001.m1': tag('b') }];
    expect(mergeSets(a, b)).toEqual(mergeSets(b, a));
  });
});

describe('corrections', () => {
  it('come after what was seen, even when the clock goes backwards', () => {
    const first = correct({}, 'title', 'Trước', 1000, 'm1');
    const second = correct(first, 'title', 'Sau', 10, 'm1');
    expect(mergeCorrections(first, second).title?.value).toBe('Sau');
    expect(mergeCorrections(second, first).title?.value).toBe('Sau');
  });

  it('choose alike on both sides where one stamp has two values', () => {
    const a = correct({}, 'title', 'a', 1, 'm1');
    const b = correct({}, 'title', 'b', 1, 'm1');
    expect(mergeCorrections(a, b)).toEqual(mergeCorrections(b, a));
  });
});
