import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Mark } from '../components/mark.tsx';
import { formatCount, t } from '../components/t.ts';
import { HostRulesPanel } from './host-rules-panel.tsx';
import type { OptionsPort } from './options-port.ts';

/** What the user may turn on, what is held and why, and where the data is. */
export function OptionsPage({ port }: { readonly port: OptionsPort }) {
  const mode = usePortalMode(port);
  return (
    <main class="options-page">
      <h1>
        <Mark />
        {t('options.title')}
      </h1>

      <section class="panel" aria-labelledby="portal">
        <h2 id="portal">{t('options.portalHeading')}</h2>
        <p>{t('options.portalText')}</p>
        <label class="switch">
          <span>
            <strong>{t('options.portalSwitch')}</strong>
            <span class="quiet-text">
              {t('options.portalHosts', [formatCount(port.portalPatterns)])}
            </span>
          </span>
          <span class="quiet-text" aria-hidden="true">
            {t(mode.on ? 'options.portalOn' : 'options.portalOff')}
          </span>
          <input
            type="checkbox"
            role="switch"
            checked={mode.on ?? false}
            aria-checked={mode.on ?? false}
            disabled={mode.on === null || mode.busy}
            onClick={(event) => mode.turn(event.currentTarget.checked)}
          />
        </label>
        {mode.denied && (
          <p class="note note-warn" role="alert">
            {t('options.portalDenied')}
          </p>
        )}
        {mode.failure && <FailureNote failure={mode.failure} />}
      </section>

      <HostRulesPanel port={port} />

      <section class="panel" aria-labelledby="permissions">
        <h2 id="permissions">{t('options.permissionsHeading')}</h2>
        <dl class="pairs">
          <Pair name="activeTab, scripting">{t('options.permActiveTab')}</Pair>
          <Pair name="storage, unlimitedStorage">{t('options.permStorage')}</Pair>
          <Pair name="contextMenus">{t('options.permMenus')}</Pair>
          <Pair name={`host (${t(mode.on ? 'options.permGranted' : 'options.permNotGranted')})`}>
            {t('options.permPortals')}
          </Pair>
        </dl>
      </section>

      <section class="panel" aria-labelledby="data">
        <h2 id="data">{t('options.dataHeading')}</h2>
        <p>{t('options.dataText')}</p>
      </section>

      <section class="panel" aria-labelledby="keys">
        <h2 id="keys">{t('options.keysHeading')}</h2>
        <dl class="pairs">
          <Pair name="Alt + Shift + C">{t('options.keyOpen')}</Pair>
          <Pair name="Ctrl + Enter">{t('options.keySave')}</Pair>
          <Pair name="/">{t('options.keySearch')}</Pair>
          <Pair name="↑ ↓">{t('options.keyMove')}</Pair>
          <Pair name="X">{t('options.keySelect')}</Pair>
          <Pair name="Ctrl + Z">{t('options.keyUndo')}</Pair>
        </dl>
      </section>
    </main>
  );
}

function Pair(props: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>
        <kbd>{props.name}</kbd>
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function usePortalMode(port: OptionsPort) {
  const [on, setOn] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const [denied, setDenied] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const failed = useCallback((error: unknown) => {
    setFailure({
      kind: 'no-answer',
      detail: error instanceof Error ? error.message : String(error),
    });
  }, []);
  const read = useCallback(() => {
    port.portalMode().then(setOn, failed);
  }, [port, failed]);
  useEffect(() => {
    read();
    return port.onChange(read);
  }, [port, read]);

  const turn = (wanted: boolean): void => {
    setBusy(true);
    setDenied(false);
    setFailure(null);
    const settle = (now: boolean): void => {
      setOn(now);
      setDenied(wanted && !now);
    };
    port
      .setPortalMode(wanted)
      .then(settle, (error: unknown) => {
        failed(error);
        read();
      })
      .finally(() => setBusy(false));
  };
  return { on, busy, denied, failure, turn };
}
