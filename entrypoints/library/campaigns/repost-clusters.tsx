import type { CampaignReport } from '../../../domain/campaign-report.ts';
import type { Clip } from '../../../domain/clip.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import { formatPublished } from '../../../domain/vietnam-time.ts';
import { Icon } from '../../components/icon.tsx';
import { formatCount, t } from '../../components/t.ts';
import { ClipLink } from './clip-link.tsx';
import { Section } from './section.tsx';

/** The texts that stand in the most places, and who had each first. */
export function RepostClusters(props: {
  readonly report: CampaignReport;
  readonly onOpen: (clip: Clip) => void;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { clusters } = props.report;
  return (
    <Section id="clusters" heading={t('campaign.clusters')}>
      {clusters.length === 0 ? (
        <p class="quiet-text">{t('campaign.clustersNone')}</p>
      ) : (
        <>
          <p class="quiet-text">{t('campaign.clustersText')}</p>
          <ol class="clusters">
            {clusters.map(({ id, clips, sources, first }) => (
              <li key={id}>
                <ClipLink clip={first} onOpen={props.onOpen} />
                <span class="quiet-text cluster-facts">
                  <Icon name="copies" />
                  {t('campaign.clips', clips, [formatCount(clips)])} ·{' '}
                  {t('campaign.sources', sources, [formatCount(sources)])} ·{' '}
                  {t('campaign.clusterFirst', [
                    first.source.name,
                    first.published ? formatPublished(first.published) : t('campaign.noDate'),
                  ])}
                </span>
              </li>
            ))}
          </ol>
          <button
            type="button"
            class="link-button"
            onClick={() => props.onNarrow({ reposted: true })}
          >
            {t('campaign.clusterShow')}
          </button>
        </>
      )}
    </Section>
  );
}
