import type { Page } from 'playwright-core';

import type { Browser } from '../../drive/launch.ts';
import { pressButton } from '../../drive/popup.ts';
import { until } from '../../drive/target.ts';

/** When the popup showed its list: milliseconds. */
export interface PopupPaint {
  /** From the press to the start of the popup's document: the browser's own share. */
  readonly opened: number;
  /** From that start to the end of the frame that shows the first clip, or the empty library. */
  readonly painted: number;
  /** The same by the browser's word (Element Timing); null where it gave none. */
  readonly byBrowser: number | null;
}

/** What is waited for: the list's first line, or what stands in its place in an empty library. */
const SIGNS = { filled: '[data-clip]', empty: '.empty' } as const;

/**
 * Runs in the popup before its own scripts, as a file of the extension: nothing has to be attached
 * or held up for it. It marks what it finds before the frame that paints it, so that the browser
 * times the paint, and takes the time itself when that frame is done. What was gone by then was
 * not seen by anybody and does not count.
 */
export const PAINT_PROBE = `(() => {
  const paints = (globalThis.__paints = {});
  new PerformanceObserver((list) => {
    for (const { identifier, renderTime } of list.getEntries())
      if (paints[identifier]) paints[identifier].byBrowser ??= renderTime;
  }).observe({ type: 'element', buffered: true });
  for (const [name, selector] of Object.entries(${JSON.stringify(SIGNS)})) {
    const paint = (paints[name] = { painted: null, byBrowser: null });
    let pending = false;
    const look = () => {
      const found = pending ? null : document.querySelector(selector);
      if (!found) return;
      pending = true;
      for (const inside of found.querySelectorAll('*')) inside.setAttribute('elementtiming', name);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          pending = false;
          if (!found.isConnected) return look();
          paint.painted = performance.now();
          watcher.disconnect();
        };
        port2.postMessage(0);
      });
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { childList: true, subtree: true });
  }
})();`;

/**
 * Presses the toolbar button on the page and waits until the popup has painted its list, then
 * closes the popup. The browser is one of `openExtensionPage`: its popup has the probe.
 *
 * @param library whether clips are waited for or the sign of an empty library
 */
export async function popupPaint(
  browser: Browser,
  page: Page,
  library: keyof typeof SIGNS,
): Promise<PopupPaint> {
  await page.bringToFront();
  const pressed = Date.now();
  const popup = await pressButton(browser, page);
  const { origin, ...times } = await until('the popup to paint its list', () =>
    popup.evaluate<(Omit<PopupPaint, 'opened'> & { origin: number }) | null>(
      `(async () => {
        const paint = __paints.${library};
        if (paint.painted === null) return null;
        // The browser tells its own time a little later.
        await new Promise((rest) => setTimeout(rest, 200));
        return { ...paint, origin: performance.timeOrigin };
      })()`,
    ),
  );
  await popup.close();
  await until('the popup to close', async () => {
    const { targetInfos } = await browser.cdp.send('Target.getTargets', { filter: [{}] });
    return targetInfos.every(({ targetId }) => targetId !== popup.target.targetId);
  });
  return { opened: origin - pressed, ...times };
}
