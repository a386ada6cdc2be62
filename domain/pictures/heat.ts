/** How many shades there are. */
export const HEAT_STEPS = 5;

/** Between even steps, which leave small provinces all alike, and a factor, which does it to large. */
const BEND = 2.5;

/**
 * The least number of clips of each shade, the palest first: numbers of one digit and zeros, for
 * they stand in the legend.
 */
export function heatBounds(most: number): readonly number[] {
  const bounds: number[] = [];
  for (let step = 0; step < Math.min(HEAT_STEPS, most); step++) {
    const even = most * (step / HEAT_STEPS) ** BEND;
    bounds.push(Math.max((bounds.at(-1) ?? 0) + 1, oneDigit(even)));
  }
  return bounds;
}

function oneDigit(value: number): number {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))));
  return Math.round(value / magnitude) * magnitude;
}

/** Which shade of these bounds, from 1; 0 for no clip. */
export const heatOf = (clips: number, bounds: readonly number[]): number =>
  bounds.reduce((shade, bound, at) => (clips >= bound ? at + 1 : shade), 0);
