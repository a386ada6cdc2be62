import { useEffect, useState } from 'preact/hooks';

import type { PopupPort } from './popup-port.ts';

/**
 * What the library says of a clip, asked again after every change.
 *
 * @param ask the same function at every call; @param first until it is known
 */
export function useFollowed<Port extends Pick<PopupPort, 'onLibraryChange'>, T>(
  port: Port,
  id: string,
  ask: (port: Port, id: string) => Promise<T>,
  first: T,
): T {
  const [known, setKnown] = useState(first);
  useEffect(() => {
    let wanted = true;
    const read = (): void => {
      ask(port, id).then(
        (found) => wanted && setKnown(found),
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
  }, [port, id, ask]);
  return known;
}
