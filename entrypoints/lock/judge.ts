import { browser } from 'wxt/browser';

import { asLock, asOpened, isOpen } from '../../domain/lock.ts';
import { ERASING_KEY, erasingOf } from '../../storage/erasing-state.ts';
import { LOCK_KEY, OPENED_KEY } from '../../storage/lock-state.ts';
import { watchUse } from './in-use.ts';

/**
 * Whether a page of a library that has a lock, or is being deleted, may be drawn.
 *
 * @param held what stands in the storage area
 * @param look looks again
 */
export async function judge(
  held: Record<string, unknown>,
  look: () => void,
): Promise<'open' | 'locked' | 'erasing'> {
  const erasing = erasingOf(held[ERASING_KEY]);
  if (erasing) {
    const { showErasing } = await import('./erasing-cover.tsx');
    await showErasing(erasing, look);
    return 'erasing';
  }
  const lock = asLock(held[LOCK_KEY]);
  if (!lock) return 'open';
  watchUse(look);
  const opened = asOpened((await browser.storage.session.get(OPENED_KEY))[OPENED_KEY]);
  return isOpen(lock, opened, Date.now()) ? 'open' : 'locked';
}
