import type { FacetFilter } from '../../../domain/facets.ts';
import type { PeriodUnit } from '../../../domain/pictures/period.ts';
import { PICTURE_TONES, type PictureTone } from '../../../domain/pictures/picture-counts.ts';
import { daysWithin, type PeriodCount } from '../../../domain/pictures/time-series.ts';
import { formatCount, t } from '../../components/t.ts';
import { drawColumns, type ColumnPiece } from './draw-columns.ts';
import { TONE_EDGES, TONE_PAINTS, tonePatterns } from './paints.ts';
import { periodLabel, periodName, unitWord } from './period-words.ts';
import type { Picture, PictureMark } from './picture.ts';

export const toneName = (tone: PictureTone): string =>
  ({
    positive: t('tone.positive'),
    neutral: t('tone.neutral'),
    negative: t('tone.negative'),
    none: t('tone.none'),
  })[tone];

/** How articles spoke when: a column a period, its tones on one another. */
export function tonePicture(
  series: readonly PeriodCount[],
  unit: PeriodUnit,
  filter: FacetFilter,
): Picture {
  const pieces: ColumnPiece[] = [];
  const marks: PictureMark[] = [];
  const sums = PICTURE_TONES.map(() => 0);
  series.forEach(({ period, tones, clips }, column) => {
    let low = 0;
    PICTURE_TONES.forEach((tone, at) => {
      const many = tones[at] ?? 0;
      if (many === 0) return;
      sums[at] = (sums[at] ?? 0) + many;
      const high = low + many;
      const paint = { fill: TONE_PAINTS[tone], edge: TONE_EDGES[tone] };
      pieces.push({ key: period.from, low, high, ...paint });
      marks.push({
        label: t('pictures.toneOf', [
          periodLabel(period),
          toneName(tone),
          formatCount(many),
          formatCount(clips),
        ]),
        column,
        // The topmost is the first row.
        row: PICTURE_TONES.length - at,
        change: { ...daysWithin(period, filter), tones: [tone] },
      });
      low = high;
    });
  });
  const judged = sums.slice(0, -1).reduce((sum, many) => sum + many, 0);
  return {
    name: 'tones',
    title: t('pictures.tones'),
    hint: t('pictures.timeBy', [unitWord(unit)]),
    foot: t('pictures.tonesSet', judged, [formatCount(judged)]),
    legend: PICTURE_TONES.map((tone, at) => ({
      label: t('pictures.pair', [toneName(tone), formatCount(sums[at] ?? 0)]),
      fill: TONE_PAINTS[tone],
    })),
    marks,
    columns: series.length,
    table: {
      head: [t('pictures.columnPeriod'), ...PICTURE_TONES.map(toneName), t('pictures.columnClips')],
      rows: series.map(({ period, tones, clips }) => [periodName(period), ...tones, clips]),
    },
    rowChanges: series.map(({ period, clips }) => (clips ? daysWithin(period, filter) : null)),
    draw(width) {
      const drawn = drawColumns(width, series, pieces, pieces);
      drawn.prepend(tonePatterns());
      return drawn;
    },
  };
}
