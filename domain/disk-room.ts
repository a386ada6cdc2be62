/** How much room the browser leaves the library. */
export type DiskRoom = 'plenty' | 'low' | 'full';

const MB = 1024 * 1024;
const LOW_SHARE = 0.8;
const LOW_LEFT = 200 * MB;
/** A few articles with their pages: the next save may be the one that fails. */
const FULL_LEFT = 20 * MB;

/**
 * Whether there is room for what is to come, told well before the end. A quota that is no number
 * above 0 says nothing, and nobody is alarmed by it.
 *
 * @param usage bytes in use; @param quota bytes in all, both as `navigator.storage.estimate` says
 */
export function roomLeft(usage: number, quota: number): DiskRoom {
  if (!(quota > 0) || !Number.isFinite(quota) || !Number.isFinite(usage)) return 'plenty';
  const left = quota - usage;
  if (left < FULL_LEFT) return 'full';
  return left < LOW_LEFT || usage > LOW_SHARE * quota ? 'low' : 'plenty';
}
