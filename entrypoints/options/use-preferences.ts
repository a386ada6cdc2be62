import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import type { Settings } from '../../storage/settings.ts';
import { noAnswer } from '../popup/attempt.ts';
import type { PreferencesPort } from './options-port.ts';

/** The settings as they are kept: what could not be written is not shown as if it were. */
export function usePreferences(port: PreferencesPort) {
  const [held, setHeld] = useState<Settings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const failed = useCallback((error: unknown) => setFailure(noAnswer(error)), []);
  const read = useCallback(() => {
    port.get().then(setHeld, failed);
  }, [port, failed]);
  useEffect(() => {
    read();
    return port.onChange(read);
  }, [port, read]);
  const change = (part: Parameters<PreferencesPort['set']>[0]): void => {
    setFailure(null);
    port.set(part).catch(failed).finally(read);
  };
  return { held, failure, change };
}
