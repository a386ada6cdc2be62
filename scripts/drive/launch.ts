import type { Page } from 'playwright-core';

import { startChromium, type Chromium } from './chromium.ts';
import { closedFrame } from './closed-frame.ts';
import type { Driven, LaunchOptions } from './driven.ts';
import { serveAt } from './pages.ts';
import { attachPanel, hasView, pressButton } from './popup.ts';
import { savedIn } from './saved.ts';
import type { Tab } from './tab.ts';
import { until } from './target.ts';
import { attachWorker, findWorker, killWorker } from './worker.ts';

/** A real Chromium, driven as any browser is, and with what it alone can do. */
export interface Browser extends Driven, Chromium {
  readonly name: 'chromium';
}

/** Starts the browser of CAT_BAO_BROWSER (set by the set-up) and loads the extension. */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const browser = await startChromium(options);
  const { context, cdp, extensionId, downloads } = browser;
  const said: string[] = [];
  const own = `chrome-extension://${extensionId}/`;
  context.on('weberror', (failed) => {
    if (failed.page()?.url().startsWith(own)) said.push(String(failed.error()));
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && message.location().url.startsWith(own))
      said.push(message.text());
  });
  const ownUrl = (path: string): string => own + path.replace(/^\//, '');
  return {
    ...browser,
    name: 'chromium',
    innerPage: 'chrome://version/',
    ownUrl,
    tabs: () => Promise.resolve(context.pages()),
    async newTab(url) {
      const page = await context.newPage();
      if (url !== undefined) await page.goto(url);
      return page;
    },
    async openedBy(act) {
      const [page] = await Promise.all([context.waitForEvent('page'), act()]);
      return page;
    },
    savedBy: (act, name) => savedIn(downloads, act, name),
    pressButton: (tab) => pressButton(browser, pageOf(tab)),
    async chooseInMenu(tab, item) {
      await tab.bringToFront();
      const worker = await until('the worker', () => attachWorker(browser));
      await worker.evaluate(
        `chrome.tabs.query({ active: true }).then(([tab]) =>
          chrome.contextMenus.onClicked.dispatch({ menuItemId: ${JSON.stringify(item)} }, { id: tab.id }))`,
      );
    },
    hasPopup: () => hasView(browser, 'popup.html'),
    hasPanel: () => hasView(browser, 'sidepanel.html'),
    attachPanel: () => attachPanel(browser),
    closedFrame: (tab, host) => closedFrame(pageOf(tab), host),
    serve: (bodyOf) => serveAt(context, bodyOf),
    offline: (is) => context.setOffline(is),
    async clipboard(tab) {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      return pageOf(tab).evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string) =>
          item?.types.includes(type) ? (await item.getType(type)).text() : '';
        return { html: await read('text/html'), plain: await read('text/plain') };
      });
    },
    background: {
      async evaluate<T>(expression: string): Promise<T> {
        const worker = await until('the worker', () => attachWorker(browser));
        return worker.evaluate<T>(expression);
      },
      isAwake: async () => (await findWorker(browser)) !== null,
      kill: () => killWorker(browser),
    },
    async alsoLoad(path) {
      const { id } = await cdp.send('Extensions.loadUnpacked', { path });
      return `chrome-extension://${id}/`;
    },
    complaints: () => Promise.resolve(said),
    async crash() {
      const closed = new Promise((resolve) => {
        context.on('close', resolve);
      });
      void cdp.send('Browser.crash').catch(() => undefined);
      await closed;
    },
  };
}

const pageOf = (tab: Tab): Page => {
  if (!('context' in tab)) throw new Error('a tab of another browser');
  return tab as unknown as Page;
};
