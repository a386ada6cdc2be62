import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Clip } from '../../../domain/clip.ts';
import type { Trace } from '../../../domain/circle/trace.ts';
import { readPeople, type People } from '../../sharing/clip-words.ts';
import type { SharingDoor, SharingRoom } from '../../sharing/sharing-door.ts';

/** What sharing knows of a clip. */
export interface ClipSharing {
  readonly room: SharingRoom;
  /** Whether the library is shared with anybody now. */
  readonly shared: boolean;
  readonly people: People;
  /** What others changed here, the latest first. */
  readonly traces: readonly Trace[];
  readonly read: () => void;
}

/** null until it is known. @param clip another object after each change */
export function useClipSharing(door: SharingDoor, clip: Clip): ClipSharing | null {
  const [known, setKnown] = useState<(Omit<ClipSharing, 'read'> & { readonly id: string }) | null>(
    null,
  );
  const [turn, setTurn] = useState(0);
  const read = useCallback(() => setTurn((was) => was + 1), []);
  const { id } = clip;
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      try {
        const room = await door();
        const [circles, people, traces] = await Promise.all([
          room.port.circles(),
          readPeople(room.port),
          room.port.tracesOf(id),
        ]);
        if (wanted) setKnown({ id, room, shared: circles.length > 0, people, traces });
      } catch {
        // The clip itself is read without it.
      }
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [door, clip, id, turn]);
  return known && known.id === id ? { ...known, read } : null;
}
