import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { evaluateBy } from '../../drive/evaluate.ts';
import { until } from '../../drive/target.ts';
import type { ExtensionPage } from '../library/in-extension.ts';
import { frames, listPlace, watchFrames } from './measures.ts';

/** The library page of a profile, to be measured. */
export interface Room {
  readonly page: Page;
  evaluate<T>(expression: string): Promise<T>;
  /** @param rate 4: a quarter of the processor's speed */
  throttle(rate: number): Promise<void>;
  heap(): Promise<number>;
  /**
   * Scrolls the list down as a wheel does.
   *
   * @param speed pixels a second
   * @returns milliseconds from one frame to the next
   */
  scroll(pixels: number, speed: number): Promise<number[]>;
  close(): Promise<void>;
}

/** The least that can be scrolled: two thousand lines of text that stand there already. */
const PLAIN = `data:text/html,<body style="margin:0"><div data-list style="height:100vh;overflow:auto;will-change:transform;background:white"></div><script>
const list = document.querySelector('div');
for (let at = 0; at < 2100; at++) {
  const line = document.createElement('div');
  line.style = 'height:60px;contain:strict;border-bottom:1px solid';
  line.textContent = 'Tổ dân vận vận động bà con hiến đất mở đường ' + at;
  list.append(line);
}</script>`;

/** The same for a page of plain lines: what scrolling costs on this machine at its least. */
export const openPlain = ({ browser }: ExtensionPage): Promise<Room> => open(browser, PLAIN);

/** Opens the library page. */
export const openRoom = ({ browser }: ExtensionPage): Promise<Room> =>
  open(browser, `chrome-extension://${browser.extensionId}/library.html`);

async function open(browser: ExtensionPage['browser'], address: string): Promise<Room> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  const cdp = await browser.context.newCDPSession(page);
  await page.goto(address);
  const evaluate = <T>(expression: string): Promise<T> => evaluateBy<T>(cdp, expression);
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
    async scroll(pixels, speed) {
      const { x, y, scrolled } = await evaluate<ListPlace>(listPlace);
      await evaluate(watchFrames);
      await cdp.send('Input.synthesizeScrollGesture', {
        x,
        y,
        yDistance: -pixels,
        speed,
        gestureSourceType: 'mouse',
      });
      const times = await evaluate<number[]>(frames);
      const now = await evaluate<ListPlace>(listPlace);
      const moved = now.scrolled - scrolled;
      if (moved < pixels * 0.9) throw new Error(`only ${moved} of ${pixels} pixels were scrolled`);
      return times;
    },
    close: () => page.close(),
  };
}

interface ListPlace {
  readonly x: number;
  readonly y: number;
  readonly scrolled: number;
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
