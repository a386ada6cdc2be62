import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import { noAnswer } from '../popup/attempt.ts';
import type { PortalModePort } from './options-port.ts';

/** Portal mode as it is, and the way to turn it. */
export function usePortalMode(port: PortalModePort) {
  const [on, setOn] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const [denied, setDenied] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const failed = useCallback((error: unknown) => setFailure(noAnswer(error)), []);
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
