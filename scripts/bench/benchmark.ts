/** A figure that must not pass its limit. */
export interface Limit {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly unit: string;
}

export interface BenchResult {
  /** Said above the table: what was measured on, and what was left out. */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly limits: readonly Limit[];
}

/** One benchmark; a new one is a file of its own and a line in the table of `bench-all.ts`. */
export interface Benchmark {
  readonly name: string;
  readonly title: string;
  readonly run: () => Promise<BenchResult>;
  /** Shows where the time goes (`--profile`). */
  readonly profile?: () => Promise<BenchResult>;
}

/** The middle value; NaN when there is none. */
export function median(values: readonly number[]): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
