/** A stream of numbers that a seed alone decides, alike in every browser and in Node. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from 0 to `most - 1`. */
  below(most: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /**
   * A rank from 0 to `most - 1`, the low ones far more often, as words have it (Zipf and
   * Mandelbrot): the chance of rank r is as 1 / (r + `flat`).
   */
  rank(most: number, flat?: number): number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    rank: (most, flat = 1) =>
      Math.min(most - 1, Math.floor(flat * ((most + flat) / flat) ** next() - flat)),
  };
}

/** Another seed for each pair: neighbours share nothing. */
export const seedOf = (seed: number, n: number): number =>
  mix((Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) | 0);

/** Mulberry32's step. */
function mix(state: number): number {
  let bits = Math.imul(state ^ (state >>> 15), 1 | state);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return (bits ^ (bits >>> 14)) >>> 0;
}
