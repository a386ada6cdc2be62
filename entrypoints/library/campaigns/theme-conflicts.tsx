import type { Clip } from '../../../domain/clip.ts';
import { formatCount, t } from '../../components/t.ts';
import type { CampaignPort } from './campaign-port.ts';
import { ClipLink } from './clip-link.tsx';
import type { ClipConflict } from './find-conflicts.ts';
import { Section } from './section.tsx';
import { useThemeScan, type Scan } from './use-theme-scan.ts';

/** From so many articles on it takes long enough to be told. */
const TOLD_FROM = 500;

/** Places where a year has another theme than the official one: for a person to judge. */
export function ThemeConflicts(props: {
  readonly port: CampaignPort;
  readonly campaign: string;
  readonly clips: number;
  readonly version: number;
  readonly onOpen: (clip: Clip) => void;
}) {
  const { port, campaign, clips, version } = props;
  const { scan, start, stop } = useThemeScan(port, campaign, clips, version);
  return (
    <Section id="conflicts" heading={t('campaign.conflicts')}>
      <p class="quiet-text">{t('campaign.conflictsText')}</p>
      <p role="status" class="scan-says">
        {sayingOf(scan)}
      </p>
      {scan.kind === 'reading' && scan.total > TOLD_FROM && (
        <div class="preview-progress">
          <progress
            value={scan.done}
            max={scan.total}
            aria-label={t('campaign.conflictsScan', scan.total, [
              formatCount(scan.done),
              formatCount(scan.total),
            ])}
          />
          <button type="button" class="button button-bare" onClick={stop}>
            {t('campaign.conflictsStop')}
          </button>
        </div>
      )}
      {(scan.kind === 'idle' || scan.kind === 'failed') && (
        <button type="button" class="button" onClick={start}>
          {t('campaign.conflictsStart')}
        </button>
      )}
      {scan.kind === 'found' && scan.conflicts.length > 0 && (
        <ul class="conflicts">
          {scan.conflicts.map(({ clip, conflict }) => (
            <Conflict
              key={`${clip.id} ${conflict.at} ${conflict.after}`}
              clip={clip}
              conflict={conflict}
              onOpen={props.onOpen}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Conflict(props: ClipConflict & { readonly onOpen: (clip: Clip) => void }) {
  const { clip, conflict, onOpen } = props;
  const { before, quote, after, official } = conflict;
  return (
    <li>
      <blockquote>
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      <span>
        {t('campaign.conflictOfficial', [String(official.year), official.theme])}{' '}
        <span class="quiet-text">{t('campaign.conflictSource', [official.source])}</span>
      </span>
      <span class="conflict-clip">
        <span class="quiet-text">{clip.source.name}</span>
        <ClipLink clip={clip} onOpen={onOpen} dated />
      </span>
    </li>
  );
}

function sayingOf(scan: Scan): string {
  switch (scan.kind) {
    case 'idle':
      return scan.stopped ? t('campaign.conflictsStopped') : '';
    case 'failed':
      return t('campaign.previewFailed');
    case 'reading':
      return scan.total > TOLD_FROM
        ? t('campaign.conflictsScan', scan.total, [formatCount(scan.done), formatCount(scan.total)])
        : t('campaign.previewLooking');
    case 'found':
      return scan.conflicts.length === 0
        ? t('campaign.conflictsNone')
        : t('campaign.conflictsFound', scan.conflicts.length, [formatCount(scan.conflicts.length)]);
  }
}
