import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import type { Unlocking } from '../../domain/lock.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { noAnswer } from '../popup/attempt.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { useWait, waitText } from './use-wait.ts';

/** What stands in the place of every view while the library is locked. */
export function LockGate(props: {
  readonly unlock: (passphrase: string) => Promise<Unlocking>;
  /** What can be done all the same. */
  readonly children?: ComponentChildren;
}) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<Unlocking | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wait = useWait(came);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const open = async (): Promise<void> => {
    if (busy || wait > 0 || typed === '') return;
    setBusy(true);
    setFailure(null);
    try {
      const answer = await props.unlock(typed);
      setCame(answer);
      if (answer.kind === 'wrong') setTyped('');
      field.current?.focus();
    } catch (error) {
      setFailure(noAnswer(error));
    }
    setBusy(false);
  };
  return (
    <main class="lock-gate" data-state="locked">
      <form
        class="lock-form"
        aria-labelledby="lock-heading"
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <span class="empty-mark">
          <Icon name="lock" />
        </span>
        <h1 id="lock-heading">{t('lock.heading')}</h1>
        <p class="quiet-text">{t('lock.text')}</p>
        <PassphraseField
          id="gate-passphrase"
          label={t('lock.passphrase')}
          value={typed}
          fresh={false}
          inputRef={field}
          error={errorOf(came, wait)}
          onInput={(value) => {
            setTyped(value);
            if (came?.kind === 'wrong' && wait === 0) setCame(null);
          }}
        />
        <button
          type="submit"
          class="button button-primary"
          aria-disabled={busy || wait > 0 || typed === ''}
        >
          {t(busy ? 'lock.opening' : 'lock.open')}
        </button>
        {failure && <FailureNote failure={failure} />}
        <details class="lock-help">
          <summary>{t('lock.forgotten')}</summary>
          <p>{t('lock.forgottenText')}</p>
          <p>{t('lock.forgottenDo')}</p>
        </details>
      </form>
      {props.children}
    </main>
  );
}

function errorOf(came: Unlocking | null, wait: number): string | null {
  if (wait > 0) return waitText(wait);
  return came?.kind === 'wrong' ? t('lock.wrong') : null;
}
