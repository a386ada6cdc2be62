import type { Page } from 'playwright-core';

import { chromiumOf } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import type { Bound } from './bounded.ts';

/** Sets the bound by DevTools, at each step anew. */
export async function boundInChromium(browser: Driven, page: Tab, bound: number): Promise<Bound> {
  const { context, extensionId } = chromiumOf(browser);
  const session = await context.newCDPSession(page as Page);
  const origin = `chrome-extension://${extensionId}`;
  const allow = async (quotaSize: number): Promise<void> => {
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  };
  // Before the first write: the browser remembers for half a minute how much was left.
  await allow(bound);
  return {
    async leaveRoom(bytes) {
      const usage = await page.evaluate<number>(USAGE);
      await allow(usage + bytes);
      // It asks anew after a write that is beyond what it remembers.
      if (!(await page.evaluate<boolean>(isRefused(bound)))) throw new Error('no bound');
    },
    leaveNoMore: () => allow(1),
    makeRoom: () => allow(bound),
  };
}

const USAGE = 'navigator.storage.estimate().then(({ usage }) => usage)';

/** Whether so large a write is refused; of noise, for the browser packs what it writes. */
const isRefused = (size: number): string => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('too-large', 1);
  opening.onerror = () => reject(opening.error);
  opening.onupgradeneeded = () => opening.result.createObjectStore('all', { autoIncrement: true });
  opening.onsuccess = () => {
    const noise = new Uint8Array(${size});
    for (let at = 0; at < noise.length; at += 65536) crypto.getRandomValues(noise.subarray(at, at + 65536));
    const writing = opening.result.transaction('all', 'readwrite');
    writing.objectStore('all').put(noise);
    const end = (refused) => { opening.result.close(); resolve(refused); };
    writing.oncomplete = () => end(false);
    writing.onabort = () => end(writing.error?.name === 'QuotaExceededError');
  };
})`;
