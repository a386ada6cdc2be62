import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { usePortalMode } from '../options/use-portal-mode.ts';
import { noAnswer } from '../popup/attempt.ts';
import type { WelcomePort } from './welcome-port.ts';

/** Where things are found afterwards, and two things that are best turned on at once. */
export function StepPlaces({ port }: { readonly port: WelcomePort }) {
  const { openPanel } = port.popup;
  return (
    <>
      <p class="step-text">{t('welcome.placesText')}</p>
      <ul class="places">
        <Place icon="shelf" title={t('welcome.library')} text={t('welcome.libraryText')}>
          <button type="button" class="button" onClick={() => port.popup.openLibrary(null)}>
            {t('panel.library')}
          </button>
        </Place>
        {openPanel && (
          <Place icon="sidebar" title={t('welcome.panel')} text={t('welcome.panelText')}>
            <button type="button" class="button" onClick={openPanel}>
              {t('panel.open')}
            </button>
          </Place>
        )}
        <WeeklyBackup port={port.backup} />
        <PortalMode port={port.portals} />
      </ul>
      <p class="quiet-text">{t('welcome.again')}</p>
    </>
  );
}

function WeeklyBackup({ port }: { readonly port: WelcomePort['backup'] }) {
  const [every, setEvery] = useState<string | null>(null);
  const [denied, setDenied] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const read = (): void => void port.read().then((choices) => setEvery(choices.every), failed);
    const failed = (error: unknown): void => setFailure(noAnswer(error));
    read();
    return port.onChange(read);
  }, [port]);
  const turnOn = (): void => {
    setFailure(null);
    // Straight from the press: the browser asks whether files may be put into Downloads.
    port.setSchedule('week', 'downloads').then(
      (done) => setDenied(!done),
      (error: unknown) => setFailure(noAnswer(error)),
    );
  };
  return (
    <Place icon="disk" title={t('welcome.backup')} text={t('welcome.backupText')}>
      {every !== null && every !== 'never' ? (
        <On text={t(every === 'day' ? 'welcome.backupDaily' : 'welcome.backupWeekly')} />
      ) : (
        <button type="button" class="button" disabled={every === null} onClick={turnOn}>
          {t('welcome.backupTurnOn')}
        </button>
      )}
      {denied && <Denied text={t('backup.autoDenied')} />}
      {failure && <FailureNote failure={failure} />}
    </Place>
  );
}

function PortalMode({ port }: { readonly port: WelcomePort['portals'] }) {
  const { on, busy, denied, failure, turn } = usePortalMode(port);
  return (
    <Place icon="target" title={t('options.portalHeading')} text={t('welcome.portalText')}>
      {on ? (
        <On text={t('options.portalOn')} />
      ) : (
        <button
          type="button"
          class="button"
          disabled={on === null || busy}
          onClick={() => turn(true)}
        >
          {t('welcome.portalTurnOn')}
        </button>
      )}
      {denied && <Denied text={t('options.portalDenied')} />}
      {failure && <FailureNote failure={failure} />}
    </Place>
  );
}

function Place(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}) {
  return (
    <li class="place">
      <span class="empty-mark">
        <Icon name={props.icon} />
      </span>
      <div class="place-words">
        <h2>{props.title}</h2>
        <p>{props.text}</p>
      </div>
      <div class="place-act">{props.children}</div>
    </li>
  );
}

const On = ({ text }: { readonly text: string }) => (
  <span class="place-on" role="status">
    <Icon name="check" />
    {text}
  </span>
);

const Denied = ({ text }: { readonly text: string }) => (
  <p class="field-error" role="alert">
    {text}
  </p>
);
