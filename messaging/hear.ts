import { browser } from 'wxt/browser';

import type { BULK_CHANNEL, BulkProgress } from './bulk-progress.ts';
import type { LIBRARY_CHANNEL } from './library-changes.ts';
import type { PAGES_CHANNEL, PageOpened } from './page-opened.ts';
import { isRelayed } from './say.ts';

/** What is said on each channel. */
export interface Said {
  readonly [BULK_CHANNEL]: BulkProgress;
  /** Carries no data: that something is another is all that it says. */
  readonly [LIBRARY_CHANNEL]: unknown;
  readonly [PAGES_CHANNEL]: PageOpened;
}

/** Calls back with what any context of the extension says on a channel. @returns the end */
export function hear<Channel extends keyof Said>(
  channel: Channel,
  listener: (said: Said[Channel]) => void,
): () => void {
  const heard = new BroadcastChannel(channel);
  heard.addEventListener('message', ({ data }: MessageEvent<Said[Channel]>) => listener(data));
  if (!standsApart()) return () => heard.close();
  const onMessage = (
    message: unknown,
    sender: { readonly id?: string; readonly tab?: unknown },
  ) => {
    // The background stands in no tab; a web page's script does.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    if (isRelayed(message) && message.channel === channel) listener(message.said as never);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => {
    browser.runtime.onMessage.removeListener(onMessage);
    heard.close();
  };
}

/** A view in a private window of Firefox, whose channels lead to other private views alone. */
const standsApart = (): boolean => import.meta.env.FIREFOX && browser.extension.inIncognitoContext;
