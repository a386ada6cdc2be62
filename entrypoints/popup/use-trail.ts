import { useCallback, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import { focusList } from './focus-list.ts';

export interface Trail {
  /** The clip that is looked at, as it is now; null for the list. */
  readonly opened: Clip | null;
  /** Whether another clip lies under it. */
  readonly deep: boolean;
  readonly open: (clip: Clip) => void;
  /** To the clip or list that it was opened from, and to the very button. @param gone it is trashed */
  readonly back: (gone?: boolean) => void;
  /** Clips that were written. */
  readonly absorb: (clips: readonly Clip[]) => void;
}

/** Clips opened one from another. @param listed clips of the list, which are read anew */
export function useTrail(listed: readonly Clip[]): Trail {
  const [trail, setTrail] = useState<readonly Clip[]>([]);
  const top = trail[trail.length - 1] ?? null;
  const open = useCallback(
    (clip: Clip) => setTrail((was) => [...was.filter(({ id }) => id !== clip.id), clip]),
    [],
  );
  const absorb = useCallback((clips: readonly Clip[]) => {
    setTrail((was) => was.map((held) => clips.find(({ id }) => id === held.id) ?? held));
  }, []);
  const back = (gone = false): void => {
    setTrail(trail.slice(0, -1));
    if (trail.length === 1 && top) focusOpener(gone ? null : top.id);
  };
  const inList = listed.find(({ id }) => id === top?.id);
  return { opened: inList ?? top, deep: trail.length > 1, open, back, absorb };
}

/** A line in this page's card, else the clip's row. */
function focusOpener(id: string | null): void {
  setTimeout(() => {
    const line = id === null ? null : `[data-opens="${CSS.escape(id)}"]`;
    const opener = line && document.querySelector<HTMLElement>(line);
    if (opener) opener.focus();
    else focusList(id);
  });
}
