import { answer, noAnswer, type Answer } from './couch-failure.ts';
import type { Engine } from './engine.ts';

/** Revisions a request. */
const LIMIT = 1000;

/**
 * Asks the server for everything that it is believed to hold and queues again what it lost. It can be cut
 * off anywhere: done anew it comes to the same.
 *
 * @returns how many documents were missing
 */
export async function repair({
  couch,
  store,
  signal,
  onProgress,
}: Engine): Promise<Answer<number>> {
  let missing = 0;
  let done = 0;
  let after: string | null = null;
  for (;;) {
    if (signal?.aborted) return noAnswer('stopped', '');
    const known = await store.known(after, LIMIT);
    const last = known.at(-1);
    if (!last) return answer(missing);
    const lost = await couch.missing(
      known.map(({ docId: id, rev }) => ({ id, rev })),
      signal,
    );
    if (!lost.ok) return lost;
    if (lost.value.length > 0) await store.requeue(lost.value);
    missing += lost.value.length;
    done += known.length;
    onProgress?.({ phase: 'repair', done, total: null });
    after = last.docId;
  }
}
