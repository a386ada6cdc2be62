import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import {
  COLOUR_ORDER,
  HIGHLIGHT_NOTE_MAX,
  type HighlightColour,
} from '../../../domain/clip-highlight.ts';
import { GrowingText } from '../../components/growing-text.tsx';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import type { BarPlace } from './places.ts';

const NAMES = {
  yellow: 'reader.yellow',
  green: 'reader.green',
  blue: 'reader.blue',
  pink: 'reader.pink',
} as const satisfies Record<HighlightColour, string>;

export const colourName = (colour: HighlightColour): string => t(NAMES[colour]);

interface HighlightBarProps {
  readonly place: BarPlace;
  /** The colour of the highlight that it is about; null for a selection. */
  readonly colour: HighlightColour | null;
  /** The note being written; null where none is. */
  readonly note: string | null;
  readonly hasNote: boolean;
  readonly busy: boolean;
  readonly onColour: (colour: HighlightColour) => void;
  readonly onNote: () => void;
  readonly onType: (text: string) => void;
  readonly onSaveNote: () => void;
  /** Throws away what was typed. */
  readonly onDropNote: () => void;
  /** Closes the note; what was typed stays for the next time. */
  readonly onLetGo: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** Beside what is selected, or beside a highlight that was pressed. */
export function HighlightBar(props: HighlightBarProps) {
  const { place, colour, note } = props;
  const bar = useRef<HTMLDivElement>(null);
  const writing = note === null;
  const [shift, setShift] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const own = bar.current;
    const around = own?.offsetParent;
    if (!own || !around) return;
    const most = Math.max(0, around.clientWidth - own.offsetWidth - 8);
    const left = Math.min(most, Math.max(8, place.left - own.offsetWidth / 2));
    const above = place.top - own.offsetHeight - 8;
    setShift({ left, top: above > 0 ? above : place.bottom + 8 });
  }, [place, writing]);
  return (
    <div
      ref={bar}
      class="highlight-bar"
      role={note === null ? 'toolbar' : 'group'}
      aria-label={t(colour === null ? 'reader.selection' : 'reader.highlight')}
      data-aside=""
      style={{ left: `${shift.left}px`, top: `${shift.top}px` }}
    >
      {note === null ? <Tools {...props} /> : <NoteForm {...props} note={note} />}
    </div>
  );
}

/** A press on a button would let go of the selection. */
const keep = (event: Event): void => event.preventDefault();

function Tools(props: HighlightBarProps) {
  const { colour: chosen, busy } = props;
  return (
    <>
      {COLOUR_ORDER.map((colour, at) => (
        <button
          key={colour}
          type="button"
          class="swatch"
          data-colour={colour}
          aria-label={t(chosen === null ? 'reader.mark' : 'reader.recolour', [colourName(colour)])}
          aria-pressed={chosen === null ? undefined : chosen === colour}
          aria-keyshortcuts={chosen === null && at === 0 ? 'h' : undefined}
          title={colourName(colour)}
          disabled={busy}
          onMouseDown={keep}
          onClick={() => props.onColour(colour)}
        />
      ))}
      <span class="highlight-bar-rule" />
      <button
        type="button"
        class="button button-bare"
        disabled={busy}
        onMouseDown={keep}
        onClick={props.onNote}
      >
        <Icon name="note" />
        {t(props.hasNote ? 'reader.editNote' : 'reader.addNote')}
      </button>
      <button
        type="button"
        class="button button-bare button-square"
        aria-label={t('reader.copyQuote')}
        title={t('reader.copyQuote')}
        onMouseDown={keep}
        onClick={props.onCopy}
      >
        <Icon name="copies" />
      </button>
      {chosen !== null && (
        <button
          type="button"
          class="button button-bare button-square"
          aria-label={t('reader.unmark')}
          title={t('reader.unmark')}
          disabled={busy}
          onClick={props.onRemove}
        >
          <Icon name="trash" />
        </button>
      )}
    </>
  );
}

function NoteForm(props: HighlightBarProps & { readonly note: string }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus({ preventScroll: true }), []);
  return (
    <form
      ref={form}
      class="highlight-note"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSaveNote();
      }}
      onKeyDown={(event) => {
        // Vietnamese keyboards compose syllables: their Escape is not ours.
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          // What was typed is kept: only the button throws it away.
          props.onLetGo();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          props.onSaveNote();
        }
      }}
    >
      <GrowingText
        label={t('reader.note')}
        value={props.note}
        onInput={(note) => props.onType(note.slice(0, HIGHLIGHT_NOTE_MAX))}
      />
      <div class="highlight-note-foot">
        <button type="submit" class="button button-primary" disabled={props.busy}>
          {t('reader.saveNote')}
        </button>
        <button type="button" class="button button-bare" onClick={props.onDropNote}>
          {t('reader.cancel')}
        </button>
      </div>
    </form>
  );
}
