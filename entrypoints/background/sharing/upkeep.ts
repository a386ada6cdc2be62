import { browser } from 'wxt/browser';

import type { Circles } from '../../../domain/circle/circle.ts';

/** How long it can be seen, and brought back, what others' words replaced or removed. */
export const TRACES_KEPT_MS = 90 * 24 * 60 * 60 * 1000;

const KEY = 'circles-read-by';

/** After an update: what an older version could not read is asked for again. */
export async function readAgainOnce(circles: Pick<Circles, 'readRefusedAgain'>): Promise<void> {
  const { local } = browser.storage;
  const { version } = browser.runtime.getManifest();
  const { [KEY]: last } = await local.get(KEY);
  if (last === version) return;
  if (last !== undefined) await circles.readRefusedAgain();
  await local.set({ [KEY]: version });
}
