import type { Purge } from './popup-port.ts';

const KEY = 'purges';
/** As long as the background keeps what was purged. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const MOST = 3;

/**
 * Remembers what was taken out of the trash for good, so that it can be undone when the popup is
 * opened again. What it forgets is only the way there, never a clip.
 */
export function createKeptPurges(area: Storage, now: () => number) {
  const list = (): readonly Purge[] => {
    const held: unknown = JSON.parse(area.getItem(KEY) ?? '[]');
    const purges = Array.isArray(held) ? held.filter(isPurge) : [];
    return purges.filter(({ at }) => now() - at < KEPT_MS);
  };
  const put = (purges: readonly Purge[]): void =>
    area.setItem(KEY, JSON.stringify(purges.slice(0, MOST)));
  return {
    /** The latest first. */
    list,
    add: (purge: Purge): void => put([purge, ...list()]),
    /** It was taken back, or cannot be any more. */
    drop: (act: string): void => put(list().filter((purge) => purge.act !== act)),
  };
}

const isPurge = (value: unknown): value is Purge =>
  typeof value === 'object' &&
  value !== null &&
  'act' in value &&
  typeof value.act === 'string' &&
  'clips' in value &&
  typeof value.clips === 'number' &&
  'at' in value &&
  typeof value.at === 'number';
