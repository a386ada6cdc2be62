/** Whole numbers from 0 on, at most so many steps, the last not below the most. */
export function countAxis(most: number, steps = 4): readonly number[] {
  const rough = Math.max(1, most) / steps;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * magnitude >= rough) ?? 10;
  const step = Math.max(1, factor * magnitude);
  const ticks = [0];
  for (let tick = step; (ticks.at(-1) ?? 0) < most; tick += step) ticks.push(tick);
  return ticks.length > 1 ? ticks : [0, 1];
}
