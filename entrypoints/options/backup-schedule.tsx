import { useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import type { BackupPlace } from '../../messaging/backup-log.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { noAnswer } from '../popup/attempt.ts';
import type { BackupChoices, BackupPanelPort } from './backup-panel-port.ts';
import { Choice } from './choice.tsx';
import { Row } from './group.tsx';
import { NoteWarn } from './notes.tsx';

/** How often a backup is made by itself, and where backups go. */
export function BackupSchedule(props: {
  readonly port: BackupPanelPort;
  readonly choices: BackupChoices | null;
  readonly disabled: boolean;
}) {
  const { port, choices, disabled } = props;
  const [denied, setDenied] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { pickFolder } = port;

  const settle = (changed: Promise<boolean>): void => {
    setDenied(false);
    setFailure(null);
    changed.then(
      (done) => setDenied(!done),
      (error: unknown) => setFailure(noAnswer(error)),
    );
  };
  const every = choices?.every ?? 'never';
  const pick = async (): Promise<boolean> =>
    // A closed picker is no refusal: nothing was asked.
    pickFolder && (await pickFolder()) ? port.setSchedule(every, 'folder') : true;
  const setPlace = (place: BackupPlace): void =>
    settle(
      place === 'folder' && choices?.folder === null ? pick() : port.setSchedule(every, place),
    );

  const asks = choices?.place === 'downloads' && !choices.mayDownload;
  return (
    <>
      <Row
        title={t('backup.auto')}
        text={t(asks ? 'backup.autoAsk' : 'backup.autoText')}
        control={
          <Choice
            name="backup-every"
            label={t('backup.auto')}
            value={choices?.every ?? null}
            disabled={disabled || !choices}
            options={[
              ['never', t('backup.never')],
              ['day', t('backup.day')],
              ['week', t('backup.week')],
            ]}
            onChoose={(wanted) => settle(port.setSchedule(wanted, choices?.place ?? 'downloads'))}
          />
        }
      >
        {denied && (
          <div role="alert" data-state="denied">
            <NoteWarn heading={t('backup.autoDenied')} />
          </div>
        )}
        {failure && <FailureNote failure={failure} />}
        {choices?.hint && (
          <p class="note managed-hint">
            <Icon name="info" />
            <span>{t('managed.backupHint', [choices.hint])}</span>
          </p>
        )}
      </Row>
      {pickFolder && (
        <Row
          title={t('backup.place')}
          text={
            choices?.place === 'folder'
              ? t('backup.placeFolderText', [choices.folder ?? ''])
              : t('backup.placeDownloadsText')
          }
          control={
            <>
              {choices?.place === 'folder' && (
                <button
                  type="button"
                  class="button button-bare"
                  data-action="pick-folder"
                  disabled={disabled}
                  onClick={() => settle(pick())}
                >
                  {t('backup.pick')}
                </button>
              )}
              <Choice
                name="backup-place"
                label={t('backup.place')}
                value={choices?.place ?? null}
                disabled={disabled || !choices}
                options={[
                  ['downloads', t('backup.placeDownloads')],
                  ['folder', t('backup.placeFolder')],
                ]}
                onChoose={setPlace}
              />
            </>
          }
        />
      )}
    </>
  );
}
