import { formatDay, vietnamDay } from '../../domain/vietnam-time.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { formatBytes, formatInstant } from './amounts.ts';
import { backupFailureText } from './backup-failure.tsx';
import type { BackupChoices, BackupPanelPort } from './backup-panel-port.ts';
import { BackupSchedule } from './backup-schedule.tsx';
import { BackupTaskView } from './backup-task.tsx';
import { Group, Row } from './group.tsx';
import { NoteWarn } from './notes.tsx';
import { RestoreRow } from './restore-row.tsx';
import { useBackup, type BackupTask } from './use-backup.ts';

/** Backups: made now or by themselves, restored, tried. */
export function BackupPanel({ port }: { readonly port: BackupPanelPort }) {
  const backup = useBackup(port);
  const { choices, task, working, stop } = backup;
  const folder = choices?.folder ?? null;
  const view = { task, folder, onStop: stop };
  return (
    <Group id="backup" heading={t('backup.heading')} text={t('backup.text')}>
      {backup.failure && <FailureNote failure={backup.failure} />}
      <Row
        title={
          choices?.last ? t('backup.lastAt', [formatInstant(choices.last.at)]) : lastNone(choices)
        }
        text={lastText(choices)}
        control={
          <button
            type="button"
            class="button button-primary"
            data-action="backup-now"
            disabled={working || !choices}
            onClick={backup.backUp}
          >
            {t('backup.now')}
          </button>
        }
      >
        {choices && !working && !isSaid(task) && (
          <Waiting choices={choices} port={port} onBackUp={backup.backUp} />
        )}
        <BackupTaskView {...view} row="now" />
      </Row>
      <BackupSchedule port={port} choices={choices} disabled={working} />
      <RestoreRow backup={backup} view={view} />
      <Row
        title={t('backup.drill')}
        text={t('backup.drillText')}
        control={
          <button
            type="button"
            class="button"
            data-action="drill"
            disabled={working}
            onClick={() => backup.drill(null)}
          >
            {t('backup.drillNow')}
          </button>
        }
      >
        <BackupTaskView {...view} row="drill" />
      </Row>
    </Group>
  );
}

/** The end of the try says the same, and more of it. */
const isSaid = (task: BackupTask): boolean =>
  task.kind === 'ended' &&
  task.row === 'now' &&
  (task.end.kind === 'failed' || task.end.kind === 'folder-closed');

const lastNone = (choices: BackupChoices | null): string => (choices ? t('backup.lastNone') : '…');

function lastText(choices: BackupChoices | null): string {
  if (!choices) return '';
  const { last, folder } = choices;
  if (!last) return t('backup.lastNoneHint');
  const place =
    last.place === 'folder' ? t('backup.inFolder', [folder ?? '']) : t('backup.inDownloads');
  return t('backup.lastWhat', [
    t('backup.clips', last.clips, [formatCount(last.clips)]),
    formatBytes(last.bytes),
    place,
  ]);
}

/** A backup that waits for the person, or that failed while nobody looked. */
function Waiting(props: {
  readonly choices: BackupChoices;
  readonly port: BackupPanelPort;
  readonly onBackUp: () => void;
}) {
  const { choices, port, onBackUp } = props;
  const { due, failed, folder, every } = choices;
  if (due) {
    const since = formatDay(vietnamDay(due.since));
    const inFolder = due.place === 'folder';
    return (
      <NoteWarn
        heading={
          inFolder
            ? t('backup.dueFolder', [since, folder ?? ''])
            : t('backup.dueDownloads', [since])
        }
      >
        <span>{t(inFolder ? 'backup.dueFolderDo' : 'backup.dueDownloadsDo')}</span>
        <span>
          <button
            type="button"
            class="button"
            data-action="backup-allow"
            onClick={() => {
              if (inFolder) onBackUp();
              else void port.setSchedule(every, 'downloads');
            }}
          >
            {t(inFolder ? 'backup.dueFolderNow' : 'backup.dueDownloadsNow')}
          </button>
        </span>
      </NoteWarn>
    );
  }
  if (!failed) return null;
  const { what, todo } = backupFailureText('now', failed.failure);
  return (
    <NoteWarn heading={t('backup.failedAt', [formatInstant(failed.at), what])}>{todo}</NoteWarn>
  );
}
