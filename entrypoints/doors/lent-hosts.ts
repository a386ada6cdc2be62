import { browser } from 'wxt/browser';

import { portalMatches } from '../../portals/hosts.ts';

/** Held by the tab that clips waiting pages; while it is, its hosts are in use. */
export const CLIPPING_LOCK = 'cat-bao:clip-waiting';
const KEY = 'lent:hosts';

/** Writes down hosts that were allowed for one piece of work: a tab may be closed in the middle of it. */
export async function noteLent(origins: readonly string[]): Promise<void> {
  const noted = await lent();
  await browser.storage.local.set({ [KEY]: [...new Set([...noted, ...origins])] });
}

/** Gives back all that were noted. Portal mode has its own hosts, which it gives back itself. */
export async function giveBackLent(): Promise<void> {
  const origins = (await lent()).filter((origin) => !portalMatches.includes(origin));
  try {
    if (origins.length > 0) await browser.permissions.remove({ origins });
  } catch {
    // What the browser does not take back can be taken back in its own settings; the clips are there
    // all the same.
  }
  await browser.storage.local.remove(KEY);
}

/** The same for what a closed tab left, unless another one is still at it. */
export const giveBackLeft = (): Promise<void> =>
  navigator.locks.request(CLIPPING_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await giveBackLent();
  });

async function lent(): Promise<readonly string[]> {
  const held: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(held) ? held.filter((each): each is string => typeof each === 'string') : [];
}
