import type { DayRun } from '../../domain/listing.ts';

/** A line of the list: the heading of a day, or the clip of a place. */
export type ListItem =
  | { readonly kind: 'day'; readonly run: DayRun }
  | { readonly kind: 'clip'; readonly place: number };

/** Lines of a list, with a heading before each day where it is divided into days. */
export interface ListItems {
  readonly count: number;
  readonly at: (item: number) => ListItem;
  /** Whether the line is a heading: what its height hangs on. */
  readonly isDay: (item: number) => boolean;
  /** The line of the clip of a place. */
  readonly lineOf: (place: number) => number;
}

/** @param runs null for a list without headings; @param total places there are */
export function listItems(runs: readonly DayRun[] | null, total: number): ListItems {
  if (!runs || runs.length === 0) {
    return {
      count: total,
      at: (item) => ({ kind: 'clip', place: item }),
      isDay: () => false,
      lineOf: (place) => place,
    };
  }
  /** The run whose heading is this line or the last one before it. */
  const runAt = (item: number): number => lastWhere(runs, (run, at) => run.from + at <= item);
  return {
    count: total + runs.length,
    at(item) {
      const index = runAt(item);
      const run = runs[index];
      if (!run) return { kind: 'clip', place: item };
      const place = item - index - 1;
      return place < run.from ? { kind: 'day', run } : { kind: 'clip', place };
    },
    isDay(item) {
      const index = runAt(item);
      return runs[index]?.from === item - index;
    },
    lineOf: (place) => place + lastWhere(runs, (run) => run.from <= place) + 1,
  };
}

/** The last index for which it holds, of values for which it holds up to somewhere; -1: none. */
function lastWhere<T>(values: readonly T[], holds: (value: T, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] as T, middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
