import type { BackupProgress } from '../../domain/backup.ts';
import { Icon } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';
import { BackupFailure } from './backup-failure.tsx';
import { NoteGood, NoteWarn } from './notes.tsx';
import type { BackupEnd, BackupRow, BackupTask } from './use-backup.ts';
import { WorkProgress } from './work-progress.tsx';

/** What is at work in a row, and what came of it. */
export function BackupTaskView(props: {
  readonly task: BackupTask;
  readonly row: BackupRow;
  readonly folder: string | null;
  readonly onStop: () => void;
}) {
  const { task, row, folder, onStop } = props;
  const here = task.kind !== 'rest' && task.row === row;
  return (
    <>
      {here && task.kind === 'working' && (
        <WorkProgress
          text={progressText(row, task.progress)}
          done={task.progress?.done ?? 0}
          total={task.progress?.total ?? null}
          stopLabel={t('backup.stop')}
          onStop={onStop}
        />
      )}
      {/* The region is always there: one that appears with its text is often not spoken. */}
      <div
        class="row-end"
        role="status"
        data-end={here && task.kind === 'ended' ? task.end.kind : ''}
      >
        {here && task.kind === 'ended' && <End row={row} end={task.end} folder={folder} />}
      </div>
    </>
  );
}

function progressText(row: BackupRow, progress: BackupProgress | null): string {
  if (!progress) return t('backup.preparing');
  const counts: [string, string] = [formatCount(progress.done), formatCount(progress.total)];
  switch (progress.phase) {
    case 'write':
      return t('backup.writing', counts);
    case 'check':
      return t(row === 'restore' ? 'backup.checking' : 'backup.reading', counts);
    case 'restore':
      return t(row === 'drill' ? 'backup.trying' : 'backup.restoring', counts);
  }
}

const clips = (count: number): string => t('backup.clips', count, [formatCount(count)]);

interface EndProps {
  readonly row: BackupRow;
  readonly end: BackupEnd;
  readonly folder: string | null;
}

function End({ row, end, folder }: EndProps) {
  switch (end.kind) {
    case 'made':
      return (
        <NoteGood heading={t('backup.made', [clips(end.last.clips)])}>
          {end.last.place === 'folder'
            ? t('backup.madeFolder', [end.last.name, folder ?? ''])
            : t('backup.madeDownloads', [end.last.name])}
        </NoteGood>
      );
    case 'restored':
      return (
        <NoteGood heading={t('backup.restored')}>
          {(end.added > 0 || end.merged === 0) &&
            t('backup.added', end.added, [formatCount(end.added)])}
          {end.added > 0 && end.merged > 0 && ' · '}
          {end.merged > 0 && t('backup.merged', end.merged, [formatCount(end.merged)])}
          {end.changed > 0 && (
            <span>{t('backup.changed', end.changed, [formatCount(end.changed)])}</span>
          )}
        </NoteGood>
      );
    case 'match':
      return <NoteGood heading={t('backup.drillMatch', [clips(end.clips)])} />;
    case 'differs':
      return (
        <NoteWarn heading={t('backup.drillDiffers', [clips(end.clips)])}>
          {end.titles.length > 0 && (
            <ul class="titles">
              {end.titles.map((title) => (
                <li key={title}>{title}</li>
              ))}
              {end.clips > end.titles.length && <li>…</li>}
            </ul>
          )}
          {end.campaigns > 0 && <span>{t('backup.drillCampaigns')}</span>}
          <span>{t('backup.drillDiffersDo')}</span>
        </NoteWarn>
      );
    case 'stopped': {
      const at = t('backup.stoppedAt', [formatCount(end.clips), formatCount(end.total)]);
      if (end.failure && end.failure.kind !== 'no-answer')
        return <BackupFailure row={row} failure={end.failure} lead={at} />;
      return <NoteWarn heading={at}>{t('backup.stoppedDo')}</NoteWarn>;
    }
    case 'folder-closed':
      return <NoteWarn heading={t('backup.folderClosed')}>{t('backup.folderClosedDo')}</NoteWarn>;
    case 'busy':
      return <NoteWarn heading={t('backup.busy')} />;
    case 'cancelled':
      return (
        <p class="note">
          <Icon name="info" />
          {t('backup.cancelled')}
        </p>
      );
    case 'failed':
      return <BackupFailure row={row} failure={end.failure} />;
  }
}
