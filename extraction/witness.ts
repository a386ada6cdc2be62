import type { Line } from './lines.ts';

/**
 * Tells which lines a publisher's own copy of the text (JSON-LD's articleBody) contains. The copy
 * may lack headings or be cut short, so it is asked how much of it the page bears out.
 */
export interface Witness {
  readonly saw: (line: Line) => boolean;
  /** Letters and digits of the copy. */
  readonly size: number;
}

/** Copies shorter than this are summaries. */
const SHORTEST = 300;

export function witnessOf(body: string | null): Witness | null {
  const whole = squeeze(body ?? '');
  if (whole.length < SHORTEST) return null;
  return {
    size: whole.length,
    saw: (line) => {
      const start = squeeze(line.text).slice(0, 60);
      return !line.image && start.length >= 4 && whole.includes(start);
    },
  };
}

/** The share of the copy that these lines make up, 0 to 1. */
export function sharePresent(witness: Witness, lines: readonly Line[]): number {
  let seen = 0;
  for (const line of lines) if (witness.saw(line)) seen += squeeze(line.text).length;
  return Math.min(1, seen / witness.size);
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
