import { HEAT_STEPS } from '../../../domain/pictures/heat.ts';
import type { PictureTone } from '../../../domain/pictures/picture-counts.ts';
import { svg } from './svg.ts';

// Paints are names of custom properties (`pictures.css`): the page's theme colours a picture on the
// screen, `picture-file.ts` puts the light theme's values into a file.
export const INK = 'var(--picture-ink)';
export const SOFT = 'var(--picture-soft)';
export const RULE = 'var(--picture-rule)';
/** Behind a bar, as long as the longest. */
export const TRACK = 'var(--picture-track)';
const HATCH = 'var(--picture-hatch)';
export const PAPER = 'var(--picture-paper)';
export const EDGE = 'var(--picture-edge)';
export const BAR = 'var(--picture-bar)';

/** Of a shade from 1 on, and of what is written on it. */
export const heatPaint = (shade: number): string => `var(--picture-heat-${shade})`;
export const onHeatPaint = (shade: number): string => `var(--picture-on-heat-${shade})`;
export const NONE_PAINT = 'url(#picture-none)';

/** A shade for the highest of fewer shades is as dark as for the highest of all. */
export const stretched = (shade: number, shades: number): number =>
  shades >= HEAT_STEPS ? shade : Math.round((shade * HEAT_STEPS) / shades);

/** A tone is told by its pattern as well: plain, dotted, striped, empty. */
export const TONE_PAINTS: Readonly<Record<PictureTone, string>> = {
  positive: 'var(--picture-positive)',
  neutral: 'url(#picture-neutral)',
  negative: 'url(#picture-negative)',
  none: PAPER,
};
export const TONE_EDGES: Readonly<Record<PictureTone, string>> = {
  positive: 'var(--picture-positive)',
  neutral: 'var(--picture-neutral)',
  negative: 'var(--picture-negative)',
  none: EDGE,
};

/** The patterns of tones. */
export const tonePatterns = (): SVGElement =>
  svg(
    'defs',
    {},
    pattern(
      'picture-neutral',
      6,
      square(6, 'var(--picture-neutral)'),
      svg('circle', { cx: 3, cy: 3, r: 1.1, fill: PAPER }),
    ),
    pattern(
      'picture-negative',
      6,
      square(6, 'var(--picture-negative)'),
      svg('path', { d: 'M-1 1 1-1M0 6 6 0M5 7 7 5', stroke: PAPER, 'stroke-width': 1.4 }),
    ),
  );

/** The pattern of a province without a clip. */
export const nonePattern = (): SVGElement =>
  svg(
    'defs',
    {},
    pattern(
      'picture-none',
      8,
      square(8, PAPER),
      svg('path', { d: 'M-2 2 2-2M0 8 8 0M6 10 10 6', stroke: HATCH, 'stroke-width': 1.5 }),
    ),
  );

const pattern = (id: string, size: number, ...parts: readonly SVGElement[]): SVGElement =>
  svg('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse' }, ...parts);

const square = (size: number, fill: string): SVGElement =>
  svg('rect', { width: size, height: size, fill });
