import { useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

import {
  COLOUR_ORDER,
  EXACT_MAX,
  highlightValue,
  type Highlight,
  type HighlightColour,
} from '../../../domain/clip-highlight.ts';
import type { Span } from '../../../domain/query-hits.ts';
import { cutText } from '../../../domain/text.ts';
import { quoteAt } from '../../../domain/text-quote.ts';
import { t } from '../../components/t.ts';
import type { BarPlace } from './places.ts';
import type { ReaderPort } from './reader-port.ts';
import type { TextMap } from './text-map.ts';
import { colourOf, type PlacedHighlight } from './use-highlights.ts';
import type { ReaderChanges } from './use-reader-changes.ts';

/** A highlight that was pressed, or whose note is being written. */
interface Held {
  readonly value: string;
  readonly highlight: Highlight;
  readonly place: BarPlace;
  readonly note: string | null;
}

export interface Highlighting {
  readonly held: Held | null;
  readonly unsaved: ReadonlySet<string>;
  readonly hold: (highlight: PlacedHighlight, place: BarPlace, writing: boolean) => void;
  readonly letGo: () => void;
  readonly mark: (
    span: Span,
    place: BarPlace,
    colour: HighlightColour | null,
    noting: boolean,
  ) => Promise<void>;
  readonly recolour: (colour: HighlightColour) => Promise<void>;
  readonly type: (note: string) => void;
  readonly saveNote: () => Promise<void>;
  readonly dropNote: () => void;
  readonly remove: (highlight: Pick<PlacedHighlight, 'value'>) => Promise<void>;
}

/** Making highlights, and changing them: each change takes one off and puts another on. */
export function useHighlighting(
  port: Pick<ReaderPort, 'loadTyped' | 'saveTyped'>,
  clipId: string,
  map: RefObject<TextMap | null>,
  highlights: readonly PlacedHighlight[],
  changes: Pick<ReaderChanges, 'highlight'>,
): Highlighting {
  const [held, setHeld] = useState<Held | null>(null);
  const colour = useRef<HighlightColour>(COLOUR_ORDER[0] ?? 'yellow');
  const keyOf = ({ exact, prefix, suffix }: Highlight): string =>
    [clipId, cutText(exact, 200), prefix, suffix].join('\0');
  const unsaved = new Set(
    highlights.filter((each) => port.loadTyped(keyOf(each)) !== null).map(({ value }) => value),
  );

  const replace = async (from: Held, highlight: Highlight): Promise<boolean> => {
    const value = highlightValue(highlight);
    if (value === from.value) return true;
    const done = await changes.highlight({ add: [value], remove: [from.value] }, null);
    if (done) setHeld((now) => (now?.value === from.value ? { ...now, value, highlight } : now));
    return done;
  };
  return {
    held,
    unsaved,
    hold: (highlight, place, writing) =>
      setHeld({
        value: highlight.value,
        highlight,
        place,
        note: writing ? (port.loadTyped(keyOf(highlight)) ?? highlight.note ?? '') : null,
      }),
    letGo: () => setHeld(null),
    async mark(span, place, chosen, noting) {
      const text = map.current?.text;
      if (text === undefined || span.end - span.start > EXACT_MAX) return;
      colour.current = chosen ?? colour.current;
      const highlight = { ...quoteAt(text, span), colour: colour.current };
      const value = highlightValue(highlight);
      if (!(await changes.highlight({ add: [value], remove: [] }, null))) return;
      document.getSelection()?.removeAllRanges();
      setHeld(noting ? { value, highlight, place, note: '' } : null);
    },
    async recolour(next) {
      if (!held || colourOf(held.highlight) === next) return;
      colour.current = next;
      await replace(held, { ...held.highlight, colour: next });
    },
    type(note) {
      if (!held) return;
      port.saveTyped(keyOf(held.highlight), note);
      setHeld({ ...held, note });
    },
    async saveNote() {
      if (held?.note === null || !held) return;
      const { note: _, ...rest } = held.highlight;
      const said = held.note.trim();
      const done = await replace(held, said === '' ? rest : { ...rest, note: said });
      if (!done) return;
      port.saveTyped(keyOf(held.highlight), null);
      setHeld(null);
    },
    dropNote() {
      if (held) port.saveTyped(keyOf(held.highlight), null);
      setHeld(null);
    },
    async remove({ value }) {
      setHeld(null);
      await changes.highlight({ add: [], remove: [value] }, t('reader.unmarked'));
    },
  };
}
