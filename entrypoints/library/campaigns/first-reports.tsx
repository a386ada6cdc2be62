import type { CampaignReport } from '../../../domain/campaign-report.ts';
import { publishedFirst } from '../../../domain/campaign-report.ts';
import type { Clip } from '../../../domain/clip.ts';
import { formatPublished } from '../../../domain/vietnam-time.ts';
import { t } from '../../components/t.ts';
import { ClipLink } from './clip-link.tsx';
import { Section } from './section.tsx';

/** As many as a race has places worth telling. */
const RACE = 5;

/** The first clip of all, and the provinces that came first. */
export function FirstReports(props: {
  readonly report: CampaignReport;
  readonly onOpen: (clip: Clip) => void;
}) {
  const { first, provinces } = props.report;
  const race = provinces
    .flatMap(({ name, first: clip }) => (clip ? [{ name, clip }] : []))
    .sort((a, b) => publishedFirst(a.clip, b.clip))
    .slice(0, RACE);
  return (
    <Section id="first" heading={t('campaign.firstHeading')}>
      {first ? (
        <p class="first-report">
          <span class="quiet-text">
            {first.published && formatPublished(first.published)} · {first.source.name}
          </span>
          <ClipLink clip={first} onOpen={props.onOpen} />
        </p>
      ) : (
        <p class="quiet-text">{t('campaign.firstNone')}</p>
      )}
      {race.length > 1 && (
        <>
          <h3>{t('campaign.firstOfProvince')}</h3>
          <ol class="race">
            {race.map(({ name, clip }) => (
              <li key={name}>
                <strong>{name}</strong>
                <ClipLink clip={clip} onOpen={props.onOpen} dated />
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
