import { useEffect, useRef, useState } from 'preact/hooks';

import { passphraseProblem, PASSPHRASE_MIN, type Unlocking } from '../../domain/lock.ts';
import { formatCount, t } from '../components/t.ts';
import { PassphraseField } from '../lock/passphrase-field.tsx';
import { useWait, waitText } from '../lock/use-wait.ts';

interface Typed {
  readonly present: string;
  readonly fresh: string;
  readonly again: string;
}
const NOTHING: Typed = { present: '', fresh: '', again: '' };

/** Asks for the present passphrase, for a new one twice, or for both. */
export function PassphraseForm(props: {
  readonly asks: readonly ('present' | 'fresh')[];
  readonly note?: string;
  readonly submit: string;
  readonly onSubmit: (typed: Typed) => Promise<Unlocking>;
  readonly onDone: () => void;
  readonly failed: (error: unknown) => void;
  readonly onCancel: () => void;
}) {
  const [typed, setTyped] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  /** Pressed once: from then on what is wrong is said. */
  const [pressed, setPressed] = useState(false);
  const [came, setCame] = useState<Unlocking | null>(null);
  const wait = useWait(came);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const asksPresent = props.asks.includes('present');
  const asksFresh = props.asks.includes('fresh');
  const problem = asksFresh ? freshProblem(typed.fresh) : null;
  const differs = asksFresh && typed.fresh !== typed.again;
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (busy || wait > 0 || problem !== null || differs) return;
    if (asksPresent && typed.present === '') return;
    setBusy(true);
    try {
      const answer = await props.onSubmit(typed);
      setCame(answer);
      if (answer.kind === 'open') return props.onDone();
    } catch (error) {
      props.failed(error);
    }
    setBusy(false);
  };
  const set = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }));
  return (
    <form
      class="found passphrase-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      {props.note !== undefined && <p>{props.note}</p>}
      {asksPresent && (
        <PassphraseField
          id="passphrase-present"
          label={t('lockPanel.present')}
          value={typed.present}
          fresh={false}
          inputRef={first}
          error={wait > 0 ? waitText(wait) : came?.kind === 'wrong' ? t('lock.wrong') : null}
          onInput={(present) => set({ present })}
        />
      )}
      {asksFresh && (
        <>
          <PassphraseField
            id="passphrase-fresh"
            label={t('lockPanel.fresh')}
            value={typed.fresh}
            fresh
            {...(!asksPresent && { inputRef: first })}
            error={pressed ? problem : null}
            onInput={(fresh) => set({ fresh })}
          />
          <PassphraseField
            id="passphrase-again"
            label={t('lockPanel.again')}
            value={typed.again}
            fresh
            error={pressed && problem === null && differs ? t('lockPanel.differs') : null}
            onInput={(again) => set({ again })}
          />
        </>
      )}
      <div class="actions">
        <button type="submit" class="button button-primary" aria-disabled={busy || wait > 0}>
          {busy ? t('lockPanel.working') : props.submit}
        </button>
        <button type="button" class="button button-bare" onClick={props.onCancel}>
          {t('lockPanel.cancel')}
        </button>
      </div>
    </form>
  );
}

function freshProblem(typed: string): string | null {
  switch (passphraseProblem(typed)) {
    case 'too-short':
      return t('lockPanel.tooShort', [formatCount(PASSPHRASE_MIN)]);
    case 'too-long':
      return t('lockPanel.tooLong');
    case null:
      return null;
  }
}
