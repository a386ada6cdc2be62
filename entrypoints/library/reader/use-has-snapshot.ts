import { useEffect, useState } from 'preact/hooks';

import type { ReaderPort } from './reader-port.ts';

/** After the article stands still for a moment: who goes from clip to clip asks for no snapshot. */
const LATER_MS = 400;

/** Whether the page was kept as it was; null until it is known. @param ready the article is shown */
export function useHasSnapshot(
  port: Pick<ReaderPort, 'getSnapshot' | 'onLibraryChange'>,
  id: string,
  ready: boolean,
): boolean | null {
  const [has, setHas] = useState<boolean | null>(null);
  useEffect(() => {
    if (!ready) return;
    let wanted = true;
    const timer = setTimeout(() => {
      port.getSnapshot(id).then(
        (bytes) => wanted && setHas(bytes !== null),
        // Not known: pressing the button will tell.
        () => undefined,
      );
    }, LATER_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [port, id, ready]);
  useEffect(() => {
    if (has !== false) return;
    // It may be fetched from a circle.
    let wanted = true;
    const end = port.onLibraryChange(() => {
      port.getSnapshot(id).then(
        (bytes) => wanted && bytes !== null && setHas(true),
        () => undefined,
      );
    });
    return () => {
      wanted = false;
      end();
    };
  }, [port, id, has]);
  return has;
}
