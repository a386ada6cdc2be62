import { Icon } from './icon.tsx';
import { formatCount, t } from './t.ts';

/** Clips that left the trash for good and can still be brought back. */
export interface Purged {
  readonly act: string;
  readonly clips: number;
  /** As shown. */
  readonly at: string;
}

/** The way back from emptying the trash, for those who did not press "undo" at once. */
export function PurgedNote(props: {
  readonly purged: readonly Purged[];
  readonly busy: boolean;
  readonly onUndo: (act: string) => void;
}) {
  if (props.purged.length === 0) return null;
  return (
    <ul class="purged" aria-label={t('trashView.purgedBefore')}>
      {props.purged.map(({ act, clips, at }) => (
        <li key={act}>
          <span>{t('trashView.purgedAt', clips, [formatCount(clips), at])}</span>
          <button
            type="button"
            class="link-button"
            disabled={props.busy}
            onClick={() => props.onUndo(act)}
          >
            <Icon name="undo" />
            {t('bulk.undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}
