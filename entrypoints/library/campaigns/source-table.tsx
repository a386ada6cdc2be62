import type { CampaignReport } from '../../../domain/campaign-report.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import { formatDay } from '../../../domain/vietnam-time.ts';
import { kindLabel } from '../../components/labels.ts';
import { formatCount, t } from '../../components/t.ts';
import { useFewRows } from './few-rows.ts';
import { Section } from './section.tsx';

const FEW = 10;

/** Who published, how much, and since when. */
export function SourceTable(props: {
  readonly report: CampaignReport;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { sources } = props.report;
  const { shown, hasMore, all, toggle } = useFewRows(sources, FEW);
  return (
    <Section id="sources" heading={t('campaign.sourcesHeading')}>
      <div class="table-room">
        <table class="report-table">
          <thead>
            <tr>
              <th scope="col">{t('campaign.source')}</th>
              <th scope="col">{t('campaign.kind')}</th>
              <th scope="col" class="number">
                {t('campaign.count')}
              </th>
              <th scope="col">{t('campaign.first')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ host, name, kind, clips, first }) => (
              <tr key={host}>
                <th scope="row">
                  <button
                    type="button"
                    class="link-button"
                    title={host}
                    onClick={() => props.onNarrow({ sources: [host] })}
                  >
                    {name}
                  </button>
                </th>
                <td>{kindLabel(kind)}</td>
                <td class="number">{formatCount(clips)}</td>
                <td class="when">{first ? formatDay(first) : t('campaign.noDate')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasMore && (
        <button type="button" class="link-button" aria-expanded={all} onClick={toggle}>
          {all
            ? t('campaign.fewer')
            : t('campaign.sourcesAll', sources.length, [formatCount(sources.length)])}
        </button>
      )}
    </Section>
  );
}
