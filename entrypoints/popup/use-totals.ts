import { useEffect, useState } from 'preact/hooks';

import type { Totals } from '../../domain/ports.ts';
import type { PopupPort } from './popup-port.ts';

/** How many clips are where; null until known. @param first what to show until then */
export function useTotals(
  port: Pick<PopupPort, 'totals' | 'onLibraryChange'>,
  first: Totals | null,
): Totals | null {
  const [totals, setTotals] = useState<Totals | null>(null);
  useEffect(() => {
    // The list says that nothing answers; a count is not worth a second alarm.
    const count = (): void => void port.totals().then(setTotals, () => setTotals(null));
    count();
    return port.onLibraryChange(count);
  }, [port]);
  return totals ?? first;
}
