import { useCallback, useEffect, useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import type { PopupPort } from './popup-port.ts';

/** Every campaign, followed through changes; null until it is known. */
export function useCampaigns(
  port: Pick<PopupPort, 'listCampaigns' | 'onLibraryChange'>,
): { readonly campaigns: readonly CampaignCount[] | null; refresh(): Promise<void> } {
  const [campaigns, setCampaigns] = useState<readonly CampaignCount[] | null>(null);
  const refresh = useCallback(async () => {
    try {
      setCampaigns(await port.listCampaigns());
    } catch {
      // The list says that nothing answers; here the names known before go on standing.
      setCampaigns((known) => known ?? []);
    }
  }, [port]);
  useEffect(() => {
    void refresh();
    return port.onLibraryChange(() => void refresh());
  }, [port, refresh]);
  return { campaigns, refresh };
}
