import { browser } from 'wxt/browser';

import { dataConsent } from './data-consent.ts';

const KEY = 'circle-hosts';

/** What the browser is asked for: the circle's host and no other. Patterns of Firefox have no port. */
export function circleHost(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Asks the person, in the press itself: browsers refuse it later. Without a question where it is granted. */
export const askForCircle = (url: string): Promise<boolean> =>
  browser.permissions.request({ origins: [circleHost(url)], ...dataConsent });

export const mayReachCircle = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [circleHost(url)], ...dataConsent });

/** The hosts of all circles, so that nobody else gives them back. */
export const noteCircleHosts = (hosts: readonly string[]): Promise<void> =>
  browser.storage.local.set({ [KEY]: [...new Set(hosts)] });

export async function notedCircleHosts(): Promise<readonly string[]> {
  const held = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(held) ? held.filter((each): each is string => typeof each === 'string') : [];
}
