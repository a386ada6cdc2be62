import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

import { t } from '../components/t.ts';
import './passphrase.css';

const TEXT = { type: 'text' } as const;
const PASSWORD = { type: 'password' } as const;

/**
 * A passphrase, covered or shown: many keyboards type Vietnamese letters otherwise where they cannot
 * be seen.
 */
export function PassphraseField(props: {
  /** Of the whole document: the gate and the page under it are drawn apart, and made ids would meet. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  /** A new one: no password manager fills it in. */
  readonly fresh: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onInput: (value: string) => void;
}) {
  const { id, label, value, error, fresh, inputRef } = props;
  const [shown, setShown] = useState(false);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="passphrase">
        <input
          id={id}
          class="input"
          {...(shown ? TEXT : PASSWORD)}
          value={value}
          autocomplete={fresh ? 'new-password' : 'off'}
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
          {...(inputRef && { ref: inputRef })}
        />
        <button
          type="button"
          class="button button-bare"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'lock.hide' : 'lock.show')}
        </button>
      </div>
      {error !== null && (
        <p class="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
