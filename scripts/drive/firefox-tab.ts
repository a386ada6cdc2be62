import { searchFrom } from './firefox-found.ts';
import { pressed } from './firefox-keys.ts';
import { firefoxPage } from './firefox-page.ts';
import type { Firefox } from './firefox.ts';
import type { Tab, WaitUntil } from './tab.ts';
import { until } from './target.ts';

/** An expression: the tab of the number in `args[0]`. */
export const TAB = 'gBrowser.tabs.find((tab) => tab.linkedBrowser.browserId === args[0])';

/** A tab of Firefox as Playwright's pages are driven. */
export function firefoxTab(firefox: Firefox, id: number): Tab {
  const page = firefoxPage(firefox, id);
  const onBrowser = <T>(body: string, ...args: unknown[]): Promise<T> =>
    firefox.run<T>(
      `const browser = ${TAB}?.linkedBrowser;
       if (!browser) throw new Error('the tab is closed');
       ${body}`,
      id,
      ...args,
    );
  const url = (): Promise<string> => onBrowser('return browser.currentURI.spec;');
  let mouse = { x: 0, y: 0 };

  async function toFront(): Promise<void> {
    await onBrowser(
      `if (gBrowser.selectedBrowser === browser) return;
       await gBrowser.warmupTab?.(${TAB});
       gBrowser.selectedTab = ${TAB};
       browser.focus();`,
    );
  }

  /** Does what leads to another document, and waits for that. */
  async function load(
    body: string,
    args: readonly unknown[],
    { waitUntil = 'load', timeout = 30_000 }: { waitUntil?: WaitUntil; timeout?: number } = {},
  ): Promise<void> {
    const before = await onBrowser<number>(
      `const { innerWindowId } = browser.browsingContext.currentWindowGlobal;
       ${body}
       return innerWindowId;`,
      ...args,
    );
    await until(
      `another document: ${args.join(' ')}`,
      () =>
        onBrowser<boolean>(
          `const now = browser.browsingContext.currentWindowGlobal;
           if (/^about:(neterror|certerror)/.test(now.documentURI.spec))
             throw new Error('not to be had');
           return now.innerWindowId !== args[1] && !now.isInitialDocument;`,
          before,
        ),
      timeout / 1000,
    );
    if (waitUntil === 'commit') return;
    const states = waitUntil === 'load' ? ['complete'] : ['interactive', 'complete'];
    await until(
      `${args.join(' ')} to load`,
      async () => states.includes(await page.evaluate<string>('document.readyState')),
      timeout / 1000,
    );
  }

  /** Goes on in the history, to another document or to another state of this one. */
  async function turn(step: 'goBack' | 'goForward'): Promise<void> {
    const before = await url();
    await onBrowser(`browser.${step}();`);
    await until(`${step} from ${before}`, async () => (await url()) !== before);
    await until(
      'the page',
      async () => (await page.evaluate('document.readyState')) === 'complete',
    );
  }

  return {
    ...searchFrom({ page, folder: firefox.profile, toFront }, []),
    keyboard: {
      async press(key) {
        await toFront();
        await page.keys([pressed(key)]);
      },
      async type(text) {
        await toFront();
        await page.type(text);
      },
      async insertText(text) {
        await toFront();
        await page.type(text);
      },
    },
    mouse: {
      async move(x, y) {
        await toFront();
        mouse = { x, y };
        await page.mouse('move', x, y);
      },
      async click(x, y) {
        await toFront();
        mouse = { x, y };
        await page.mouse('click', x, y);
      },
      async wheel(deltaX, deltaY) {
        await toFront();
        await page.wheel(mouse.x, mouse.y, deltaX, deltaY);
      },
    },
    goto: (to, options) =>
      load(
        `browser.loadURI(Services.io.newURI(args[1]), {
           triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });`,
        [to],
        options,
      ),
    reload: () => load('browser.reload();', []),
    goBack: () => turn('goBack'),
    goForward: () => turn('goForward'),
    async close() {
      await firefox.run(
        `const tab = ${TAB};
         if (tab) gBrowser.removeTab(tab, { skipPermitUnload: true });`,
        id,
      );
    },
    bringToFront: toFront,
    url,
    title: () => page.evaluate<string>('document.title'),
    async waitForURL(wanted, { timeout = 30_000 } = {}) {
      await until(
        `the address ${String(wanted)}`,
        async () => {
          const now = await url();
          return typeof wanted === 'string' ? fits(now, wanted) : wanted.test(now);
        },
        timeout / 1000,
      );
    },
    waitForTimeout: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
    evaluate: <T>(work: unknown, arg?: unknown): Promise<T> =>
      page.evaluate<T>(
        typeof work === 'string' ? work : `(${String(work)})(${JSON.stringify(arg) ?? ''})`,
      ),
    screenshot: () => page.screenshot(),
    async setViewportSize({ width, height }) {
      await toFront();
      await until('the size', async () => {
        await onBrowser(
          `const [, width, height] = args;
           browser.style.maxWidth = browser.style.maxHeight = '';
           window.resizeBy(width - browser.clientWidth, height - browser.clientHeight);
           await new Promise((rest) => setTimeout(rest, 100));
           // A window has a least size: what stands in it can be smaller all the same.
           if (browser.clientWidth > width) browser.style.maxWidth = width + 'px';
           if (browser.clientHeight > height) browser.style.maxHeight = height + 'px';`,
          width,
          height,
        );
        // The document hears of it a little later.
        return page.evaluate<boolean>(`(async () => {
          const is = () => innerWidth === ${width} && innerHeight === ${height};
          for (let n = 0; n < 20 && !is(); n++) await new Promise((rest) => setTimeout(rest, 50));
          return is();
        })()`);
      });
    },
    async emulateMedia({ media, colorScheme }) {
      await onBrowser(
        `const [, media, scheme] = args;
         if (media !== undefined) browser.browsingContext.mediumOverride = media ?? '';
         if (scheme !== undefined)
           browser.browsingContext.prefersColorSchemeOverride = scheme ?? 'none';`,
        media,
        colorScheme,
      );
    },
  };
}

/** Whether an address fits a pattern in which `*` stands for anything but a slash and `**` for anything. */
function fits(address: string, pattern: string): boolean {
  const parts = pattern.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`).test(address);
}
