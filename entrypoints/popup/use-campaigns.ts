import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import type { PopupPort } from './popup-port.ts';

export interface CampaignsHandle {
  /** null until they are known. */
  readonly campaigns: readonly CampaignCount[] | null;
  /** Asks again; answers with what is known then. */
  readonly refresh: () => Promise<readonly CampaignCount[]>;
}

/** Every campaign, followed through changes. @param first what to show until they are known */
export function useCampaigns(
  port: Pick<PopupPort, 'listCampaigns' | 'onLibraryChange'>,
  first: readonly CampaignCount[] | null,
): CampaignsHandle {
  const [campaigns, setCampaigns] = useState<readonly CampaignCount[] | null>(null);
  const [failed, setFailed] = useState(false);
  const known = useRef<readonly CampaignCount[]>([]);
  known.current = campaigns ?? first ?? [];
  const refresh = useCallback(async () => {
    try {
      known.current = await port.listCampaigns();
      setCampaigns(known.current);
    } catch {
      // The list says that nothing answers; here the names known before go on standing.
      setFailed(true);
    }
    return known.current;
  }, [port]);
  useEffect(() => {
    void refresh();
    return port.onLibraryChange(() => void refresh());
  }, [port, refresh]);
  return { campaigns: campaigns ?? first ?? (failed ? known.current : null), refresh };
}
