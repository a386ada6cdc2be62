import type { CampaignCount } from '../../domain/collection.ts';
import { NO_FILTER, type FacetFilter } from '../../domain/facets.ts';
import { Icon } from '../components/icon.tsx';
import { monthLabel } from '../components/labels.ts';
import { t } from '../components/t.ts';
import { showDay } from '../components/typed-day.ts';
import { toggled } from './facet-change.ts';
import { campaignLabel, hostLabel, sourceKindLabel, toneValueLabel } from './facet-values.ts';
import { chosenOf } from './place.ts';

interface Chosen {
  readonly key: string;
  readonly label: string;
  readonly without: Partial<FacetFilter>;
}

/** What the list is narrowed to, each to be dropped, all to be dropped at once. */
export function ChosenChips(props: {
  readonly filter: FacetFilter;
  readonly campaigns: readonly CampaignCount[];
  readonly onFilter: (filter: FacetFilter) => void;
}) {
  const { filter, onFilter } = props;
  if (chosenOf(filter) === 0) return null;
  return (
    <div class="chosen" role="group" aria-label={t('library.chosen')}>
      {chosenValues(filter, campaignLabel(props.campaigns)).map(({ key, label, without }) => (
        <button
          key={key}
          type="button"
          class="chip chip-chosen"
          aria-label={t('library.dropChosen', [label])}
          onClick={() => onFilter({ ...filter, ...without })}
        >
          <span>{label}</span>
          <Icon name="close" />
        </button>
      ))}
      <button
        type="button"
        class="link-button"
        onClick={() => onFilter({ ...NO_FILTER, trash: filter.trash })}
      >
        {t('library.clearChosen')}
      </button>
    </div>
  );
}

const itself = (value: string): string => value;

type Lists =
  | 'campaigns'
  | 'sources'
  | 'kinds'
  | 'provinces2024'
  | 'provinces2025'
  | 'months'
  | 'tones';

function chosenValues(filter: FacetFilter, nameOf: (id: string) => string): readonly Chosen[] {
  const of = (facet: Lists, label: (value: string) => string): readonly Chosen[] =>
    (filter[facet] as readonly string[]).map((value) => ({
      key: `${facet} ${value}`,
      label: label(value),
      without: { [facet]: toggled(filter[facet] as readonly string[], value) },
    }));
  const { noted, reposted, from, to } = filter;
  return [
    ...of('campaigns', nameOf),
    ...of('provinces2025', itself),
    ...of('provinces2024', itself),
    ...of('sources', hostLabel),
    ...of('kinds', sourceKindLabel),
    ...of('months', monthLabel),
    ...of('tones', toneValueLabel),
    ...(noted === null
      ? []
      : [
          {
            key: 'noted',
            label: t(noted ? 'facets.noted' : 'facets.notNoted'),
            without: { noted: null },
          },
        ]),
    ...(reposted === null
      ? []
      : [
          {
            key: 'reposted',
            label: t(reposted ? 'facets.reposted' : 'facets.notReposted'),
            without: { reposted: null },
          },
        ]),
    ...(from === null
      ? []
      : [{ key: 'from', label: t('facets.fromOf', [showDay(from)]), without: { from: null } }]),
    ...(to === null
      ? []
      : [{ key: 'to', label: t('facets.toOf', [showDay(to)]), without: { to: null } }]),
  ];
}
