import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import type { PopupPort } from './popup-port.ts';

export interface CampaignsHandle {
  /** null until they are known. */
  readonly campaigns: readonly CampaignCount[] | null;
  /** Asks again; answers with what is known then. */
  readonly refresh: () => Promise<readonly CampaignCount[]>;
}

/** Every campaign, followed through changes. */
export function useCampaigns(
  port: Pick<PopupPort, 'listCampaigns' | 'onLibraryChange'>,
): CampaignsHandle {
  const [campaigns, setCampaigns] = useState<readonly CampaignCount[] | null>(null);
  const known = useRef<readonly CampaignCount[]>([]);
  const refresh = useCallback(async () => {
    try {
      known.current = await port.listCampaigns();
    } catch {
      // The list says that nothing answers; here the names known before go on standing.
    }
    setCampaigns(known.current);
    return known.current;
  }, [port]);
  useEffect(() => {
    void refresh();
    return port.onLibraryChange(() => void refresh());
  }, [port, refresh]);
  return { campaigns, refresh };
}
