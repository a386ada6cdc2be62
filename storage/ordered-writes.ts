import type { StorageArea } from './area.ts';

/**
 * Writes to a storage area of which the last call for a key wins. Every write is handed over at
 * once, for a page that waits its turn may be closed before it. Browsers carry calls out in
 * their order as a rule and promise it nowhere: where calls for one key overlapped, the last
 * value is written once more when all have ended.
 */
export function orderedWrites(area: StorageArea) {
  const lanes = new Map<string, Lane>();

  /** @param value null removes the key */
  return async function write(key: string, value: object | null): Promise<void> {
    const lane = lanes.get(key) ?? { value, running: 0, overlapped: false };
    lanes.set(key, lane);
    lane.value = value;
    lane.overlapped ||= lane.running > 0;
    lane.running += 1;
    try {
      await (value === null ? area.remove(key) : area.set({ [key]: value }));
    } finally {
      lane.running -= 1;
      if (lane.running === 0) lanes.delete(key);
    }
    if (lane.running === 0 && lane.overlapped) await write(key, lane.value);
  };
}

/** The calls for one key that have not ended. */
interface Lane {
  /** What was asked for last. */
  value: object | null;
  running: number;
  overlapped: boolean;
}
