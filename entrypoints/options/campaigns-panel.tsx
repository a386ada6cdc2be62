import { useCallback, useEffect, useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import type { Act } from '../../domain/ports.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { attempt, noAnswer } from '../popup/attempt.ts';
import { CampaignRow, type CampaignMode } from './campaign-row.tsx';
import { Group } from './group.tsx';
import type { LibraryPort } from './options-port.ts';
import { undoable } from './undoable.ts';
import type { Say } from './use-toast.ts';

/** As many as are seen at once; the others are a press away. */
const FEW = 8;

/** The campaigns by name: counted, renamed, merged, each with the way back. */
export function CampaignsPanel({ port, say }: { readonly port: LibraryPort; readonly say: Say }) {
  const { campaigns, failure, read } = useCampaigns(port);
  const [open, setOpen] = useState<{ id: string; mode: CampaignMode } | null>(null);
  const [all, setAll] = useState(false);

  /** @returns the failure, which is shown where it was caused */
  const act = async (work: Promise<Result<Act>>, said: string): Promise<Failure | null> => {
    const done = await attempt(work);
    if (!done.ok) return done.failure;
    setOpen(null);
    read();
    undoable(port, say, done.value, said, read);
    return null;
  };
  const shown = all ? campaigns : campaigns?.slice(0, FEW);
  return (
    <Group id="campaigns" heading={t('campaigns.heading')} text={t('campaigns.text')}>
      {failure && <FailureNote failure={failure} />}
      {campaigns?.length === 0 && <p class="empty-row quiet-text">{t('campaigns.empty')}</p>}
      {campaigns && campaigns.length > 0 && (
        <ul>
          {shown?.map((campaign) => (
            <CampaignRow
              key={campaign.id}
              campaign={campaign}
              others={campaigns.filter(({ id }) => id !== campaign.id)}
              mode={open?.id === campaign.id ? open.mode : null}
              onMode={(mode) => setOpen(mode && { id: campaign.id, mode })}
              onRename={(name) =>
                act(port.renameCampaign(campaign.id, name), t('campaigns.renamed', [name]))
              }
              onMerge={(into) =>
                act(
                  port.mergeCampaigns(campaign.id, into.id),
                  t('campaigns.merged', [campaign.name, into.name]),
                )
              }
            />
          ))}
        </ul>
      )}
      {campaigns && campaigns.length > FEW && (
        <div class="row">
          <button
            type="button"
            class="link-button row-more"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all
              ? t('campaigns.few')
              : t('campaigns.all', campaigns.length, [formatCount(campaigns.length)])}
          </button>
        </div>
      )}
    </Group>
  );
}

function useCampaigns(port: LibraryPort) {
  const [campaigns, setCampaigns] = useState<readonly CampaignCount[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = useCallback(() => {
    const show = (list: readonly CampaignCount[]): void => {
      setCampaigns([...list].sort((a, b) => a.name.localeCompare(b.name, 'vi')));
      setFailure(null);
    };
    port.listCampaigns().then(show, (error: unknown) => setFailure(noAnswer(error)));
  }, [port]);
  useEffect(() => {
    read();
    return port.onChange(read);
  }, [port, read]);
  return { campaigns, failure, read };
}
