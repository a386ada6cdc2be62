import { Icon } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import type { PlacedHighlight } from './use-highlights.ts';

/** On paper a note stands below the text, beside the words that it is about. */
export function PrintedNotes({ highlights }: { readonly highlights: readonly PlacedHighlight[] }) {
  const noted = highlights.filter(({ note }) => note !== undefined);
  if (noted.length === 0) return null;
  return (
    <section class="reader-printed">
      <h3>{t('reader.notesPrinted')}</h3>
      <ul>
        {noted.map(({ value, exact, note }) => (
          <li key={value}>
            “{exact}”: {note}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The clip is in the trash, with the way back. */
export function TrashedNote(props: { readonly busy: boolean; readonly onRestore: () => void }) {
  return (
    <div class="note note-warn note-line">
      <Icon name="trash" />
      <span class="note-body">{t('trashView.inTrash')}</span>
      <button type="button" class="button" disabled={props.busy} onClick={props.onRestore}>
        <Icon name="undo" />
        {t('trashView.restore')}
      </button>
    </div>
  );
}

/** The library lost the text; what to do about it. */
export function MissingNote() {
  return (
    <div class="note note-warn" role="alert">
      <Icon name="alert" />
      <div class="note-body">
        <strong>{t('reader.missing')}</strong>
        <span>{t('reader.missingDo')}</span>
      </div>
    </div>
  );
}
