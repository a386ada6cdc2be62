import type { HighlightColour } from '../../../domain/clip-highlight.ts';
import type { Span } from '../../../domain/query-hits.ts';

/** Something that is marked in the text. They may overlap. */
export type Layer = Span &
  (
    | {
        readonly kind: 'highlight';
        /** Short and without blanks; stands on its marks. */
        readonly id: string;
        readonly colour: HighlightColour;
        readonly noted: boolean;
      }
    /** A word of the list's search. */
    | { readonly kind: 'hit' }
    /** A place that the find bar found; `current`, the one it stands at. */
    | { readonly kind: 'found'; readonly current: boolean }
  );

/** A part of the text that the same layers cover from one end to the other. */
export interface Segment extends Span {
  readonly layers: readonly Layer[];
}

/** The text cut where layers begin and end; parts without a layer are left out. */
export function segmentsOf(layers: readonly Layer[]): readonly Segment[] {
  const ordered = layers.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const edges = [...new Set(ordered.flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  let open: Layer[] = [];
  let next = 0;
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1];
    if (end === undefined) break;
    open = open.filter((layer) => layer.end > start);
    for (let layer = ordered[next]; layer && layer.start <= start; layer = ordered[++next]) {
      open.push(layer);
    }
    if (open.length > 0) segments.push({ start, end, layers: [...open] });
  }
  return segments;
}
