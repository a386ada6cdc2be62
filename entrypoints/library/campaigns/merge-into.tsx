import { useState } from 'preact/hooks';

import type { CampaignCount } from '../../../domain/collection.ts';
import { formatCount, t } from '../../components/t.ts';

/** Where a campaign goes, and what will happen, before it does. */
export function MergeInto(props: {
  readonly campaign: CampaignCount;
  readonly others: readonly CampaignCount[];
  readonly busy: boolean;
  /** Unsaved changes would be lost: they go first. */
  readonly dirty: boolean;
  readonly onMerge: (into: CampaignCount) => void;
}) {
  const { campaign, others, busy, dirty, onMerge } = props;
  const [wanted, setWanted] = useState('');
  const into = others.find(({ id }) => id === wanted);
  return (
    <div class="field">
      <label class="field-label" for="campaign-merge">
        {t('campaign.mergeInto')}
      </label>
      <div class="merge-line">
        <select
          id="campaign-merge"
          class="input"
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        >
          <option value="">{t('campaign.mergeChoose')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          data-action="merge"
          disabled={!into || busy || dirty}
          onClick={() => into && onMerge(into)}
        >
          {t('campaign.merge')}
        </button>
      </div>
      <p class="quiet-text" role="status">
        {into &&
          (dirty
            ? t('campaign.mergeDirty')
            : t('campaign.mergeText', campaign.clips, [
                formatCount(campaign.clips),
                into.name,
                campaign.name,
              ]))}
      </p>
    </div>
  );
}
