import { isProse, type Line } from './lines.ts';

/**
 * Share of the running text in the body's place that was kept, 0 to 1 in hundredths; null where
 * there is none.
 */
export function coverageOf(bodyLines: readonly Line[], kept: ReadonlySet<Line>): number | null {
  let whole = 0;
  let held = 0;
  for (const line of bodyLines) {
    if (!isProse(line)) continue;
    whole += line.text.length;
    if (kept.has(line)) held += line.text.length;
  }
  return whole === 0 ? null : Math.round((100 * held) / whole) / 100;
}
