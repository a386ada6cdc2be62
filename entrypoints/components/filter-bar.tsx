import type { CampaignCount, ClipQuery } from '../../domain/collection.ts';
import type { Totals } from '../../domain/ports.ts';
import { SearchBox } from './search-box.tsx';
import { formatCount, t } from './t.ts';

interface FilterBarProps {
  readonly query: ClipQuery;
  readonly campaigns: readonly CampaignCount[];
  /** null while unknown. */
  readonly totals: Totals | null;
  readonly onChange: (query: ClipQuery) => void;
}

/** The search box, what it understands, and the filter. */
export function FilterBar({ query, campaigns, totals, onChange }: FilterBarProps) {
  return (
    <SearchBox class="filter" text={query.text} onText={(text) => onChange({ ...query, text })}>
      <select
        class="input"
        aria-label={t('list.filter')}
        value={query.campaign ?? ''}
        onChange={(event) => onChange({ ...query, campaign: event.currentTarget.value || null })}
      >
        <option value="">{t('list.all', [countOf(totals?.all)])}</option>
        <option value="none">{t('list.none', [countOf(totals?.none)])}</option>
        <CampaignOptions campaigns={campaigns.filter(({ archived }) => !archived)} />
        {campaigns.some(({ archived }) => archived) && (
          <optgroup label={t('campaign.archived')}>
            <CampaignOptions campaigns={campaigns.filter(({ archived }) => archived)} />
          </optgroup>
        )}
        <option value="trash">{t('list.trash', [countOf(totals?.trash)])}</option>
      </select>
    </SearchBox>
  );
}

function CampaignOptions({ campaigns }: Pick<FilterBarProps, 'campaigns'>) {
  return (
    <>
      {campaigns.map(({ id, name, clips }) => (
        <option key={id} value={id}>
          {t('list.campaign', [name, formatCount(clips)])}
        </option>
      ))}
    </>
  );
}

const countOf = (count: number | undefined): string =>
  count === undefined ? '…' : formatCount(count);
