import { browser } from 'wxt/browser';

import { isAllowed } from '../../domain/managed/allowed-hosts.ts';
import type { Library } from '../../domain/ports.ts';
import { hostOf } from '../../domain/url-key.ts';
import type { WaitingEntry } from '../../domain/waiting-page.ts';
import { hear } from '../../messaging/hear.ts';
import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { createManaged } from '../../storage/managed.ts';
import { CLIPPING_LOCK, giveBackLent, noteLent } from '../doors/lent-hosts.ts';
import { showOwnPage } from '../doors/own-page.ts';
import { fetchPage } from './fetch-page.ts';
import type { WaitingPort } from './waiting-port.ts';

/** Read in one go. */
const MANY = 1000;

/** The page's world in the extension. */
export function createWaitingPort(library: Library): WaitingPort {
  const rules = createHostRules(browser.storage.local);
  const managed = createManaged(browser.storage.local);
  const refuses = async (url: string): Promise<boolean> =>
    !isAllowed(url, (await managed.get()).settings.allowedHosts ?? []);
  return {
    listCampaigns: () => library.listCampaigns(),
    list: (limit) => library.listWaiting(limit),
    count: () => library.countWaiting(),
    all: () => readAll(library),
    onLibraryChange: (listener) => hear(LIBRARY_CHANNEL, listener),
    remove: (urlKeys) => sendMessage('removeWaiting', { urlKeys }),
    restore: (removal) => sendMessage('restoreWaiting', { removal }),

    async allow(origins) {
      const allowed = await browser.permissions.request({ origins: [...origins] });
      if (allowed) await noteLent(origins);
      return allowed;
    },
    giveBack: giveBackLent,
    async alone(work) {
      const done = await navigator.locks.request(
        CLIPPING_LOCK,
        { ifAvailable: true },
        async (lock) => {
          if (lock) await work();
          return lock !== null;
        },
      );
      return done;
    },

    async isClipped(urlKey) {
      const clip = await library.findByUrlKey(urlKey);
      return clip !== null && !clip.trashed;
    },
    async fetchPage(url, signal) {
      const refusal = { kind: 'trouble', trouble: 'host-not-allowed' } as const;
      if (await refuses(url)) return refusal;
      const fetched = await fetchPage(url, signal);
      // It may have been led elsewhere.
      return fetched.kind === 'page' && (await refuses(fetched.url)) ? refusal : fetched;
    },
    async readPage(html, url) {
      const [{ readPage }, rule] = await Promise.all([
        import('./read-page.ts'),
        rules.get(hostOf(url)),
      ]);
      return readPage(html, url, rule);
    },
    clip: (urlKey, read, html) => sendMessage('clipWaiting', { urlKey, read, html }),
    setTrouble: (urlKey, trouble) => sendMessage('setWaitingTrouble', { urlKey, trouble }),
    pause: (ms, signal) => pause(ms, signal),
    now: () => Date.now(),

    openLibrary: () => void showOwnPage('/library.html'),
    openImport: () => void showOwnPage('/import.html'),
  };
}

async function readAll(library: Library): Promise<readonly WaitingEntry[]> {
  const pages: WaitingEntry[] = [];
  let cursor: string | null = null;
  do {
    const read = await library.listWaiting(MANY, cursor);
    pages.push(...read.pages);
    ({ cursor } = read);
  } while (cursor !== null);
  return pages;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (!(ms > 0) || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
