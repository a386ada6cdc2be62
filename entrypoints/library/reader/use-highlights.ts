import { useMemo, useRef } from 'preact/hooks';

import { COLOUR_ORDER, highlightsOf, type HeldHighlight } from '../../../domain/clip-highlight.ts';
import type { Clip } from '../../../domain/clip.ts';
import type { Span } from '../../../domain/query-hits.ts';
import { anchor } from '../../../domain/text-quote.ts';
import type { Layer } from './layers.ts';

export interface PlacedHighlight extends HeldHighlight {
  /** On its marks. */
  readonly id: string;
  /** null: the present text does not have it. */
  readonly span: Span | null;
}

const FIRST = COLOUR_ORDER[0] ?? 'yellow';
export const colourOf = ({ colour = FIRST }: Pick<HeldHighlight, 'colour'>) => colour;

/**
 * The clip's highlights in the order of the text, those that it does not have at the end.
 *
 * @param text as displayed; null until it is, and then nothing is known to be missing
 */
export function useHighlights(
  { entries }: Pick<Clip, 'entries'>,
  text: string | null,
): readonly PlacedHighlight[] {
  // Looking for one that is gone reads the whole text: once a text is enough.
  const known = useRef<{ text: string; spans: Map<string, Span | null> }>(undefined);
  return useMemo(() => {
    if (text === null) return [];
    if (known.current?.text !== text) known.current = { text, spans: new Map() };
    const { spans } = known.current;
    const place = (held: HeldHighlight): Span | null => {
      const quote = `${held.prefix}\0${held.exact}\0${held.suffix}`;
      const span = spans.has(quote) ? (spans.get(quote) ?? null) : anchor(text, held);
      spans.set(quote, span);
      return span;
    };
    const placed = highlightsOf({ entries }).map((held, at): PlacedHighlight =>
      Object.assign({}, held, { id: String(at), span: place(held) }),
    );
    return placed.sort(
      (a, b) =>
        (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || Number(a.id) - Number(b.id),
    );
  }, [entries, text]);
}

/** What is painted of them. */
export const layersOf = (highlights: readonly PlacedHighlight[]): readonly Layer[] =>
  highlights.flatMap(({ id, span, note, ...held }) =>
    span
      ? [{ ...span, kind: 'highlight', id, colour: colourOf(held), noted: note !== undefined }]
      : [],
  );
