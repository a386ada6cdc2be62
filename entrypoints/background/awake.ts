import { browser } from 'wxt/browser';

/** Both browsers end a background that called nothing of theirs for 30 seconds. */
const EVERY_MS = 20_000;

/** A breath for other events; the call tells the browser that the background is not idle. */
export const stayAwake = async (): Promise<void> => {
  await browser.runtime.getPlatformInfo();
};

/**
 * Work that may take minutes without a call to the browser. That a listener waits for it is not
 * enough: Chromium does not look at that, and Firefox grants one more half minute for it.
 */
export async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const awake = setInterval(() => void stayAwake(), EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(awake);
  }
}
