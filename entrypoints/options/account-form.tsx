import { useState } from 'preact/hooks';

import type { Circle } from '../../domain/circle/circle.ts';
import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { t } from '../components/t.ts';
import { attempt } from '../popup/attempt.ts';
import { hostOf } from '../sharing/circle-words.ts';
import { AccountFields } from './account-fields.tsx';
import type { SharingPanelPort } from './sharing-panel-port.ts';
import { useFirstFault } from './use-first-fault.ts';

const EMPTY = { user: '', password: '', remember: false };

/** The account anew: after it was refused, after a start of the browser, or where the permission is gone. */
export function AccountForm(props: {
  readonly port: SharingPanelPort;
  readonly circle: Circle;
  readonly onDone: () => void;
}) {
  const { port, circle } = props;
  const [typed, setTyped] = useState(EMPTY);
  const [busy, setBusy] = useState(false);
  const [pressed, setPressed] = useState(0);
  const faults = useFirstFault(pressed);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (): Promise<void> => {
    setPressed(pressed + 1);
    const account = { user: typed.user.trim(), password: typed.password };
    if (busy || account.user === '' || account.password === '') return;
    // Before anything is awaited: it may ask the browser for the permission.
    const asked = port.account(circle.id, account, typed.remember);
    setBusy(true);
    setFailure(null);
    const known = await attempt(asked);
    setBusy(false);
    if (known.ok) props.onDone();
    else setFailure(known.failure);
  };
  return (
    <form
      ref={faults}
      class="found circle-form"
      aria-label={t('sharing.accountOf', [circle.name])}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <AccountFields
        {...typed}
        pressed={pressed > 0}
        onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
      />
      <p class="quiet-text">{t('sharing.sentTo', [hostOf(circle.url)])}</p>
      {failure && <FailureNote failure={failure} />}
      <div class="actions">
        <button type="submit" class="button button-primary" aria-disabled={busy}>
          {t(busy ? 'sharing.trying' : 'sharing.signIn')}
        </button>
      </div>
    </form>
  );
}
