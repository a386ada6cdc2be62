import { useEffect, useRef, useState } from 'preact/hooks';

import { formatCount, t } from '../components/t.ts';
import { formatBytes, formatInstant } from './amounts.ts';
import type { CheckedBackup } from './backup-panel-port.ts';
import { BackupTaskView } from './backup-task.tsx';
import { Row } from './group.tsx';
import type { BackupTask, useBackup } from './use-backup.ts';
import { useReturnFocus } from './use-return-focus.ts';

type Backup = ReturnType<typeof useBackup>;

/** Restoring: a file is chosen or dropped, read through, looked at, and only then written. */
export function RestoreRow(props: {
  readonly backup: Backup;
  readonly view: {
    readonly task: BackupTask;
    readonly folder: string | null;
    readonly onStop: () => void;
  };
}) {
  const { backup, view } = props;
  const { task, working, check } = backup;
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const chooseButton = useReturnFocus(task.kind === 'found');
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file && !working) check(file);
  };
  return (
    // Dropping is a shortcut; the button is the way for a keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class={over ? 'drop-over' : ''}
      data-drop="restore"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Row
        title={t('backup.restore')}
        text={t('backup.restoreText')}
        control={
          <>
            <input
              ref={input}
              class="hidden-text"
              type="file"
              tabIndex={-1}
              aria-hidden="true"
              data-action="restore-file"
              accept=".zip,application/zip"
              onChange={({ currentTarget }) => {
                take(currentTarget.files);
                // The same file can be chosen again, to go on.
                currentTarget.value = '';
              }}
            />
            <button
              ref={chooseButton}
              type="button"
              class="button"
              disabled={working}
              onClick={() => input.current?.click()}
            >
              {t('backup.choose')}
            </button>
          </>
        }
      >
        {task.kind === 'found' && <Found found={task.backup} backup={backup} />}
        <BackupTaskView {...view} row="restore" />
      </Row>
    </div>
  );
}

/** What is in the file, before anything is written. */
function Found({ found, backup }: { readonly found: CheckedBackup; readonly backup: Backup }) {
  const { file, summary, unfinished } = found;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="found" role="group" aria-label={file.name} data-state="found">
      <strong>{file.name}</strong>
      <span>
        {[
          t('backup.clips', summary.clips, [formatCount(summary.clips)]),
          t('backup.campaigns', summary.campaigns, [formatCount(summary.campaigns)]),
          ...(summary.snapshots > 0
            ? [t('backup.snapshots', summary.snapshots, [formatCount(summary.snapshots)])]
            : []),
          formatBytes(summary.bytes),
        ].join(' · ')}
      </span>
      <span class="quiet-text">
        {t('backup.foundWhen', [formatInstant(summary.createdAt), summary.app])}
      </span>
      <span class="quiet-text">
        {unfinished
          ? t('backup.foundUnfinished', [
              t('backup.clips', unfinished.clips, [formatCount(unfinished.clips)]),
            ])
          : t('backup.foundWhole')}
      </span>
      <div class="actions">
        <button
          ref={first}
          type="button"
          class="button button-primary"
          data-action="restore-confirm"
          onClick={() => backup.restore(found, unfinished !== null)}
        >
          {t(unfinished ? 'backup.goOn' : 'backup.restoreNow')}
        </button>
        {unfinished && (
          <button
            type="button"
            class="button"
            data-action="restore-from-start"
            onClick={() => backup.restore(found, false)}
          >
            {t('backup.fromStart')}
          </button>
        )}
        <button
          type="button"
          class="button"
          data-action="drill-file"
          onClick={() => backup.drill(file)}
        >
          {t('backup.drillThis')}
        </button>
        <button type="button" class="button button-bare" onClick={backup.rest}>
          {t('backup.cancel')}
        </button>
      </div>
    </div>
  );
}
