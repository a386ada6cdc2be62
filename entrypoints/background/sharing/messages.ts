import type { Result } from '../../../domain/failure.ts';
import { onMessage } from '../../../messaging/protocol.ts';
import type { Ours } from '../ours.ts';
import type { Services } from '../services.ts';
import { settleAside } from './settle-aside.ts';

/** What views ask about circles: one line a message. @param writing tells views what was written */
export function registerSharing(
  services: Pick<Services, 'sharing' | 'library' | 'now'>,
  ours: Ours,
  writing: <T>(result: Promise<Result<T>>) => Promise<Result<T>>,
): void {
  const { sharing } = services;
  onMessage(
    'joinCircle',
    ours(({ address, account, remember }) => writing(sharing.join(address, account, remember))),
  );
  onMessage(
    'changeCircle',
    ours(({ id, change }) => writing(sharing.change(id, change))),
  );
  onMessage(
    'keepNamesakeApart',
    ours(({ id, campaign }) => writing(sharing.keepApart(id, campaign))),
  );
  onMessage(
    'putCircleAccount',
    ours(({ id, account, remember }) => sharing.account(id, account, remember)),
  );
  onMessage(
    'signOutOfCircle',
    ours(({ id }) => sharing.signOut(id)),
  );
  onMessage(
    'leaveCircle',
    ours(({ id, leave }) => writing(sharing.leave(id, leave))),
  );
  onMessage(
    'syncCircle',
    ours(({ id }) => sharing.syncNow(id)),
  );
  onMessage(
    'pauseCircle',
    ours(({ id, paused }) => sharing.pause(id, paused)),
  );
  onMessage(
    'retryCircle',
    ours(({ id }) => sharing.retry(id)),
  );
  onMessage(
    'fetchCirclePage',
    ours(({ id, clipId }) => writing(sharing.fetchPage(id, clipId))),
  );
  onMessage(
    'bringBack',
    ours(({ traces }) => writing(sharing.bringBack(traces))),
  );
  onMessage(
    'settleAside',
    ours(({ clipId, aside, take }) => writing(settleAside(services, clipId, aside, take))),
  );
}
