import type { Block, Run } from '../../domain/blocks/block.ts';
import { highlightsOf, type Highlight } from '../../domain/clip-highlight.ts';
import type { Clip } from '../../domain/clip.ts';
import { anchor } from '../../domain/text-quote.ts';
import type { WrittenRun } from './inline.ts';
import { mapRuns } from './map-blocks.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** More are listed, and not marked in the text. */
const MARKED_MAX = 500;

/**
 * The blocks with what the person marked in them, each marked run with the number of its highlight in
 * the returned list. One that the text does not have is in the list alone.
 */
export function withHighlights(
  blocks: readonly Block[],
  clip: Pick<Clip, 'entries'>,
): { readonly blocks: readonly Block[]; readonly highlights: readonly Highlight[] } {
  const highlights = highlightsOf(clip);
  if (highlights.length === 0) return { blocks, highlights };
  const text = displayed(blocks);
  const places = highlights.slice(0, MARKED_MAX).flatMap((highlight, number): Place[] => {
    const span = anchor(text, highlight);
    return span ? [{ ...span, number }] : [];
  });
  // Where two lie over each other, the one that begins later shows.
  places.sort((a, b) => a.start - b.start || a.number - b.number);
  let at = 0;
  const marked = mapRuns(blocks, (runs) => {
    if (runs.length === 0) return runs;
    const written = runs.flatMap((run) => {
      const pieces = cutRun(run, at, places);
      at += run.text.length;
      return pieces;
    });
    // The line break that parts this line from the next.
    at += 1;
    return written;
  });
  return { blocks: marked, highlights };
}

/** The text as the reader shows it: one line a block, captions included; places count on it. */
function displayed(blocks: readonly Block[]): string {
  const lines: string[] = [];
  mapRuns(blocks, (runs) => {
    if (runs.length > 0) lines.push(shown(runs.map(({ text }) => text).join('')));
    return runs;
  });
  return lines.join('\n');
}

const shown = (text: string): string => text.replace(/[^\S\n]/g, ' ');

/** A run in pieces, each of them in the highlight that lies over it. @param start of the run in the text */
function cutRun(run: Run, start: number, places: readonly Place[]): readonly WrittenRun[] {
  const end = start + run.text.length;
  const near = places.filter((place) => place.start < end && place.end > start);
  if (near.length === 0) return [run];
  const cuts = new Set([start, end]);
  for (const place of near) {
    cuts.add(Math.max(place.start, start));
    cuts.add(Math.min(place.end, end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] ?? end;
    const text = run.text.slice(from - start, to - start);
    const over = near.findLast((place) => place.start <= from && place.end >= to);
    return Object.assign({}, run, { text }, over && { highlight: over.number });
  });
}
