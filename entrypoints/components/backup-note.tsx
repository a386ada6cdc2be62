import { formatDay, vietnamDay } from '../../domain/vietnam-time.ts';
import { Icon } from './icon.tsx';
import { t } from './t.ts';

/** That backups have stopped, since when, and where to mend it. */
export function BackupNote(props: {
  /** Waits for the person's leave, or came to nothing. */
  readonly kind: 'due' | 'failed';
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly onOptions: () => void;
}) {
  const { kind, since } = props;
  const day = formatDay(vietnamDay(since));
  return (
    <div class="note note-warn" role="status">
      <Icon name="disk" />
      <div class="note-body">
        <strong>{t(kind === 'due' ? 'backupNote.due' : 'backupNote.failed', [day])}</strong>
        <span>{t(kind === 'due' ? 'backupNote.dueDo' : 'backupNote.failedDo')}</span>
        <span>
          <button type="button" class="link-button" onClick={props.onOptions}>
            {t('backupNote.open')}
          </button>
        </span>
      </div>
    </div>
  );
}
