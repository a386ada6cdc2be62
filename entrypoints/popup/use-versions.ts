import { useEffect, useState } from 'preact/hooks';

import type { ClipHistory } from '../../messaging/protocol.ts';
import type { PopupPort } from './popup-port.ts';

/** What a clip says and said before, followed through changes; null until known. */
export function useVersions(
  port: Pick<PopupPort, 'listRevisions' | 'onLibraryChange'>,
  id: string,
): ClipHistory | null {
  const [history, setHistory] = useState<ClipHistory | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = (): void => {
      port.listRevisions(id).then(
        (found) => wanted && setHistory(found),
        // The list says that nothing answers; what is known goes on standing.
        () => {},
      );
    };
    read();
    const stop = port.onLibraryChange(read);
    return () => {
      wanted = false;
      stop();
    };
  }, [port, id]);
  return history;
}
