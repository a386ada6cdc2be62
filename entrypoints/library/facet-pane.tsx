import type { CampaignCount } from '../../domain/collection.ts';
import type { FacetCounts, FacetFilter } from '../../domain/facets.ts';
import type { Totals } from '../../domain/ports.ts';
import type { SourceKind } from '../../domain/source.ts';
import type { Tone } from '../../domain/tone.ts';
import { monthLabel } from '../components/labels.ts';
import { t } from '../components/t.ts';
import { CampaignNav } from './campaign-nav.tsx';
import { DayRange } from './day-range.tsx';
import { toggled } from './facet-change.ts';
import { FacetButton, FacetGroup } from './facet-group.tsx';
import {
  byMonth,
  byTone,
  facetValues,
  hostLabel,
  sourceKindLabel,
  toneValueLabel,
} from './facet-values.ts';
import { SavedViews, type ViewsHandle } from './saved-views.tsx';

interface FacetPaneProps {
  readonly filter: FacetFilter;
  readonly counts: FacetCounts | null;
  readonly failed: boolean;
  readonly campaigns: readonly CampaignCount[];
  readonly totals: Totals | null;
  readonly waiting: number;
  readonly views: ViewsHandle;
  readonly onFilter: (filter: FacetFilter) => void;
  /** null: a new one. */
  readonly onEditCampaign: (campaign: CampaignCount | null) => void;
  readonly onWaiting: () => void;
}

const itself = (value: string): string => value;

const isEmpty = ({ totals }: FacetPaneProps): boolean =>
  totals !== null && totals.all + totals.trash === 0;

/** Left: where clips stand, and every facet of what is listed. */
export function FacetPane(props: FacetPaneProps) {
  const { filter, counts, onFilter } = props;
  const change = (part: Partial<FacetFilter>): void => onFilter({ ...filter, ...part });
  return (
    <>
      <CampaignNav {...props} />
      <SavedViews views={props.views} />
      {props.failed && (
        <p class="facet-failed" role="status">
          {t('facets.failed')}
        </p>
      )}
      {counts && (counts.total > 0 || !isEmpty(props)) && (
        <>
          <FacetGroup
            label={t('facets.provinceNow')}
            values={facetValues(counts.provinces2025, filter.provinces2025, itself)}
            chosen={filter.provinces2025}
            onToggle={(value) => change({ provinces2025: toggled(filter.provinces2025, value) })}
          />
          <FacetGroup
            label={t('facets.provinceBefore')}
            closed
            values={facetValues(counts.provinces2024, filter.provinces2024, itself)}
            chosen={filter.provinces2024}
            onToggle={(value) => change({ provinces2024: toggled(filter.provinces2024, value) })}
          />
          <FacetGroup
            label={t('facets.source')}
            values={facetValues(counts.sources, filter.sources, hostLabel)}
            chosen={filter.sources}
            onToggle={(value) => change({ sources: toggled(filter.sources, value) })}
          />
          <FacetGroup
            label={t('facets.kind')}
            closed
            values={facetValues(counts.kinds, filter.kinds, sourceKindLabel)}
            chosen={filter.kinds}
            onToggle={(value) => change({ kinds: toggled(filter.kinds, value as SourceKind) })}
          />
          <FacetGroup
            label={t('facets.month')}
            most={6}
            values={byMonth(facetValues(counts.months, filter.months, monthLabel))}
            chosen={filter.months}
            onToggle={(value) => change({ months: toggled(filter.months, value) })}
          >
            <DayRange from={filter.from} to={filter.to} onChange={change} />
          </FacetGroup>
          <FacetGroup
            label={t('facets.tone')}
            values={byTone(facetValues(counts.tones, filter.tones, toneValueLabel))}
            chosen={filter.tones}
            onToggle={(value) => change({ tones: toggled(filter.tones, value as Tone | 'none') })}
          />
          <More filter={filter} counts={counts} onChange={change} />
        </>
      )}
    </>
  );
}

function More(props: {
  readonly filter: FacetFilter;
  readonly counts: FacetCounts;
  readonly onChange: (part: Partial<FacetFilter>) => void;
}) {
  const { filter, counts, onChange } = props;
  return (
    <FacetGroup label={t('facets.more')} values={[]} chosen={[]} onToggle={() => undefined}>
      <ul class="facet-values">
        <li>
          <FacetButton
            value="noted"
            label={t('facets.noted')}
            clips={counts.noted}
            on={filter.noted === true}
            onPress={() => onChange({ noted: filter.noted ? null : true })}
          />
        </li>
        <li>
          <FacetButton
            value="reposted"
            label={t('facets.reposted')}
            clips={counts.reposted}
            on={filter.reposted === true}
            onPress={() => onChange({ reposted: filter.reposted ? null : true })}
          />
        </li>
      </ul>
    </FacetGroup>
  );
}
