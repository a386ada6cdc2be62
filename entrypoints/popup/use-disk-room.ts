import { useEffect, useState } from 'preact/hooks';

import { roomLeft, type DiskRoom } from '../../domain/disk-room.ts';
import type { PopupPort } from './popup-port.ts';

export interface ScarceRoom {
  readonly room: Exclude<DiskRoom, 'plenty'>;
  /** Bytes. */
  readonly left: number;
}

/** Asked once at each opening; null as long as there is room, or nobody says. */
export function useDiskRoom(port: Pick<PopupPort, 'diskUse'>): ScarceRoom | null {
  const [scarce, setScarce] = useState<ScarceRoom | null>(null);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      try {
        const use = await port.diskUse();
        const room = use ? roomLeft(use.usage, use.quota) : 'plenty';
        if (!use || room === 'plenty') return;
        setScarce({ room, left: Math.max(0, use.quota - use.usage) });
      } catch {
        // A browser that refuses to tell is no reason to warn.
      }
    };
    void ask();
  }, [port]);
  return scarce;
}
