import type { Database } from '../../../storage/database.ts';
import { markPage, nextPage } from '../../../storage/sync/pages.ts';
import { noteSnapshot } from '../../../storage/sync/snapshots.ts';
import type { Couch } from '../../../sync/couch.ts';
import type { CouchFailure } from '../../../sync/couch-failure.ts';
import { LARGEST_SNAPSHOT, sendSnapshot } from '../../../sync/snapshots.ts';

/** Then clips have their turn again. */
const AT_ONCE = 3;

/** What is the same however often it is tried. The account was let in just before: it is the page that is refused. */
const LASTING: ReadonlySet<CouchFailure['kind']> = new Set(['too-large', 'rejected', 'refused']);

/**
 * Sends a few of the kept pages that a circle is to get, one at a time. It keeps nothing: whoever is killed goes
 * on where it was.
 *
 * @returns whether the circle is to be run again: clips name what was sent, or there may be more
 */
export async function sendPages(
  {
    db,
    circle,
    couch,
    now,
  }: {
    readonly db: Database;
    readonly circle: string;
    readonly couch: Couch;
    readonly now: () => number;
  },
  signal: AbortSignal,
): Promise<boolean> {
  for (let turn = 0; turn < AT_ONCE; turn += 1) {
    if (signal.aborted) return false;
    const page = await nextPage(db, circle, now());
    if (!page) return turn > 0;
    if (page.html.length > LARGEST_SNAPSHOT) {
      await markPage(db, circle, page, 'too-large');
      continue;
    }
    const sent = await sendSnapshot(couch, page.html, signal);
    if (sent.ok) {
      await noteSnapshot(db, circle, page.urlKey, sent.value);
      await markPage(db, circle, page);
      continue;
    }
    const { kind, detail } = sent.failure;
    if (!LASTING.has(kind)) return false;
    await markPage(db, circle, page, `${kind}: ${detail}`);
  }
  return true;
}
