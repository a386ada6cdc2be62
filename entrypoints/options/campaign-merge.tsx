import { useEffect, useRef, useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import type { Failure } from '../../domain/failure.ts';
import { failureText } from '../components/failure-text.ts';
import { formatCount, t } from '../components/t.ts';

/** Where a campaign goes, and what will happen, before it does. */
export function CampaignMerge(props: {
  readonly campaign: CampaignCount;
  readonly others: readonly CampaignCount[];
  readonly onMerge: (into: CampaignCount) => Promise<Failure | null>;
  readonly onCancel: () => void;
}) {
  const { campaign, others, onMerge, onCancel } = props;
  const [wanted, setWanted] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const into = others.find(({ id }) => id === wanted);
  const picker = useRef<HTMLSelectElement>(null);
  useEffect(() => picker.current?.focus(), []);

  const merge = async (): Promise<void> => {
    if (!into || busy) return;
    setBusy(true);
    setFailure(await onMerge(into));
    setBusy(false);
  };
  return (
    <div
      class="found"
      role="group"
      aria-label={t('campaigns.mergeOf', [campaign.name])}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label class="field">
        <span class="field-label">{t('campaigns.mergeInto', [campaign.name])}</span>
        <select
          ref={picker}
          class="input"
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        >
          <option value="">{t('campaigns.mergeChoose')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {into && (
          <>
            {t('campaigns.mergeMoves', campaign.clips, [
              formatCount(campaign.clips),
              campaign.name,
              into.name,
              t('campaigns.clips', into.clips, [formatCount(into.clips)]),
            ])}{' '}
            {t('campaigns.mergeGone', [campaign.name])}
          </>
        )}
      </p>
      {failure && (
        <p class="field-error" role="alert">
          {failureText(failure).what} {failureText(failure).todo}
        </p>
      )}
      <div class="actions">
        <button
          type="button"
          class="button"
          data-action="campaign-merge-confirm"
          disabled={!into || busy}
          onClick={() => void merge()}
        >
          {t('campaigns.merge')}
        </button>
        <button type="button" class="button button-bare" onClick={onCancel}>
          {t('campaigns.cancel')}
        </button>
      </div>
    </div>
  );
}
