import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { Campaign } from '../../../domain/campaign.ts';
import type { CampaignReport } from '../../../domain/campaign-report.ts';
import type { CampaignPort } from './campaign-port.ts';

/** The report of a campaign, read anew after every change; what was read before stays in sight. */
export function useReport(
  port: Pick<CampaignPort, 'report'>,
  campaign: Campaign,
  version: number,
): { report: CampaignReport | null; failed: boolean; read: () => void } {
  const [held, setHeld] = useState<{ id: string; report: CampaignReport } | null>(null);
  const [failed, setFailed] = useState(false);
  const turn = useRef(0);
  const wanted = useRef(campaign);
  wanted.current = campaign;
  const { id, from, to } = campaign;
  const read = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const show = (report: CampaignReport): void => {
      if (mine !== turn.current) return;
      setHeld({ id, report });
      setFailed(false);
    };
    port.report(wanted.current).then(show, () => {
      if (mine === turn.current) setFailed(true);
    });
  }, [port, id]);
  useEffect(read, [read, from, to, version]);
  return { report: held?.id === id ? held.report : null, failed, read };
}
