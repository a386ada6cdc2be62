import { axisX, axisY, barY, gridY, plot, ruleY } from '@observablehq/plot';

import { countAxis } from '../../../domain/pictures/count-axis.ts';
import { periodTicks } from '../../../domain/pictures/period-ticks.ts';
import type { PeriodCount } from '../../../domain/pictures/time-series.ts';
import { formatCount } from '../../components/t.ts';
import { RULE, SOFT } from './paints.ts';
import { tickLabel } from './period-words.ts';

/** A piece of a column. */
export interface ColumnPiece {
  /** First day of the period. */
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly fill: string;
  readonly edge: string;
}

/** Elements of marks, so that they are found again. */
export const MARKS = 'picture-marks';

const HEIGHT = 240;
const MARGIN_BOTTOM = 40;
const MARGIN_RIGHT = 12;
const LABEL_WIDTH = 60;
/** Narrower columns cannot be pressed; a picture grows wider than its card and scrolls instead. */
export const LEAST_COLUMN = 8;
const WIDEST_COLUMN = 96;

/** Room for the numbers beside the columns. */
export const AXES = 60;

/** How wide a picture of so many columns must be. */
export const leastWidth = (columns: number): number =>
  columns === 0 ? 0 : columns * LEAST_COLUMN + AXES;

/**
 * Columns over a time axis.
 *
 * @param targets what is pressed, in the order of marks: the pieces themselves or whole columns
 */
export function drawColumns(
  width: number,
  series: readonly PeriodCount[],
  pieces: readonly ColumnPiece[],
  targets: readonly Pick<ColumnPiece, 'key' | 'low' | 'high'>[],
): SVGSVGElement {
  const axis = countAxis(Math.max(0, ...series.map(({ clips }) => clips)));
  const top = axis.at(-1) ?? 1;
  const marginLeft = 16 + formatCount(top).length * 7;
  const inner = width - marginLeft - MARGIN_RIGHT;
  const ticks = periodTicks(
    series.map(({ period }) => period),
    inner / LABEL_WIDTH,
  );
  const labels = new Map(ticks.map((tick) => [tick.period.from, tickLabel(tick)]));
  const gap = inner / series.length < 4 ? 0 : 0.2;
  // A few columns do not grow into walls.
  const outside = Math.max(0.1, (inner / WIDEST_COLUMN - series.length) / 2);
  // It is first seen from its end, where the axis on the left is out of sight.
  const scrolls = width <= leastWidth(series.length);
  const counts = { ticks: axis, tickFormat: formatCount, tickSize: 0, label: null };
  const hidden = { ariaHidden: 'true' };
  return plot({
    width,
    height: HEIGHT,
    marginLeft,
    marginRight: scrolls ? marginLeft : MARGIN_RIGHT,
    marginBottom: MARGIN_BOTTOM,
    marginTop: 12,
    style: { background: 'none', color: SOFT, fontSize: '12px', fontFamily: 'inherit' },
    x: {
      type: 'band',
      domain: series.map(({ period }) => period.from),
      paddingInner: gap,
      paddingOuter: outside,
    },
    y: { domain: [0, top] },
    color: { type: 'identity' },
    marks: [
      gridY({ ticks: axis, stroke: RULE, strokeOpacity: 1, ...hidden }),
      axisY({ ...counts, ...hidden }),
      scrolls ? axisY({ ...counts, ...hidden, anchor: 'right' }) : null,
      axisX({
        ticks: [...labels.keys()],
        tickFormat: (key: string) => labels.get(key) ?? '',
        tickSize: 4,
        label: null,
        lineHeight: 1.25,
        ...hidden,
      }),
      barY(pieces, {
        x: 'key',
        y1: 'low',
        y2: 'high',
        fill: 'fill',
        stroke: 'edge',
        strokeWidth: 1,
        insetTop: 0.5,
        insetLeft: 0.5,
        insetRight: 0.5,
        pointerEvents: 'none',
        ...hidden,
      }),
      ruleY([0], { stroke: SOFT, ...hidden }),
      barY(targets, { x: 'key', y1: 'low', y2: 'high', fill: 'transparent', className: MARKS }),
    ],
  }) as SVGSVGElement;
}
