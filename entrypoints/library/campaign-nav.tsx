import { useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import type { FacetCounts, FacetFilter } from '../../domain/facets.ts';
import type { Totals } from '../../domain/ports.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';
import { atShelf, toggled } from './facet-change.ts';

interface CampaignNavProps {
  readonly filter: FacetFilter;
  readonly counts: FacetCounts | null;
  readonly campaigns: readonly CampaignCount[];
  readonly totals: Totals | null;
  /** Pages that wait to be clipped. */
  readonly waiting: number;
  readonly onFilter: (filter: FacetFilter) => void;
  readonly onEditCampaign: (campaign: CampaignCount | null) => void;
  readonly onWaiting: () => void;
}

/** More campaigns than that are folded away, the busiest first. */
const MOST = 12;

/** Where clips stand: all, campaigns, none, the trash. One at a time; Ctrl adds a campaign. */
export function CampaignNav(props: CampaignNavProps) {
  const { filter, counts, campaigns, totals } = props;
  const [all, setAll] = useState(false);
  const { chosen, current, archived } = sorted(campaigns, filter);
  const shown = all ? current : current.slice(0, MOST);
  const among = new Map(counts?.campaigns);
  const narrowed = counts !== null && isOtherwiseNarrowed(filter);
  const row = (campaign: CampaignCount) => (
    <li key={campaign.id} class="shelf-row">
      <button
        type="button"
        class="shelf"
        aria-current={chosen.has(campaign.id) ? 'page' : undefined}
        onClick={(event) => {
          const many = event.ctrlKey || event.metaKey;
          props.onFilter(
            many
              ? { ...filter, trash: false, campaigns: toggled(filter.campaigns, campaign.id) }
              : atShelf(filter, campaign.id),
          );
        }}
      >
        <span class="colour-dot" data-colour={campaign.colour} aria-hidden="true" />
        <span class="facet-label">{campaign.name}</span>
        <span class="facet-count">
          {formatCount(narrowed ? (among.get(campaign.id) ?? 0) : campaign.clips)}
        </span>
      </button>
      <button
        type="button"
        class="button button-bare button-square shelf-edit"
        aria-label={t('facets.editCampaign', [campaign.name])}
        title={t('facets.editCampaign', [campaign.name])}
        onClick={() => props.onEditCampaign(campaign)}
      >
        <Icon name="pencil" />
      </button>
    </li>
  );
  const nothing = filter.campaigns.length === 0 && !filter.trash;
  return (
    <nav class="shelves" aria-label={t('facets.campaigns')}>
      <ul>
        <Shelf
          icon="list"
          label={t('facets.all')}
          clips={totals?.all}
          on={nothing}
          onPress={() => props.onFilter(atShelf(filter, null))}
        />
        <Shelf
          icon="untag"
          label={t('facets.untagged')}
          clips={totals?.none}
          on={filter.campaigns.includes('none')}
          onPress={() => props.onFilter(atShelf(filter, 'none'))}
        />
        <Shelf
          icon="trash"
          label={t('facets.trash')}
          clips={totals?.trash}
          on={filter.trash}
          onPress={() => props.onFilter(atShelf(filter, 'trash'))}
        />
        {props.waiting > 0 && (
          <Shelf
            icon="scissors"
            label={t('waiting.title')}
            clips={props.waiting}
            on={false}
            onPress={props.onWaiting}
          />
        )}
      </ul>
      <div class="shelves-head">
        <h2>{t('facets.campaigns')}</h2>
        <button
          type="button"
          class="button button-bare button-square"
          aria-label={t('facets.newCampaign')}
          title={t('facets.newCampaign')}
          onClick={() => props.onEditCampaign(null)}
        >
          <Icon name="plus" />
        </button>
      </div>
      <ul>{shown.map(row)}</ul>
      {current.length > MOST && (
        <button
          type="button"
          class="link-button facet-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('facets.showLess') : t('facets.showAll', [formatCount(current.length)])}
        </button>
      )}
      {archived.length > 0 && (
        <details class="facet">
          <summary class="facet-head">
            <Icon name="down" />
            <span>{t('facets.archived')}</span>
            <span class="facet-count">{formatCount(archived.length)}</span>
          </summary>
          <ul>{archived.map(row)}</ul>
        </details>
      )}
    </nav>
  );
}

function Shelf(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly clips: number | undefined;
  readonly on: boolean;
  readonly onPress: () => void;
}) {
  const { icon, label, clips, on } = props;
  return (
    <li class="shelf-row">
      <button
        type="button"
        class="shelf"
        aria-current={on ? 'page' : undefined}
        onClick={props.onPress}
      >
        <Icon name={icon} />
        <span class="facet-label">{label}</span>
        <span class="facet-count">{clips === undefined ? '…' : formatCount(clips)}</span>
      </button>
    </li>
  );
}

/** The chosen ones and the busiest first: the list does not jump while one looks at it. */
function sorted(campaigns: readonly CampaignCount[], filter: FacetFilter) {
  const chosen = new Set(filter.campaigns);
  const byClips = [...campaigns].sort((a, b) => b.clips - a.clips || (a.name < b.name ? -1 : 1));
  return {
    chosen,
    current: byClips.filter(({ archived }) => !archived),
    archived: byClips.filter(({ archived }) => archived),
  };
}

/** Whether any choice but campaigns is made: then the counts of campaigns are of what it leaves. */
const isOtherwiseNarrowed = (filter: FacetFilter): boolean =>
  filter.trash ||
  filter.noted !== null ||
  filter.reposted !== null ||
  filter.from !== null ||
  filter.to !== null ||
  [filter.sources, filter.kinds, filter.provinces2024, filter.provinces2025].some(
    ({ length }) => length > 0,
  ) ||
  filter.months.length + filter.tones.length > 0;
