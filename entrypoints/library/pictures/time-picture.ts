import type { FacetFilter } from '../../../domain/facets.ts';
import type { PeriodUnit } from '../../../domain/pictures/period.ts';
import { daysWithin, type PeriodCount } from '../../../domain/pictures/time-series.ts';
import { formatDay } from '../../../domain/vietnam-time.ts';
import { formatCount, t } from '../../components/t.ts';
import { drawColumns, type ColumnPiece } from './draw-columns.ts';
import { BAR } from './paints.ts';
import { clipsWord, periodLabel, periodName, unitWord } from './period-words.ts';
import type { Picture } from './picture.ts';

/** How many clips were published when. */
export function timePicture(
  series: readonly PeriodCount[],
  unit: PeriodUnit,
  filter: FacetFilter,
  undated: number,
): Picture {
  const pressable = series.flatMap((each, column) => (each.clips ? [{ ...each, column }] : []));
  const most = Math.max(0, ...series.map(({ clips }) => clips));
  const pieces = pressable.map(({ period, clips }): ColumnPiece => ({
    key: period.from,
    low: 0,
    high: clips,
    fill: BAR,
    edge: 'none',
  }));
  // A short column is pressed as easily as a tall one.
  const targets = pieces.map(({ key }) => ({ key, low: 0, high: most }));
  return {
    name: 'time',
    title: t('pictures.time'),
    hint: t('pictures.timeBy', [unitWord(unit)]),
    foot: undated ? t('pictures.undated', undated, [formatCount(undated)]) : '',
    legend: [],
    marks: pressable.map(({ period, clips, column }) => ({
      label: t('pictures.pair', [periodLabel(period), clipsWord(clips)]),
      column,
      row: 0,
      change: daysWithin(period, filter),
    })),
    columns: series.length,
    table: {
      head: [
        t('pictures.columnPeriod'),
        t('pictures.columnFrom'),
        t('pictures.columnTo'),
        t('pictures.columnClips'),
      ],
      rows: series.map(({ period, clips }) => {
        const { from, to } = daysWithin(period, filter);
        return [periodName(period), formatDay(from), formatDay(to), clips];
      }),
    },
    rowChanges: series.map(({ period, clips }) => (clips ? daysWithin(period, filter) : null)),
    draw: (width) => drawColumns(width, series, pieces, targets),
  };
}
