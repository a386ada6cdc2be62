import { useEffect, useState } from 'preact/hooks';

import type { PopupPort } from './popup-port.ts';

/** How many clips there are in all, and without a campaign; null until known. */
export function useCounts(
  port: Pick<PopupPort, 'listClips' | 'onLibraryChange'>,
): { readonly all: number; readonly none: number } | null {
  const [counts, setCounts] = useState<{ all: number; none: number } | null>(null);
  useEffect(() => {
    const count = async (): Promise<void> => {
      try {
        const all = await port.listClips({ text: '', campaign: null }, 1, null);
        const none = await port.listClips({ text: '', campaign: 'none' }, 1, null);
        setCounts({ all: all.total, none: none.total });
      } catch {
        // The list says that nothing answers; a count is not worth a second alarm.
        setCounts(null);
      }
    };
    void count();
    return port.onLibraryChange(() => void count());
  }, [port]);
  return counts;
}
