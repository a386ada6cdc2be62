import type { Circle } from '../../../domain/circle/circle.ts';
import { fail, succeed, type Result } from '../../../domain/failure.ts';
import { unpackPage } from '../../../extraction/unpack-page.ts';
import type { CircleAccounts } from '../../../storage/circle-accounts.ts';
import type { Database } from '../../../storage/database.ts';
import { getSnapshot } from '../../../storage/snapshots.ts';
import { putFetchedPage } from '../../../storage/sync/pages.ts';
import { snapshotsOf } from '../../../storage/sync/snapshots.ts';
import type { EngineParts } from './circle-engine.ts';
import { failureOfKnock } from './failure-of-knock.ts';

/** A clip may name more of them than anybody kept. */
const TRIED = 5;

export interface FetchPageNeeds {
  readonly database: () => Database;
  readonly engine: Pick<EngineParts, 'fetchPage'>;
  readonly accounts: Pick<CircleAccounts, 'get'>;
  readonly mayReach: (url: string) => Promise<boolean>;
}

/**
 * Fetches the kept page of a clip from a circle, and keeps it beside the clip. What comes is what the clip's
 * document names by its hash; it is a stranger's all the same, and is taken only if it unpacks to a page's size.
 *
 * @returns or `circle-page-gone`, `circle-page-damaged`, and what a circle fails with
 */
export async function fetchPage(
  { database, engine, accounts, mayReach }: FetchPageNeeds,
  circle: Circle,
  clipId: string,
): Promise<Result<null>> {
  const db = database();
  const clip = await db.clips.get(clipId);
  if (!clip) return fail({ kind: 'clip-not-found', id: clipId });
  if (await getSnapshot(db, clipId)) return succeed(null);
  if (!(await mayReach(circle.url))) return fail({ kind: 'circle-permission' });
  const account = await accounts.get(circle.id);
  if (!account) return fail({ kind: 'circle-refused', detail: '' });
  let failure: 'circle-page-gone' | 'circle-page-damaged' = 'circle-page-gone';
  for (const sha256 of (await snapshotsOf(db, circle.id, clip.urlKey)).slice(0, TRIED)) {
    const came = await engine.fetchPage(circle.url, account, sha256);
    if (came.ok) {
      const { urlKey, capturedAt } = clip;
      if ((await unpackPage(came.value)) !== null) {
        return putFetchedPage(db, circle.id, { clipId, urlKey, capturedAt, html: came.value });
      }
      failure = 'circle-page-damaged';
    } else if (came.failure.kind === 'broken' || came.failure.kind === 'overflow') {
      failure = 'circle-page-damaged';
    } else if (came.failure.kind !== 'gone') {
      return fail(failureOfKnock(came.failure));
    }
  }
  return fail({ kind: failure });
}
