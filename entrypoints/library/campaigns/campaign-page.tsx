import type { Clip } from '../../../domain/clip.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import { CampaignHead } from './campaign-head.tsx';
import type { CampaignPort } from './campaign-port.ts';
import './campaigns.css';
import { DigestButtons } from './digest-buttons.tsx';
import { FirstReports } from './first-reports.tsx';
import { ProvinceReport } from './province-report.tsx';
import { RepostClusters } from './repost-clusters.tsx';
import { SourceTable } from './source-table.tsx';
import { ThemeConflicts } from './theme-conflicts.tsx';
import { Timeline } from './timeline.tsx';
import { useReport } from './use-report.ts';

export interface CampaignPageProps {
  readonly port: CampaignPort;
  readonly campaign: CampaignCount;
  readonly campaigns: readonly CampaignCount[];
  /** Rises after each change of the library. */
  readonly version: number;
  readonly onEdit: () => void;
  readonly onOpen: (clip: Clip) => void;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
  readonly onToast: (message: ToastMessage) => void;
}

/** What was published in a campaign. Every line leads to its clips. */
export default function CampaignPage(props: CampaignPageProps) {
  const { port, campaign, version, onOpen } = props;
  const { report, failed, read } = useReport(port, campaign, version);
  const onNarrow = (change: Partial<FacetFilter>): void =>
    props.onNarrow({ campaigns: [campaign.id], ...change });
  return (
    <article class="campaign-page" data-colour={campaign.colour} aria-labelledby="campaign-name">
      <CampaignHead {...props} report={report} onNarrow={onNarrow} />
      {failed && <Failed onRetry={read} />}
      {!report && !failed && (
        <div class="campaign-bones" role="status" aria-label={t('campaign.reading')}>
          <span class="bone" />
          <span class="bone" />
          <span class="bone" />
        </div>
      )}
      {report?.clips === 0 && <NoClips onEdit={props.onEdit} />}
      {report && report.clips > 0 && (
        <>
          <DigestButtons port={port} campaign={campaign} />
          <Timeline report={report} onNarrow={onNarrow} />
          <FirstReports report={report} onOpen={onOpen} />
          <ProvinceReport report={report} onNarrow={onNarrow} onOpen={onOpen} />
          <SourceTable report={report} onNarrow={onNarrow} />
          <RepostClusters report={report} onOpen={onOpen} onNarrow={onNarrow} />
          <ThemeConflicts
            key={campaign.id}
            port={port}
            campaign={campaign.id}
            clips={report.clips}
            version={version}
            onOpen={onOpen}
          />
        </>
      )}
    </article>
  );
}

function Failed(props: { readonly onRetry: () => void }) {
  return (
    <div class="note note-warn" role="alert">
      <Icon name="alert" />
      <div class="note-body">
        <strong>{t('campaign.readingFailed')}</strong>
        <span>{t('campaign.readingFailedDo')}</span>
        <span>
          <button type="button" class="button" onClick={props.onRetry}>
            {t('failure.retry')}
          </button>
        </span>
      </div>
    </div>
  );
}

function NoClips(props: { readonly onEdit: () => void }) {
  return (
    <section class="campaign-empty">
      <h2>{t('campaign.emptyTitle')}</h2>
      <p>{t('campaign.emptyText')}</p>
      <button type="button" class="button" onClick={props.onEdit}>
        {t('campaign.emptyDo')}
      </button>
    </section>
  );
}
