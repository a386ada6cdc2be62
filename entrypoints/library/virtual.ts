import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export type VirtualRows = Virtualizer<HTMLElement, HTMLElement>;

/**
 * Which of many rows are in sight. Heights are known beforehand, nothing is measured.
 *
 * @param kept an item that stays in the document wherever one scrolls, for it has the focus; or -1
 * @param scale whatever the heights hang on: another one, and all are asked for anew
 */
export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  heightOf: (item: number) => number,
  kept: number,
  scale: string,
): VirtualRows {
  const [, paint] = useReducer((turn: number, by: number) => turn + by, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 8,
    rangeExtractor: (range: Range) => withKept(range, kept),
    onChange: () => paint(1),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtual.setOptions(options);
  // What every binding of the library calls; it has no other names for them.
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  // oxlint-disable-next-line no-underscore-dangle
  useLayoutEffect(() => virtual._willUpdate());
  useLayoutEffect(() => {
    virtual.measure();
  }, [virtual, scale]);
  return virtual;
}

function withKept(range: Range, kept: number): number[] {
  const shown = defaultRangeExtractor(range);
  const [first = 0] = shown;
  if (kept < 0 || kept >= range.count || shown.includes(kept)) return shown;
  return kept < first ? [kept, ...shown] : [...shown, kept];
}
