import { render } from 'preact';

import '../../entrypoints/waiting/waiting.css';
import { WaitingPage } from '../../entrypoints/waiting/waiting-page.tsx';
import { waitingWorld } from './waiting-world.ts';

/**
 * `waiting`, `waiting-empty`, `waiting-many`, `waiting-troubled` (some could not be clipped),
 * `waiting-running` (press "clip by itself": it never ends), `waiting-broken`, `waiting-denied`.
 */
export async function showWaiting(scene: string, app: Element): Promise<void> {
  const { port, library, fill } = waitingWorld(
    (url) => (url.includes('danvan') ? 'no-answer' : 'article'),
    undefined,
    `gallery-${scene}-${Date.now()}`,
  );
  if (scene !== 'waiting-empty') await fill(scene === 'waiting-many' ? 5000 : 24);
  if (scene === 'waiting-troubled') {
    const { pages } = await library.listWaiting(5);
    const troubles = ['not-article', 'not-found', 'no-answer', 'refused', 'not-a-page'] as const;
    for (const [at, page] of pages.entries())
      await library.setWaitingTrouble(page.urlKey, troubles[at] ?? null);
  }
  const never = new Promise<never>(() => undefined);
  const given = {
    ...port,
    ...(scene === 'waiting-running' && {
      pause: async (ms: number) => void (ms > 0 && (await never)),
    }),
    ...(scene === 'waiting-broken' && {
      list: () => Promise.reject(new Error('UnknownError: the disk is gone')),
    }),
    ...(scene === 'waiting-denied' && { allow: async () => false }),
  };
  render(<WaitingPage port={given} />, app);
}
