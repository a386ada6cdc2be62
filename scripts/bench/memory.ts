import type { World } from './world.ts';

/** What a page holds once the garbage is collected. */
export interface Memory {
  /** Bytes of JavaScript's heap and of the browser's own, where documents live. */
  readonly bytes: number;
  /** DOM nodes alive, in documents or out of them. */
  readonly nodes: number;
}

/** Collects garbage twice, for documents are freed only after what points at them; then looks. */
export async function memoryOf({ cdp }: World): Promise<Memory> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  // Newer browsers tell the documents' part as well, which the protocol's types do not know yet.
  const usage: { usedSize: number; embedderHeapUsedSize?: number } =
    await cdp.send('Runtime.getHeapUsage');
  const { nodes } = await cdp.send('Memory.getDOMCounters');
  return { bytes: usage.usedSize + (usage.embedderHeapUsedSize ?? 0), nodes };
}

/**
 * What forty runs leave behind, compared with the first ten: the browser's tables grow with the
 * runs between two collections, so that only equal runs can be compared. Of the last two looks the
 * lower counts, for such a table may just have doubled.
 */
export async function keptBy(world: World, call: string): Promise<Memory> {
  const looks: Memory[] = [];
  for (let tens = 0; tens < 5; tens++) {
    await world.evaluate(`for (let n = 0; n < 10; n++) ${call}; 0`);
    looks.push(await memoryOf(world));
  }
  const growth = (of: keyof Memory): number =>
    Math.min(...looks.slice(-2).map((look) => look[of])) - (looks[0]?.[of] ?? 0);
  return { bytes: growth('bytes'), nodes: growth('nodes') };
}
