import type { CampaignReport } from '../../../domain/campaign-report.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import { formatDay } from '../../../domain/vietnam-time.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount, t } from '../../components/t.ts';
import { dayBefore, dayBehind } from './days-beside.ts';

/** Name, dates, what it is about, and how much there is of it. */
export function CampaignHead(props: {
  readonly campaign: Campaign;
  /** null while it is read */
  readonly report: CampaignReport | null;
  readonly onEdit: () => void;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { campaign, report, onNarrow } = props;
  return (
    <header class="campaign-head">
      <div class="campaign-title">
        <h1 id="campaign-name">
          <span class="colour-dot" aria-hidden="true" />
          <span>{campaign.name}</span>
        </h1>
        {campaign.archived && <span class="chip">{t('campaign.archived')}</span>}
        <button type="button" class="button" onClick={props.onEdit}>
          <Icon name="pencil" />
          {t('campaign.edit')}
        </button>
      </div>
      {datesOf(campaign) && (
        <p class="campaign-when">
          <Icon name="calendar" />
          {datesOf(campaign)}
        </p>
      )}
      {campaign.description && <p class="campaign-description">{campaign.description}</p>}
      {report && report.clips > 0 && (
        <ul class="campaign-counts">
          <li>
            <button type="button" class="link-button" onClick={() => onNarrow({})}>
              {t('campaign.clips', report.clips, [formatCount(report.clips)])}
            </button>
          </li>
          <li>
            {t('campaign.sources', report.sources.length, [formatCount(report.sources.length)])}
          </li>
          <li>
            {t('campaign.provinces', report.provinces.length, [
              formatCount(report.provinces.length),
            ])}
          </li>
          {report.undated > 0 && (
            <li>{t('campaign.undated', report.undated, [formatCount(report.undated)])}</li>
          )}
        </ul>
      )}
      {report?.placed && report.clips > 0 && (
        <Placement campaign={campaign} placed={report.placed} onNarrow={onNarrow} />
      )}
    </header>
  );
}

/** How many clips lie within its dates and how many outside. */
function Placement(props: {
  readonly campaign: Campaign;
  readonly placed: NonNullable<CampaignReport['placed']>;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { placed, onNarrow } = props;
  const { from = null, to = null } = props.campaign;
  return (
    <ul class="campaign-counts">
      <li>
        <button type="button" class="link-button" onClick={() => onNarrow({ from, to })}>
          {t('campaign.within', placed.within, [formatCount(placed.within)])}
        </button>
      </li>
      {from && placed.before > 0 && (
        <li>
          <button
            type="button"
            class="link-button"
            onClick={() => onNarrow({ from: null, to: dayBefore(from) })}
          >
            {t('campaign.before', placed.before, [formatCount(placed.before)])}
          </button>
        </li>
      )}
      {to && placed.after > 0 && (
        <li>
          <button
            type="button"
            class="link-button"
            onClick={() => onNarrow({ from: dayBehind(to), to: null })}
          >
            {t('campaign.after', placed.after, [formatCount(placed.after)])}
          </button>
        </li>
      )}
    </ul>
  );
}

function datesOf({ from, to }: Campaign): string | null {
  if (from && to) return t('campaign.between', [formatDay(from), formatDay(to)]);
  if (from) return t('campaign.since', [formatDay(from)]);
  return to ? t('campaign.until', [formatDay(to)]) : null;
}
