/**
 * What each UTF-16 unit of a text becomes. Filled as units are met: `UNKNOWN` was not met yet,
 * `LONG_WAY` cannot be judged apart from its neighbours.
 */
export interface UnitTable {
  readonly units: Uint16Array;
  readonly learn: (unit: string) => string | null;
}

// Two codes that no folded text holds, side by side: one test in the loop tells both.
const UNKNOWN = 0;
const LONG_WAY = 1;

/**
 * @param learn what one character becomes (one UTF-16 unit), or null if that depends on others
 *   around it. Asked once for each, and never for halves of pairs or for jamo, which compose.
 */
export const unitTable = (learn: UnitTable['learn']): UnitTable => ({
  units: new Uint16Array(0x10000),
  learn,
});

/**
 * The text with each unit replaced; null if any unit needs the long way. A pass over numbers: ten
 * times as fast as regular expressions, which matters where whole articles are folded to answer a
 * query.
 */
export function mapUnits(text: string, table: UnitTable): string | null {
  let mapped = '';
  for (let at = 0; at < text.length;) {
    const end = Math.min(text.length, at + buffer.length);
    let filled = 0;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      let next = table.units[unit] ?? UNKNOWN;
      if (next <= LONG_WAY) {
        if (next === UNKNOWN) next = learnt(table, unit);
        if (next === LONG_WAY) return null;
      }
      buffer[filled++] = next;
    }
    mapped += decoder.decode(buffer.subarray(0, filled));
  }
  return mapped;
}

function learnt({ units, learn }: UnitTable, unit: number): number {
  const text = String.fromCharCode(unit);
  const next = /[\p{Cs}\u1100-\u11ff]/u.test(text) ? null : learn(text);
  const code = next?.length === 1 ? next.charCodeAt(0) : LONG_WAY;
  units[unit] = code;
  return code;
}

// Shared by all calls, which run to their end one after another.
const buffer = new Uint16Array(8192);
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
