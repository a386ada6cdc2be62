import { browser } from 'wxt/browser';

import type { Said } from './hear.ts';

/** What was said on a channel, on its way into a private window. */
interface Relayed {
  readonly channel: string;
  readonly said: unknown;
}

export const isRelayed = (message: unknown): message is Relayed =>
  typeof message === 'object' && message !== null && 'channel' in message && 'said' in message;

/** Opens a channel of the background; `hear` is the other end. */
export function createSaying<Channel extends keyof Said>(
  channel: Channel,
): (said: Said[Channel]) => void {
  const opened = new BroadcastChannel(channel);
  return (said) => {
    opened.postMessage(said);
    if (import.meta.env.FIREFOX) void relay({ channel, said });
  };
}

/** Firefox keeps channels out of private windows: their views hear it as a message. */
async function relay(relayed: Relayed): Promise<void> {
  try {
    if (await browser.extension.isAllowedIncognitoAccess()) {
      await browser.runtime.sendMessage(relayed);
    }
  } catch {
    // No view is open: nobody has to hear it.
  }
}
