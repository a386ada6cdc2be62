import { browser } from 'wxt/browser';

import { SENT_TO_CIRCLES } from '../../domain/circle/sent-data.ts';

/**
 * Asked for together with a circle's host. Firefox names in its question, and in its own settings, what is to be
 * sent; other browsers have no such thing.
 */
export const dataConsent: object = import.meta.env.FIREFOX
  ? { data_collection: [...SENT_TO_CIRCLES] }
  : {};

/** Nothing is sent anywhere any more. */
export async function giveBackDataConsent(): Promise<void> {
  if (!import.meta.env.FIREFOX) return;
  // No permission that the types of Chromium know.
  const permissions = dataConsent as Parameters<typeof browser.permissions.remove>[0];
  await browser.permissions.remove(permissions).catch(() => false);
}
