import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DayRun } from '../../domain/listing.ts';
import { listItems, type ListItem } from '../../entrypoints/library/list-items.ts';

/** Runs of these lengths, one day after another. */
function runsOf(lengths: readonly number[]): readonly DayRun[] {
  let from = 0;
  return lengths.map((clips, at) => {
    const run = { day: `2026-11-${String(28 - (at % 28)).padStart(2, '0')}`, from, clips };
    from += clips;
    return run;
  });
}

describe('the lines of a list', () => {
  it('are its clips where it is not divided', () => {
    const items = listItems(null, 3);
    expect(items.count).toBe(3);
    expect(items.at(2)).toEqual({ kind: 'clip', place: 2 });
    expect(items.lineOf(1)).toBe(1);
    expect(items.isDay(0)).toBe(false);
  });

  it('have a heading before every day and every clip once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (lengths) => {
        const runs = runsOf(lengths);
        const total = lengths.reduce((sum, each) => sum + each, 0);
        const items = listItems(runs, total);
        const lines = Array.from({ length: items.count }, (_, line) => items.at(line));
        const wanted: ListItem[] = [];
        for (const run of runs) {
          wanted.push({ kind: 'day', run });
          for (let at = 0; at < run.clips; at++)
            wanted.push({ kind: 'clip', place: run.from + at });
        }
        expect(lines).toEqual(wanted);
        for (const [line, each] of lines.entries()) {
          expect(items.isDay(line)).toBe(each.kind === 'day');
          if (each.kind === 'clip') expect(items.lineOf(each.place)).toBe(line);
        }
      }),
    );
  });
});
