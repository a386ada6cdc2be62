import { useCallback, useEffect, useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { t } from '../components/t.ts';
import { Group, Row } from './group.tsx';
import type { LibraryPort, PreferencesPort } from './options-port.ts';
import { usePreferences } from './use-preferences.ts';

/** What every new clip begins with. */
export function ClippingPanel(props: {
  readonly port: PreferencesPort;
  readonly library: Pick<LibraryPort, 'listCampaigns' | 'onChange'>;
}) {
  const { held, failure, change } = usePreferences(props.port);
  const campaigns = useCampaigns(props.library);
  const wanted = held?.defaultCampaign ?? null;
  // One that was merged away stands for none, as it does when a page is clipped.
  const chosen = campaigns?.some(({ id }) => id === wanted) ? wanted : null;
  return (
    <Group id="clipping" heading={t('clipping.heading')}>
      <Row
        title={t('clipping.campaign')}
        text={t('clipping.campaignText')}
        control={
          <select
            class="input"
            aria-label={t('clipping.campaign')}
            value={chosen ?? ''}
            disabled={!held || !campaigns}
            onChange={({ currentTarget: { value } }) =>
              change({ defaultCampaign: value === '' ? null : value })
            }
          >
            <option value="">{t('clipping.none')}</option>
            {campaigns?.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        }
      />
      {failure && <FailureNote failure={failure} />}
    </Group>
  );
}

function useCampaigns(
  port: Pick<LibraryPort, 'listCampaigns' | 'onChange'>,
): readonly CampaignCount[] | null {
  const [campaigns, setCampaigns] = useState<readonly CampaignCount[] | null>(null);
  const read = useCallback(() => {
    // The panel of campaigns says it where they cannot be read.
    port.listCampaigns().then(setCampaigns, () => undefined);
  }, [port]);
  useEffect(() => {
    read();
    return port.onChange(read);
  }, [port, read]);
  return campaigns;
}
