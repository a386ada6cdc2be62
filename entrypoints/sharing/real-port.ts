import { browser } from 'wxt/browser';

import { readAddress } from '../../domain/circle/address.ts';
import type { SharingPort } from '../../domain/circle/sharing.ts';
import { fail, type Result } from '../../domain/failure.ts';
import { hear } from '../../messaging/hear.ts';
import { LIBRARY_CHANNEL } from '../../messaging/library-changes.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { createCircleStates } from '../../storage/circle-states.ts';
import { once } from '../../storage/once.ts';
import { askForCircle } from '../doors/circle-hosts.ts';
import { keepCirclesLive } from '../doors/keep-circles-live.ts';

/** More than anybody reads; the count stands in the circle's state. */
const TROUBLES = 200;

/** Sharing in the extension: read here, written by the background, which alone speaks to servers. */
export function createSharingPort(): SharingPort {
  // The database comes with it: not at the start of a page that may never show a circle.
  const reads = once(async () =>
    (await import('../../storage/sync/circle-reads.ts')).openCircleReads(),
  );
  const states = createCircleStates(browser.storage.session);
  /** Addresses by circle: browsers take a question for a permission in the press alone, before any other answer. */
  const addresses = new Map<string, string>();

  return {
    async circles() {
      const list = await (await reads()).list();
      for (const { id, url } of list) addresses.set(id, url);
      return list;
    },
    states: () => states.list(),
    watch(listener) {
      const ends = [keepCirclesLive(), states.watch(listener), hear(LIBRARY_CHANNEL, listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    async join(address, account, remember) {
      const read = readAddress(address.url);
      if (typeof read === 'string') return fail({ kind: 'circle-address', fault: read });
      const { url } = read;
      return allowed(url, () =>
        sendMessage('joinCircle', { address: { ...address, url }, account, remember }),
      );
    },
    change: (id, change) => sendMessage('changeCircle', { id, change }),
    keepApart: (id, campaign) => sendMessage('keepNamesakeApart', { id, campaign }),
    account: (id, account, remember) =>
      allowed(addresses.get(id), () => sendMessage('putCircleAccount', { id, account, remember })),
    signOut: (id) => sendMessage('signOutOfCircle', { id }),
    leave: (id, leave) => sendMessage('leaveCircle', { id, leave }),
    undo: (act) => sendMessage('undoAct', { act }),
    syncNow: (id) => allowed(addresses.get(id), () => sendMessage('syncCircle', { id })),
    pause: (id, paused) => sendMessage('pauseCircle', { id, paused }),
    troubles: async (id) => (await reads()).troubles(id, TROUBLES),
    retry: (id) => sendMessage('retryCircle', { id }),
    people: async () => (await reads()).people(),
    ownDevice: async () => (await reads()).ownDevice(),
    traces: async (limit, cursor) => (await reads()).traces(limit, cursor),
    pagesOf: async (urlKey) => (await reads()).pagesOf(urlKey),
    fetchPage: (id, clipId) =>
      allowed(addresses.get(id), () => sendMessage('fetchCirclePage', { id, clipId })),
    tracesOf: async (clipId) => (await reads()).tracesOf(clipId),
    bringBack: (traces) => sendMessage('bringBack', { traces }),
    settleAside: (clipId, aside, take) => sendMessage('settleAside', { clipId, aside, take }),
  };
}

async function allowed<T>(
  url: string | undefined,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (url !== undefined && !(await askForCircle(url))) return fail({ kind: 'circle-permission' });
  return act();
}
