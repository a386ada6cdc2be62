import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CHROME_BUILD } from '../../scripts/drive/builds.ts';
import { launch, type Browser } from '../../scripts/drive/launch.ts';
import { openLibraryPage, type LibraryPage } from './library-page.ts';

/** A browser in which the extension may store so much and no more. */
export interface Bounded {
  readonly browser: Browser;
  readonly library: LibraryPage;
  /** So many bytes more fit from now on; more, if the engine clears up its files meanwhile. */
  leaveRoom(bytes: number): Promise<void>;
  /** Nothing more fits, once what was left is used up. */
  leaveNoMore(): Promise<void>;
  /** All of the bound again. */
  makeRoom(): Promise<void>;
  close(): Promise<void>;
}

/** @param bound bytes */
export async function launchBounded(bound: number): Promise<Bounded> {
  const extension = withoutUnlimitedStorage();
  const browser = await launch({ extension });
  const library = await openLibraryPage(browser);
  const session = await browser.context.newCDPSession(library.page);
  const origin = `chrome-extension://${browser.extensionId}`;
  const allow = async (quotaSize: number): Promise<void> => {
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  };
  // Before the first write: the browser remembers for half a minute how much was left.
  await allow(bound);
  return {
    browser,
    library,
    async leaveRoom(bytes) {
      const usage = await library.page.evaluate<number>(USAGE);
      await allow(usage + bytes);
      // It asks anew after a write that is beyond what it remembers.
      if (!(await library.page.evaluate<boolean>(isRefused(bound)))) throw new Error('no bound');
    },
    leaveNoMore: () => allow(1),
    makeRoom: () => allow(bound),
    async close() {
      await browser.close();
      rmSync(extension, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The build without the permission by which the browser would set no bound before the disk's. */
function withoutUnlimitedStorage(): string {
  const copy = mkdtempSync(join(tmpdir(), 'cat-bao-bound-'));
  cpSync(CHROME_BUILD, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  return copy;
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
