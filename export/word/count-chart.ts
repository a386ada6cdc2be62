import { Paragraph } from 'docx';
import { ChartRun, type ChartFont } from 'docx/charts';

import { cutText } from '../../domain/text.ts';
import type { DigestCounts } from '../digest/counts.ts';
import type { Digest } from '../digest/digest.ts';
import type { Sheet } from './sheet.ts';
import { BLACK, FONT } from './styles.ts';

/** More bars than these nobody reads; the table below has them all. */
const MOST = 12;
const NAME_LONGEST = 60;

const NOW = '1F3864';
const BEFORE = 'A6A6A6';

const font = (size: number): ChartFont => ({ name: FONT, size, color: BLACK });

/** Bars of each campaign, now and before: a chart that Word itself draws, with its numbers in it. */
export function countChart(
  { words }: Digest,
  counts: DigestCounts,
  sheet: Sheet,
): readonly Paragraph[] {
  const shown = [...counts.campaigns].sort((a, b) => b.now - a.now).slice(0, MOST);
  if (shown.length === 0) return [];
  const compared = counts.before !== null;
  const labels = { value: true, font: font(10) };
  const chart = new ChartRun({
    type: 'bar',
    title: { text: words.counts.chart, font: { ...font(12), bold: true } },
    categories: shown.map(({ name }) => shortName(name)),
    series: [
      {
        name: words.counts.now,
        values: shown.map(({ now }) => now),
        color: NOW,
        dataLabels: labels,
      },
      ...(compared
        ? [
            {
              name: words.counts.before,
              values: shown.map(({ before }) => before ?? 0),
              color: BEFORE,
              dataLabels: labels,
            },
          ]
        : []),
    ],
    categoryAxis: { reverseOrder: true, font: font(11) },
    // Each bar says its number: an axis would say it again.
    valueAxis: { minimum: 0, visible: false, gridlines: false },
    legend: compared ? { position: 'bottom', font: font(11) } : false,
    chartArea: { fill: 'none', border: 'none' },
    transformation: {
      width: Math.round(sheet.width / 15) - 8,
      height: 76 + shown.length * (compared ? 38 : 26),
    },
  });
  return [new Paragraph({ style: 'Picture', children: [chart] })];
}

const shortName = (name: string): string =>
  name.length <= NAME_LONGEST ? name : `${cutText(name, NAME_LONGEST - 1).trimEnd()}…`;
