import { useEffect, useState } from 'preact/hooks';

import type { LibraryPort } from './library-port.ts';

/** How many pages wait to be clipped; 0 until it is known. */
export function useWaitingCount(
  port: Pick<LibraryPort, 'countWaiting' | 'onLibraryChange'>,
): number {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    // The list says that nothing can be read; a count is not worth a second alarm.
    const count = (): void => void port.countWaiting().then(setWaiting, () => setWaiting(0));
    count();
    return port.onLibraryChange(count);
  }, [port]);
  return waiting;
}
