import { useEffect, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { LibraryPort } from './library-port.ts';

/** The clip in the reader: what is known of it, `gone` where it is not in the library. */
export type Opened = Clip | 'gone' | null;

export interface OpenedHandle {
  readonly opened: Opened;
  /** Clips that were written: as they are now. */
  readonly absorb: (clips: readonly Clip[]) => void;
}

/**
 * Follows the clip in the reader through changes, in the list or out of it.
 *
 * @param listed its row in the list, if that was read
 */
export function useOpened(
  port: Pick<LibraryPort, 'getClip' | 'onLibraryChange'>,
  id: string | null,
  listed: Clip | null,
): OpenedHandle {
  const [held, setHeld] = useState<Opened>(null);
  useEffect(() => {
    if (id === null) {
      setHeld(null);
      return;
    }
    let wanted = true;
    const read = (): void => {
      port.getClip(id).then(
        (clip) => wanted && setHeld(clip ?? 'gone'),
        // The list says that nothing answers; what is known goes on standing.
        () => undefined,
      );
    };
    if (listed) setHeld(listed);
    else read();
    const stop = port.onLibraryChange(read);
    return () => {
      wanted = false;
      stop();
    };
    // The row only spares the first reading; every later one comes from the library.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [port, id]);
  const absorb = (clips: readonly Clip[]): void => {
    const written = clips.find((clip) => clip.id === id);
    if (written) setHeld(written);
  };
  const stale = held !== null && held !== 'gone' && held.id !== id;
  return { opened: stale ? (listed?.id === id ? listed : null) : held, absorb };
}
