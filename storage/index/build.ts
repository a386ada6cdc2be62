import type { PendingRow } from '../database.ts';
import { createKeys } from './keys.ts';
import { createSegmentWriter, newestFirst, type SegmentWriter } from './segment-writer.ts';

/** Documents between two breaths. */
const BREATH = 32;

/** The segment of texts that wait. @param pause lets other work of this thread go first */
export async function buildSegment(
  id: number,
  pending: readonly PendingRow[],
  pause: () => Promise<void>,
): Promise<SegmentWriter> {
  const docs = [...pending].sort(newestFirst);
  const eachKey = createKeys();
  const keys: string[] = [];
  const ids = new Map<string, number>();
  // A list a key, linked backwards: millions of small arrays would cost more than they hold.
  const last: number[] = [];
  const doc: number[] = [];
  const where: number[] = [];
  const before: number[] = [];

  for (const [local, text] of docs.entries()) {
    if (local % BREATH === BREATH - 1) await pause();
    eachKey(text, (key, place) => {
      let at = ids.get(key);
      if (at === undefined) {
        at = keys.push(key) - 1;
        ids.set(key, at);
        last.push(-1);
      }
      const tail = last[at] ?? -1;
      if (tail >= 0 && doc[tail] === local) {
        where[tail] = (where[tail] ?? 0) | place;
        return;
      }
      last[at] = doc.length;
      doc.push(local);
      where.push(place);
      before.push(tail);
    });
  }
  await pause();
  keys.sort(byCodeUnits);
  const writer = createSegmentWriter(id, docs);
  for (const key of keys) {
    const found: { local: number; place: number }[] = [];
    for (let at = last[ids.get(key) ?? -1] ?? -1; at >= 0; at = before[at] ?? -1) {
      found.push({ local: doc[at] ?? 0, place: where[at] ?? 0 });
    }
    // Linked backwards: the last one was the first.
    found.sort((a, b) => a.local - b.local);
    writer.add(
      key,
      found.map(({ local }) => local),
      found.map(({ place }) => place),
    );
  }
  return writer;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
