import type { Change, ChangesPage } from './couch-answers.ts';
import { answer, noAnswer, type Answer } from './couch-failure.ts';
import type { Engine } from './engine.ts';
import { leavesOfChanges } from './leaves.ts';
import { settle } from './settle.ts';

/** Documents a batch: one transaction each. */
const LIMIT = 200;

/**
 * Reads what is new, batch by batch, each with its checkpoint in one transaction. What we pushed comes
 * back as a revision that is known and costs no body; where most is news, bodies come along.
 *
 * @param instance of the database that is read, as `info` said
 * @returns how many documents changed here
 */
export async function pull(engine: Engine, instance: string): Promise<Answer<number>> {
  const { couch, store, signal, onProgress } = engine;
  const checkpoint = await store.checkpoint();
  let since = checkpoint?.since ?? '0';
  let bodies = checkpoint === null;
  let limit = LIMIT;
  let changed = 0;
  let done = 0;
  const ask = () => couch.changes({ since, limit, bodies }, signal);

  let next = ask();
  for (;;) {
    const page = await next;
    if (!page.ok) {
      if (page.failure.kind !== 'overflow' || (limit === 1 && !bodies)) return page;
      // Large documents: fewer at once, at last by name and one by one.
      if (bodies) bodies = false;
      else limit = Math.ceil(limit / 4);
      next = ask();
      continue;
    }
    const { length, since: reached, pending } = page.value;
    if (length === 0) {
      if (checkpoint === null) await store.apply([], { since: reached, instance });
      return answer(changed);
    }
    if (reached === since) return noAnswer('broken', 'the feed stands');
    const news = await unknown(engine, page.value);
    const more = length >= limit;
    since = reached;
    bodies = news.length * 2 > length;
    // The server makes the next batch ready while this one is read.
    if (more) next = ask();

    const leaves = await leavesOfChanges(engine, news);
    if (!leaves.ok) return leaves;
    const settled = await settle(couch, leaves.value.leaves, signal);
    if (!settled.ok) return settled;
    const refused = [...leaves.value.refused, ...settled.value.refused];
    if (refused.length > 0) await store.refused(refused);
    const applied = await store.apply(settled.value.incoming, { since: reached, instance });
    changed += applied.changed;
    done += length;
    onProgress?.({ phase: 'pull', done, total: pending === null ? null : done + pending });
    if (!more) return answer(changed);
    if (signal?.aborted) return noAnswer('stopped', '');
  }
}

/** Those changes that are not our own, or were read before. */
async function unknown({ store }: Engine, { changes }: ChangesPage): Promise<Change[]> {
  // A document that changes while the feed is read may stand in it twice; the last one counts.
  const ours = new Map(changes.map((row) => [row.id, row]));
  const known = await store.revs([...ours.keys()]);
  return [...ours.values()].filter(({ id, revs }) => revs.length > 1 || known.get(id) !== revs[0]);
}
