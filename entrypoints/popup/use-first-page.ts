import { useEffect, useState } from 'preact/hooks';

import type { FirstPage } from '../../storage/first-page.ts';
import type { PopupPort } from './popup-port.ts';

/** What to paint before the background answers; null where there is nothing, undefined until known. */
export function useFirstPage(port: Pick<PopupPort, 'loadFirstPage'>): FirstPage | null | undefined {
  const [first, setFirst] = useState<FirstPage | null>();
  useEffect(() => {
    // It is a copy: where it cannot be read, the background's answer is waited for.
    port.loadFirstPage().then(setFirst, () => setFirst(null));
  }, [port]);
  return first;
}
