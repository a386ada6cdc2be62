import { browser } from 'wxt/browser';

import { SHARING_PORT } from '../../messaging/sharing-stream.ts';

/** A background that was ended is given time to begin anew. */
const AGAIN_MS = 1000;

/** As long as it is not ended, the background keeps circles live. @returns the end */
export function keepCirclesLive(): () => void {
  let over = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let held: ReturnType<typeof browser.runtime.connect> | null = null;
  const open = (): void => {
    if (over) return;
    try {
      const port = browser.runtime.connect({ name: SHARING_PORT });
      held = port;
      // Not by us: then it is not called.
      port.onDisconnect.addListener(() => {
        again = setTimeout(open, AGAIN_MS);
      });
    } catch {
      // The extension was updated under this page; whatever is asked next says so.
    }
  };
  open();
  return () => {
    over = true;
    clearTimeout(again);
    held?.disconnect();
  };
}
