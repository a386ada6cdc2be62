import { roomLeft } from '../../domain/disk-room.ts';
import { CARE_PORT, type CareMessage, type CareRequest } from '../../messaging/care-stream.ts';
import { failureOf } from '../offscreen/failure-of.ts';
import { whileAwake } from './awake.ts';
import { onOwnPort } from './own-pages.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'library' | 'announceChange' | 'lock'>;

/** Checks and repairs the library for the page that asked; the page closing its port cancels. */
export function listenForCare(needs: Needs): void {
  onOwnPort(CARE_PORT, (port) => {
    const control = new AbortController();
    port.onDisconnect.addListener(() => control.abort());
    const post = (message: CareMessage): void => {
      if (!control.signal.aborted) port.postMessage(message);
    };
    port.onMessage.addListener(({ work }: CareRequest) => {
      void care(needs, work, control.signal, post);
    });
  });
}

async function care(
  { library, announceChange, lock }: Needs,
  work: CareRequest['work'],
  signal: AbortSignal,
  post: (message: CareMessage) => void,
): Promise<void> {
  try {
    // Its report names titles. One that was begun before it was locked comes to its end.
    if (await lock.isLocked()) {
      const detail = 'refused: the library is locked';
      return post({ kind: 'failed', failure: { kind: 'read-failed', detail } });
    }
    // A repair throws away what is derived before it makes it anew: not where there is no room.
    if (work === 'repair' && (await isDiskFull())) {
      return post({ kind: 'failed', failure: { kind: 'disk-full' } });
    }
    const watch = {
      signal,
      onProgress: (done: number, total: number) => post({ kind: 'progress', done, total }),
    };
    const report = await whileAwake(() =>
      work === 'check' ? library.check(watch) : library.repair(watch),
    );
    if (!report) return;
    if (work === 'repair') await announceChange();
    post({ kind: 'done', report });
  } catch (error) {
    post({ kind: 'failed', failure: failureOf(error) });
  }
}

async function isDiskFull(): Promise<boolean> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage !== undefined && quota !== undefined && roomLeft(usage, quota) === 'full';
}
