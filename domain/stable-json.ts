/**
 * One text for equal data, whatever the order of keys: breaks ties between copies in the same
 * way on every machine.
 */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held) ? sortKeys(held) : held,
  );
}

// `toSorted` needs Chrome 110; the last Chrome of Windows 7 is 109.
function sortKeys(held: object): unknown {
  return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)));
}
