import { useEffect, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { PopupPort } from './popup-port.ts';

/** All clips of this clip's text, followed through changes; none where it stands alone. */
export function useReposts(
  port: Pick<PopupPort, 'listReposts' | 'onLibraryChange'>,
  id: string,
): readonly Clip[] {
  const [clips, setClips] = useState<readonly Clip[]>([]);
  useEffect(() => {
    let wanted = true;
    const read = (): void => {
      port.listReposts(id).then(
        (found) => wanted && setClips(found),
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
  return clips;
}
