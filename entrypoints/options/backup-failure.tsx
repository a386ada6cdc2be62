import type { Failure } from '../../domain/failure.ts';
import { failureText } from '../components/failure-text.ts';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import type { BackupRow } from './use-backup.ts';

const NOW = {
  'disk-full': ['backup.failFull', 'backup.failFullDo'],
  'storage-failed': ['backup.failWrite', 'backup.failWriteDo'],
  'not-verified': ['backup.failChanged', 'backup.failChangedDo'],
} as const;

/** Where the common words for a failure speak of drafts and saving, ours speak of backups. */
const TEXTS = {
  now: NOW,
  restore: {
    'disk-full': ['backup.restoreFull', 'backup.restoreFullDo'],
    'storage-failed': ['backup.restoreWrite', 'backup.restoreWriteDo'],
    'not-verified': ['backup.restoreWrite', 'backup.restoreWriteDo'],
  },
  drill: {
    'disk-full': ['backup.drillFull', 'backup.drillFullDo'],
    'storage-failed': ['backup.drillWrite', 'backup.drillWriteDo'],
    'not-verified': NOW['not-verified'],
  },
} as const satisfies Record<
  BackupRow,
  Record<'disk-full' | 'storage-failed' | 'not-verified', readonly [string, string]>
>;

/** What happened and what to do about it. */
export function backupFailureText(row: BackupRow, failure: Failure) {
  const common = failureText(failure);
  if (!isOfWriting(failure.kind)) return common;
  const [what, todo] = TEXTS[row][failure.kind];
  return { ...common, what: t(what), todo: t(todo) };
}

const isOfWriting = (kind: Failure['kind']): kind is keyof typeof NOW => Object.hasOwn(NOW, kind);

/** Spoken at once. @param children between what happened and what to do */
export function BackupFailure(props: {
  readonly row: BackupRow;
  readonly failure: Failure;
  readonly lead?: string;
}) {
  const { what, todo, detail } = backupFailureText(props.row, props.failure);
  return (
    <div class="note note-warn" role="alert">
      <Icon name="alert" />
      <div class="note-body">
        <strong>{what}</strong>
        {props.lead !== undefined && <span>{props.lead}</span>}
        <span>{todo}</span>
        {detail !== null && detail !== '' && (
          <details>
            <summary>{t('failure.detail')}</summary>
            {detail}
          </details>
        )}
      </div>
    </div>
  );
}
