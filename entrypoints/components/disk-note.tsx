import type { DiskRoom } from '../../domain/disk-room.ts';
import { Icon } from './icon.tsx';
import { formatBytes, t } from './t.ts';

/** That room runs out, how much there is, and what to do while there is some. */
export function DiskNote(props: {
  readonly room: Exclude<DiskRoom, 'plenty'>;
  /** Bytes. */
  readonly left: number;
  readonly onOptions: () => void;
}) {
  const { room, left } = props;
  return (
    <div class="note note-warn" role="status">
      <Icon name="disk" />
      <div class="note-body">
        <strong>{t(room === 'full' ? 'room.full' : 'room.low', [formatBytes(left)])}</strong>
        <span>{t(room === 'full' ? 'room.fullDo' : 'room.lowDo')}</span>
        <span>
          <button type="button" class="link-button" onClick={props.onOptions}>
            {t('room.backUp')}
          </button>
        </span>
      </div>
    </div>
  );
}
