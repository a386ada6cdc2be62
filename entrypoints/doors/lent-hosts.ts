import { browser } from 'wxt/browser';

import { portalMatches } from '../../portals/hosts.ts';
import { notedCircleHosts } from './circle-hosts.ts';

/** Held by the tab that clips waiting pages; while it is, its hosts are in use. */
export const CLIPPING_LOCK = 'cat-bao:clip-waiting';
/** Held, shared, by every export page that fetches pictures. */
export const PICTURES_LOCK = 'cat-bao:export-pictures';

/** What hosts are lent for: pages that wait to be clipped, or an export's pictures. */
type Use = 'pages' | 'pictures';
const KEYS: Readonly<Record<Use, string>> = { pages: 'lent:hosts', pictures: 'lent:pictures' };

/** Writes down hosts that were allowed for one piece of work: a tab may be closed in the middle of it. */
export async function noteLent(origins: readonly string[], use: Use = 'pages'): Promise<void> {
  const noted = await lent(use);
  await browser.storage.local.set({ [KEYS[use]]: [...new Set([...noted, ...origins])] });
}

/** Gives back all that were noted. Portal mode and circles have their own hosts, which they give back themselves. */
export async function giveBackLent(use: Use = 'pages'): Promise<void> {
  const kept = new Set([
    ...portalMatches,
    ...(await notedCircleHosts()),
    ...(await lent(use === 'pages' ? 'pictures' : 'pages')),
  ]);
  const origins = (await lent(use)).filter((origin) => !kept.has(origin));
  try {
    if (origins.length > 0) await browser.permissions.remove({ origins });
  } catch {
    // What the browser does not take back can be taken back in its own settings; the clips are there
    // all the same.
  }
  await browser.storage.local.remove(KEYS[use]);
}

/** The same for what closed tabs left, unless another one is still at it. */
export async function giveBackLeft(): Promise<void> {
  await unlessHeld(CLIPPING_LOCK, () => giveBackLent('pages'));
  await unlessHeld(PICTURES_LOCK, () => giveBackLent('pictures'));
}

/** A host that was allowed for a trial is held for good: nobody has to give it back. */
export async function keepLent(origin: string): Promise<void> {
  const left = (await lent('pages')).filter((each) => each !== origin);
  await browser.storage.local.set({ [KEYS.pages]: left });
}

/** Gives back a host that somebody else had, unless it is lent just now. */
export async function giveBackUnlent(origin: string): Promise<void> {
  const kept = [...portalMatches, ...(await lent('pages')), ...(await lent('pictures'))];
  if (kept.includes(origin)) return;
  try {
    await browser.permissions.remove({ origins: [origin] });
  } catch {
    // As above.
  }
}

/** They were given back by hand. */
export const forgetLent = (): Promise<void> => browser.storage.local.remove(Object.values(KEYS));

const unlessHeld = (name: string, work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });

async function lent(use: Use): Promise<readonly string[]> {
  const key = KEYS[use];
  const held: unknown = (await browser.storage.local.get(key))[key];
  return Array.isArray(held) ? held.filter((each): each is string => typeof each === 'string') : [];
}
