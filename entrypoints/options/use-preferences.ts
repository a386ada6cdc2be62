import type { PreferencesPort } from './options-port.ts';
import { useHeld } from './use-held.ts';

/** The settings as they are kept: what could not be written is not shown as if it were. */
export function usePreferences(port: PreferencesPort) {
  const { held, failure, failed, forget, read } = useHeld(port, readSettings, null);
  const change = (part: Parameters<PreferencesPort['set']>[0]): void => {
    forget();
    port.set(part).catch(failed).finally(read);
  };
  return { held, failure, change };
}

const readSettings = (port: PreferencesPort) => port.get();
