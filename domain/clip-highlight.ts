import type { Clip } from './clip.ts';
import { recompose } from './clip.ts';
import { withoutUnsafe } from './foreign-text.ts';
import { stableJson } from './stable-json.ts';
import { addEntry, liveValues, removeEntry, type StampedSet } from './stamped-set.ts';
import { cleanNote } from './text.ts';
import type { TextQuote } from './text-quote.ts';

export type HighlightColour = 'yellow' | 'green' | 'blue' | 'pink';

/** In the order in which they are shown; the first is meant where none is said. */
export const COLOUR_ORDER: readonly HighlightColour[] = ['yellow', 'green', 'blue', 'pink'];

/** What a person marked in an article, and what they think of it. Never changed: made anew. */
export interface Highlight extends TextQuote {
  readonly colour?: HighlightColour;
  readonly note?: string;
}

/** A highlight as a clip holds it: `value` is the entry of the set, by which it is removed. */
export interface HeldHighlight extends Highlight {
  readonly value: string;
}

/** Half a book chapter; whoever marks more marks the article. */
export const EXACT_MAX = 20_000;
export const HIGHLIGHT_NOTE_MAX = 10_000;
const CONTEXT_MAX = 500;
const VALUE_MAX = 300_000;

/** The entry's value: one string for equal highlights on every machine. */
export function highlightValue(highlight: Highlight): string {
  const { exact, prefix, suffix, colour, note } = cleaned(highlight);
  return stableJson({
    exact,
    prefix,
    suffix,
    ...(colour && colour !== COLOUR_ORDER[0] && { colour }),
    ...(note && { note }),
  });
}

/** The highlight that a value tells of, its texts safe to show; null where it tells of none. */
export function readHighlight(value: string): Highlight | null {
  const held = value.length <= VALUE_MAX ? parsed(value) : null;
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return null;
  const { exact, prefix, suffix, colour, note, ...rest } = held as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return null;
  if (!isText(exact, EXACT_MAX) || !isText(prefix, CONTEXT_MAX) || !isText(suffix, CONTEXT_MAX))
    return null;
  if (exact.trim() === '') return null;
  if (colour !== undefined && !COLOUR_ORDER.some((known) => known === colour)) return null;
  if (note !== undefined && !isText(note, HIGHLIGHT_NOTE_MAX)) return null;
  return cleaned({
    exact,
    prefix,
    suffix,
    ...(colour !== undefined && { colour: colour as HighlightColour }),
    ...(note !== undefined && { note }),
  });
}

/** Those that the clip holds, in the order in which they were made; what is none is passed over. */
export function highlightsOf(clip: Pick<Clip, 'entries'>): readonly HeldHighlight[] {
  return liveValues(clip.entries, 'highlight').flatMap((value) => {
    const read = readHighlight(value);
    return read ? [{ ...read, value }] : [];
  });
}

/**
 * The clip with highlights taken off and put on, each by its value; the same clip where that
 * changes nothing. Where one of them tells of no highlight, nothing is changed at all.
 */
export function changeHighlights(
  clip: Clip,
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  now: number,
  device: string,
): Clip {
  // One that cannot be put on must not cost the one that it was made of.
  if (add.some((value) => readHighlight(value) === null)) return clip;
  const held = new Set(liveValues(clip.entries, 'highlight'));
  let entries: StampedSet = clip.entries;
  for (const value of remove) {
    if (held.has(value)) entries = removeEntry(entries, { kind: 'highlight', value });
  }
  for (const each of add) {
    const highlight = readHighlight(each);
    if (!highlight) continue;
    const entry = { kind: 'highlight', value: highlightValue(highlight) } as const;
    entries = addEntry(entries, entry, now, device);
  }
  return entries === clip.entries ? clip : recompose(clip, { entries });
}

function cleaned({ exact, prefix, suffix, colour, note }: Highlight): Highlight {
  const said = cleanNote(note ?? '');
  return {
    exact: safe(exact),
    prefix: safe(prefix),
    suffix: safe(suffix),
    ...(colour && { colour }),
    ...(said && { note: said }),
  };
}

const safe = (text: string): string => withoutUnsafe(text).normalize('NFC');

const isText = (held: unknown, max: number): held is string =>
  typeof held === 'string' && held.length <= max;

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // No JSON: no highlight.
    return null;
  }
}
