import type { CampaignCount } from '../../../domain/collection.ts';
import { NO_FILTER } from '../../../domain/facets.ts';
import type { HandedCollection } from '../../../domain/handed-collection.ts';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import type { CampaignPort } from './campaign-port.ts';

/** From the campaign and a month to a finished Word digest by one press; or to all other formats. */
export function DigestButtons(props: {
  readonly port: Pick<CampaignPort, 'openExport'>;
  readonly campaign: CampaignCount;
}) {
  const { port, campaign } = props;
  const handed: HandedCollection = {
    collection: {
      kind: 'query',
      query: {
        text: '',
        campaign: null,
        filter: { ...NO_FILTER, campaigns: [campaign.id] },
      },
    },
    label: campaign.name,
    campaign: campaign.id,
  };
  const digest = (period: 'this-month' | 'last-month'): void =>
    port.openExport({ ...handed, preset: { format: 'docx', period } }, true);
  return (
    <div class="campaign-digest" role="group" aria-label={t('campaign.digest')}>
      <span class="quiet-text" aria-hidden="true">
        <Icon name="page" /> {t('campaign.digest')}
      </span>
      <button type="button" class="button" onClick={() => digest('this-month')}>
        {t('campaign.digestThisMonth')}
      </button>
      <button type="button" class="button" onClick={() => digest('last-month')}>
        {t('campaign.digestLastMonth')}
      </button>
      <button type="button" class="button" onClick={() => port.openExport(handed, false)}>
        {t('campaign.digestOther')}
      </button>
    </div>
  );
}
