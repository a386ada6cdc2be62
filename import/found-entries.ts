import {
  EXACT_MAX,
  HIGHLIGHT_NOTE_MAX,
  highlightValue,
  readHighlight,
} from '../domain/clip-highlight.ts';
import { withoutUnsafe } from '../domain/foreign-text.ts';
import { quickHash } from '../domain/quick-hash.ts';
import { nextStamp } from '../domain/stamp.ts';
import type { Entry, StampedSet } from '../domain/stamped-set.ts';
import { cleanNote, cutText } from '../domain/text.ts';
import { quoteAt, type TextQuote } from '../domain/text-quote.ts';
import type { FoundHighlight, FoundPage } from './found.ts';

/** Stands in stamps, and as the machine of a clip, for files of other programs. */
export const IMPORT_DEVICE = 'import';

const NOTE_MAX = 100_000;
const HIGHLIGHTS_MAX = 1000;

/**
 * Campaigns, note and highlights as a clip holds them. A stamp follows from what it stamps and from
 * when the page was saved there: the same file gives the same stamps whenever it is read, and what a
 * person takes off stays off.
 *
 * @param campaigns ids
 * @param savedAt ms; 0 where the file does not say
 * @param text of the article
 */
export function foundEntries(
  page: FoundPage,
  campaigns: readonly string[],
  savedAt: number,
  text: string,
): StampedSet {
  const note = cleanFoundNote(page.note);
  // A text has one blank between words, be it a space or a line break: its places stay the same.
  const flat = page.highlights.length > 0 ? text.replaceAll('\n', ' ') : '';
  const quotes = page.highlights.slice(0, HIGHLIGHTS_MAX).flatMap((each) => {
    const value = highlightOf(each, text, flat);
    return value === null ? [] : [value];
  });
  const entries: readonly Entry[] = [
    ...campaigns.map((value) => ({ kind: 'campaign', value }) as const),
    ...(note === '' ? [] : [{ kind: 'note', value: note } as const]),
    ...quotes.map((value) => ({ kind: 'highlight', value }) as const),
  ];
  return Object.fromEntries(entries.map((entry) => [stampOf(entry, savedAt), entry]));
}

/** What was noted and marked, as one text: a page that waits has nothing yet to be marked in. */
export function notesOf({ note, highlights }: FoundPage): string {
  const quoted = highlights.slice(0, HIGHLIGHTS_MAX).map(({ exact, note: own }) => {
    const passage = cleanFoundNote(exact);
    return passage === '' ? '' : [`“${passage}”`, cleanFoundNote(own)].filter(Boolean).join('\n');
  });
  return cutText([cleanFoundNote(note), ...quoted].filter(Boolean).join('\n\n'), NOTE_MAX);
}

const cleanFoundNote = (note: string): string => cutText(cleanNote(note), NOTE_MAX).trim();

export const stampOf = ({ kind, value }: Entry, savedAt: number): string =>
  nextStamp(savedAt, IMPORT_DEVICE + quickHash(`${kind} ${value}`));

/** A passage that is not found goes in all the same: the reader lists it as lost, and it is not. */
function highlightOf({ exact, note }: FoundHighlight, text: string, flat: string): string | null {
  const passage = cutText(withoutUnsafe(exact).normalize('NFC').trim(), EXACT_MAX);
  const own = cutText(cleanNote(note), HIGHLIGHT_NOTE_MAX);
  const value = highlightValue({ ...quoteOf(passage, text, flat), ...(own && { note: own }) });
  return readHighlight(value) ? value : null;
}

function quoteOf(passage: string, text: string, flat: string): TextQuote {
  const nowhere = { exact: passage, prefix: '', suffix: '' };
  if (passage === '') return nowhere;
  const sought = passage.replace(/\s+/g, ' ');
  const start = flat.indexOf(sought);
  return start < 0 ? nowhere : quoteAt(text, { start, end: start + sought.length });
}
