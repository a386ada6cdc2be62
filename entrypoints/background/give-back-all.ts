import { browser } from 'wxt/browser';

import { giveBackDataConsent } from '../doors/data-consent.ts';

/** Gives back every optional permission, and takes away what runs on pages by them. */
export async function giveBackAll(): Promise<void> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  if (scripts.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: scripts.map(({ id }) => id) });
  }
  const { origins } = await browser.permissions.getAll();
  await browser.permissions.remove({ permissions: ['downloads'] });
  await giveBackDataConsent();
  for (const origin of origins ?? []) await giveBack(origin);
}

async function giveBack(origin: string): Promise<void> {
  try {
    await browser.permissions.remove({ origins: [origin] });
  } catch {
    // One that the build itself needs, or that an administrator has set: it cannot be given back.
  }
}
