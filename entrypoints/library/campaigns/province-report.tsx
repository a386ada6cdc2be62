import type { CampaignReport, ReportedProvince } from '../../../domain/campaign-report.ts';
import type { Clip } from '../../../domain/clip.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import { formatCount, t } from '../../components/t.ts';
import { useFewRows } from './few-rows.ts';
import { formerOf, silentProvinces } from './province-names.ts';
import { Section } from './section.tsx';
import { ClipLink } from './clip-link.tsx';

const FEW = 12;

interface Props {
  readonly report: CampaignReport;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
  readonly onOpen: (clip: Clip) => void;
}

/** Which of the 34 provinces reported, since when, and which have not at all. */
export function ProvinceReport({ report, onNarrow, onOpen }: Props) {
  const { provinces, unplaced } = report;
  const { shown, hasMore, all, toggle } = useFewRows(provinces, FEW);
  return (
    <Section id="provinces" heading={t('campaign.provincesHeading')}>
      <p class="quiet-text">{t('campaign.provincesText')}</p>
      <Silent report={report} />
      {provinces.length > 0 && (
        <div class="table-room">
          <table class="report-table">
            <thead>
              <tr>
                <th scope="col">{t('campaign.province')}</th>
                <th scope="col">{t('campaign.provinceBefore')}</th>
                <th scope="col" class="number">
                  {t('campaign.count')}
                </th>
                <th scope="col">{t('campaign.first')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((province) => (
                <Row key={province.name} province={province} onNarrow={onNarrow} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasMore && (
        <button type="button" class="link-button" aria-expanded={all} onClick={toggle}>
          {all
            ? t('campaign.fewer')
            : t('campaign.provincesAll', provinces.length, [formatCount(provinces.length)])}
        </button>
      )}
      {unplaced > 0 && (
        <p class="quiet-text">{t('campaign.unplaced', unplaced, [formatCount(unplaced)])}</p>
      )}
    </Section>
  );
}

function Row(props: Omit<Props, 'report'> & { readonly province: ReportedProvince }) {
  const { province, onNarrow, onOpen } = props;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="link-button"
          onClick={() => onNarrow({ provinces2025: [province.name] })}
        >
          {province.name}
        </button>
      </th>
      <td>
        <ul class="former">
          {formerOf(province).map(({ name, clips }) => (
            <li key={name}>
              {clips > 0 ? (
                <button
                  type="button"
                  class="link-button"
                  onClick={() => onNarrow({ provinces2024: [name] })}
                >
                  {name} {formatCount(clips)}
                </button>
              ) : (
                `${name} 0`
              )}
            </li>
          ))}
        </ul>
      </td>
      <td class="number">{formatCount(province.clips)}</td>
      <td>
        {province.first ? (
          <ClipLink clip={province.first} onOpen={onOpen} dated />
        ) : (
          t('campaign.noDate')
        )}
      </td>
    </tr>
  );
}

function Silent({ report }: { readonly report: CampaignReport }) {
  const silent = silentProvinces(report.provinces);
  if (silent.length === 0) return <p class="note note-good">{t('campaign.missingNone')}</p>;
  return (
    <div class="silent">
      <h3>{t('campaign.missing', silent.length, [formatCount(silent.length)])}</h3>
      <ul>
        {silent.map(({ name, before }) => (
          <li key={name}>
            {name}
            {before.length > 1 && (
              <span class="quiet-text"> ({t('campaign.missingIs', [before.join(', ')])})</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
