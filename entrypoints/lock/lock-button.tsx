import { useEffect, useState } from 'preact/hooks';

import { SquareButton } from '../components/square-button.tsx';
import { t } from '../components/t.ts';
import type { LockSwitch } from '../popup/popup-port.ts';

/** Locks the library at once; not there where it has no lock. */
export function LockButton({ lock }: { readonly lock: LockSwitch }) {
  const [on, setOn] = useState(false);
  useEffect(() => {
    // Where that cannot be read, the lock can still be pressed in the options.
    lock.isOn().then(setOn, () => undefined);
  }, [lock]);
  return on && <SquareButton icon="lock" label={t('lock.now')} onPress={() => lock.lockNow()} />;
}
