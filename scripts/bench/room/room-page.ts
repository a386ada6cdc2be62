import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { until } from '../../drive/target.ts';
import type { ExtensionPage } from '../library/in-extension.ts';

/** The library page of a profile, to be measured. */
export interface Room {
  readonly page: Page;
  evaluate<T>(expression: string): Promise<T>;
  /** @param rate 4: a quarter of the processor's speed */
  throttle(rate: number): Promise<void>;
  heap(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the library page and waits until its list is painted. */
export async function openRoom({ browser }: ExtensionPage): Promise<Room> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  const cdp = await browser.context.newCDPSession(page);
  await page.goto(`chrome-extension://${browser.extensionId}/library.html`);
  // Not through Playwright, which evaluates strings by `eval`: the extension's CSP forbids that.
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  return {
    page,
    evaluate,
    async throttle(rate) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    },
    async heap() {
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      return usedSize / 1024 / 1024;
    },
    close: () => page.close(),
  };
}

/**
 * Milliseconds from the start of the page's document to the end of the frame that shows the first
 * clip, or what stands there in an empty library. The page has the probe of `popup-paint.ts`.
 */
export async function roomPaint(
  browser: ExtensionPage,
  library: 'filled' | 'empty',
): Promise<number> {
  const room = await openRoom(browser);
  try {
    const { painted } = await until('the library page to paint its list', () =>
      room.evaluate<{ painted: number } | null>(
        `__paints.${library}.painted === null ? null : __paints.${library}`,
      ),
    );
    return painted;
  } finally {
    await room.close();
  }
}

/** Memory after all that was done in the page, in megabytes. */
export async function pageMemory(
  extension: ExtensionPage,
  room: Room,
): Promise<{ heap: number; whole: number | null }> {
  const heap = await room.heap();
  const { cdp } = extension.browser;
  const before = await resident(cdp);
  // The page shares its process with the other pages of the extension: what goes with it is its own.
  await room.close();
  await extension.evaluate('new Promise((rest) => setTimeout(rest, 3000))');
  const after = await resident(cdp);
  return { heap, whole: before === null || after === null ? null : Math.max(heap, before - after) };
}

/** Private memory of the largest renderer in megabytes; null where the system does not tell. */
async function resident(cdp: ExtensionPage['browser']['cdp']): Promise<number | null> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
      } catch {
        return 0;
      }
    });
  const largest = Math.max(0, ...sizes);
  return largest === 0 ? null : largest;
}
