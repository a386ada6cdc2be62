import { useEffect, useState } from 'preact/hooks';

import type { PopupPort, Purge } from './popup-port.ts';

/**
 * What was purged and can still be brought back, followed through changes.
 *
 * @param busy while something is done: it is remembered only when it was answered, after the
 *   library has said that it changed
 */
export function usePurges(
  port: Pick<PopupPort, 'listPurges' | 'onLibraryChange'>,
  busy: boolean,
): readonly Purge[] {
  const [purges, setPurges] = useState<readonly Purge[]>([]);
  useEffect(() => {
    const read = (): void => void port.listPurges().then(setPurges, () => setPurges([]));
    read();
    return port.onLibraryChange(read);
  }, [port, busy]);
  return purges;
}
