import { useId } from 'preact/hooks';

import { t } from '../components/t.ts';
import { PassphraseField } from '../lock/passphrase-field.tsx';
import { TextField } from './text-field.tsx';

interface Account {
  readonly user: string;
  readonly password: string;
  readonly remember: boolean;
}

/** Name and password on the circle's server, and whether they may be kept. */
export function AccountFields(
  props: Account & {
    /** Whether what is missing is said. */
    readonly pressed: boolean;
    readonly onChange: (part: Partial<Account>) => void;
  },
) {
  const { user, password, remember, pressed, onChange } = props;
  const id = useId();
  const missing = (value: string): string | null =>
    pressed && value === '' ? t('sharing.missing') : null;
  return (
    <>
      <TextField
        label={t('sharing.user')}
        value={user}
        error={missing(user.trim())}
        onInput={(typed) => onChange({ user: typed })}
      />
      <PassphraseField
        id={`${id}-password`}
        label={t('sharing.password')}
        value={password}
        error={missing(password)}
        fresh={false}
        onInput={(typed) => onChange({ password: typed })}
      />
      <div class="circle-check">
        <input
          id={`${id}-remember`}
          class="check"
          type="checkbox"
          checked={remember}
          aria-describedby={`${id}-honest`}
          onChange={({ currentTarget }) => onChange({ remember: currentTarget.checked })}
        />
        <div>
          <label for={`${id}-remember`}>{t('sharing.remember')}</label>
          <p id={`${id}-honest`} class="quiet-text">
            {t(remember ? 'sharing.rememberHonest' : 'sharing.forgetHonest')}
          </p>
        </div>
      </div>
    </>
  );
}
