import type { CampaignReport } from '../../../domain/campaign-report.ts';
import { timelineOf, type Period, type PeriodKind } from '../../../domain/campaign-timeline.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import { formatDay } from '../../../domain/vietnam-time.ts';
import { monthLabel } from '../../components/labels.ts';
import { formatCount, t } from '../../components/t.ts';
import { Section } from './section.tsx';

const BAR = 10;
const GAP = 2;
const HEIGHT = 64;

const HINTS = {
  week: 'campaign.timelineWeeks',
  month: 'campaign.timelineMonths',
  year: 'campaign.timelineYears',
} as const satisfies Record<PeriodKind, string>;

/** A bar a week, a month or a year; the same as numbers for whoever cannot see or point at bars. */
export function Timeline(props: {
  readonly report: CampaignReport;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { days } = props.report;
  const { kind, periods } = timelineOf(days);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const clips = days.reduce((sum, day) => sum + day.clips, 0);
  const most = periods.reduce((best, each) => (each.clips > best.clips ? each : best));
  const label = t('campaign.timelineLabel', clips, [
    formatCount(clips),
    formatDay(first.day),
    formatDay(last.day),
    `${periodLabel(most, kind)}: ${formatCount(most.clips)}`,
  ]);
  const width = Math.max(periods.length * (BAR + GAP) - GAP, 1);
  return (
    <Section id="timeline" heading={t('campaign.timeline')} hint={t(HINTS[kind])}>
      <figure class="timeline">
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          style={{ maxWidth: `${periods.length * 4}rem` }}
          preserveAspectRatio="none"
        >
          {periods.map(({ from, clips: height }, at) => (
            <rect
              key={from}
              x={at * (BAR + GAP)}
              y={HEIGHT - barOf(height, most.clips)}
              width={BAR}
              height={barOf(height, most.clips)}
            >
              <title>{`${periodLabel(periods[at] ?? most, kind)}: ${formatCount(height)}`}</title>
            </rect>
          ))}
        </svg>
        <figcaption class="timeline-ends" style={{ maxWidth: `${periods.length * 4}rem` }}>
          <span>{t('campaign.firstDay', [formatDay(first.day)])}</span>
          <span>{t('campaign.lastDay', [formatDay(last.day)])}</span>
        </figcaption>
      </figure>
      <details class="campaign-more">
        <summary>{t('campaign.timelineTable')}</summary>
        <table class="report-table">
          <thead>
            <tr>
              <th scope="col">{t('campaign.period')}</th>
              <th scope="col" class="number">
                {t('campaign.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {periods
              .filter((each) => each.clips > 0)
              .map((each) => (
                <tr key={each.from}>
                  <th scope="row">
                    <button
                      type="button"
                      class="link-button"
                      onClick={() => props.onNarrow({ from: each.from, to: each.to })}
                    >
                      {periodLabel(each, kind)}
                    </button>
                  </th>
                  <td class="number">{formatCount(each.clips)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}

/** What has a clip at all is seen; what has none is a line on the ground. */
const barOf = (clips: number, most: number): number =>
  clips === 0 ? 0.75 : Math.max(3, (clips / most) * HEIGHT);

function periodLabel({ from, to }: Period, kind: PeriodKind): string {
  if (kind === 'month') return monthLabel(from.slice(0, 7));
  if (kind === 'year') return from.slice(0, 4);
  return t('campaign.between', [formatDay(from), formatDay(to)]);
}
