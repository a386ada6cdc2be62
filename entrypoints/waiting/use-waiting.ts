import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import type { Failure } from '../../domain/failure.ts';
import type { WaitingEntry } from '../../domain/waiting-page.ts';
import type { WaitingPort } from './waiting-port.ts';

/** Rows that "more" adds. */
const STEP = 100;

export interface WaitingHandle {
  /** null until they are read. */
  readonly pages: readonly WaitingEntry[] | null;
  /** Of all, shown or not. */
  readonly total: number;
  readonly campaigns: readonly CampaignCount[];
  readonly failure: Failure | null;
  readonly more: () => void;
  readonly refresh: () => void;
}

type Reads = Pick<WaitingPort, 'list' | 'count' | 'listCampaigns' | 'onLibraryChange'>;

/** The list from its top, followed through every change. */
export function useWaiting(port: Reads): WaitingHandle {
  const [held, setHeld] = useState<Omit<WaitingHandle, 'more' | 'refresh'>>({
    pages: null,
    total: 0,
    campaigns: [],
    failure: null,
  });
  const limit = useRef(STEP);
  const turn = useRef(0);
  const refresh = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const [{ pages }, total, campaigns] = await Promise.all([
        port.list(limit.current),
        port.count(),
        port.listCampaigns(),
      ]);
      if (mine === turn.current) setHeld({ pages, total, campaigns, failure: null });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      if (mine === turn.current)
        setHeld((was) => ({ ...was, failure: { kind: 'read-failed', detail } }));
    }
  }, [port]);
  useEffect(() => {
    void refresh();
    return port.onLibraryChange(() => void refresh());
  }, [port, refresh]);
  return {
    ...held,
    more() {
      limit.current += STEP;
      void refresh();
    },
    refresh: () => void refresh(),
  };
}
