import { DRIVER } from './drive.ts';
import type { PopupView } from './driven.ts';
import { firefoxPage } from './firefox-page.ts';
import { EXTENSION_ID } from './firefox-profile.ts';
import { EXTENSION, launchFirefox, type Firefox } from './firefox.ts';
import { launch, type Browser } from './launch.ts';
import { attachView } from './popup.ts';
import { popupView } from './popup-view.ts';
import { until } from './target.ts';

/** A browser in whose private windows the person allowed the extension. */
export interface PrivateBrowser {
  readonly name: 'chromium' | 'firefox';
  /** Opens an address in a private window of its own. */
  open(url: string): Promise<PrivateTab>;
  /** Evaluates an expression in a page of the extension that stands in an ordinary window. */
  own<T>(expression: string): Promise<T>;
  /** Evaluates an expression in the tab that shows this page of the extension. */
  shown<T>(path: string, expression: string): Promise<T>;
  complaints(): Promise<readonly string[]>;
  /** Ends the background as an idle one is ended. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

export interface PrivateTab {
  /** Presses the toolbar button. */
  press(): Promise<PopupView>;
  /** Opens a page of the extension in this very window, as a person can by its address. */
  openOwn(path: string): Promise<void>;
  closeWindow(): Promise<void>;
}

export const launchPrivate = (): Promise<PrivateBrowser> =>
  DRIVER === 'firefox' ? inFirefox() : inChromium();

async function inChromium(): Promise<PrivateBrowser> {
  const browser = await launch();
  const { context, extensionId } = browser;
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    `(async () => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration(
        { extensionId: '${extensionId}', incognitoAccess: true });
    })()`,
  );
  const page = await context.newPage();
  // The extension starts anew with it.
  await until('the extension', () => page.goto(browser.ownUrl('options.html')));
  const own = <T>(expression: string): Promise<T> => page.evaluate<T>(expression);
  return {
    name: 'chromium',
    own,
    async open(url) {
      const { id } = await own<{ id: number }>(
        `chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} })`,
      );
      // A press while it loads would be one on the empty page before it.
      await until(`${url} to load`, () =>
        own<boolean>(
          `chrome.tabs.query({ windowId: ${id}, status: 'complete' }).then(({ length }) => length > 0)`,
        ),
      );
      const tab = await until(url, async () =>
        (await targets(browser, 'tab')).find((each) => each.url === url),
      );
      return {
        async press() {
          const to = { id: extensionId, targetId: tab.targetId };
          await browser.cdp.send('Extensions.triggerAction' as never, to as never);
          return attachView(browser, 'popup.html');
        },
        openOwn: () => Promise.reject(new Error('Chromium shows no page of ours there')),
        async closeWindow() {
          await own(`chrome.windows.remove(${id})`);
        },
      };
    },
    async shown<T>(path: string, expression: string) {
      const tab = await until(path, async () =>
        context.pages().find((each) => each.url().startsWith(browser.ownUrl(path))),
      );
      return tab.evaluate<T>(expression);
    },
    complaints: () => browser.complaints(),
    killBackground: () => browser.background.kill(),
    close: () => browser.close(),
  };
}

async function targets({ cdp }: Browser, type: string) {
  return (await cdp.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
}

/** The tab of this number, in whichever window. */
const WINDOW = `const tab = BrowsingContext.getCurrentTopByBrowserId(args[0]);
  const window = tab?.topChromeWindow;`;
const POPUP = `window?.document.querySelector('#customizationui-widget-panel[panelopen] browser')`;

async function inFirefox(): Promise<PrivateBrowser> {
  const firefox = await launchFirefox(() => null);
  const run: Firefox['run'] = (body, ...args) => firefox.run(body, ...args);
  await allowPrivate(firefox);
  const own = firefoxPage(
    firefox,
    await run<number>(
      `gBrowser.selectedTab = gBrowser.addTrustedTab(args[0]);
       return gBrowser.selectedBrowser.browserId;`,
      `${firefox.origin}options.html`,
    ),
  );
  await until('our own page', () => own.evaluate<boolean>(`location.pathname === '/options.html'`));
  return {
    name: 'firefox',
    own: (expression) => own.evaluate(expression),
    async open(url) {
      const id = await run<number>(
        `const opened = OpenBrowserWindow({ private: true });
         await new Promise((done) => opened.addEventListener('load', done, { once: true }));
         const { promise } = opened.delayedStartupPromise ? { promise: opened.delayedStartupPromise } : {};
         await promise;
         opened.gBrowser.selectedTab = opened.gBrowser.addTrustedTab(args[0]);
         return opened.gBrowser.selectedBrowser.browserId;`,
        url,
      );
      const page = firefoxPage(firefox, id);
      await until(url, () =>
        page.evaluate<boolean>(
          `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`,
        ),
      );
      return {
        press: () => press(firefox, id),
        async openOwn(path) {
          await run(
            `${WINDOW} window.gBrowser.selectedTab = window.gBrowser.addTrustedTab(args[1]);`,
            id,
            firefox.origin + path,
          );
        },
        async closeWindow() {
          await run(`${WINDOW} window.close();`, id);
        },
      };
    },
    async shown<T>(path: string, expression: string) {
      const id = await until(path, () =>
        run<number | null>(
          `return [...Services.wm.getEnumerator('navigator:browser')]
             .flatMap(({ gBrowser }) => gBrowser.tabs)
             .map(({ linkedBrowser }) => linkedBrowser)
             .find(({ currentURI }) => currentURI.spec.startsWith(args[0]))?.browserId ?? null;`,
          firefox.origin + path,
        ),
      );
      return firefoxPage(firefox, id).evaluate<T>(expression);
    },
    async complaints() {
      const { complaintsOf } = await import('./complaints.ts');
      return complaintsOf(firefox);
    },
    async killBackground() {
      const { killEventPage } = await import('./event-page.ts');
      await killEventPage(firefox);
    },
    close: () => firefox.close(),
  };
}

/** What the person does in the list of add-ons; the extension starts anew with it. */
export async function allowPrivate(firefox: Firefox): Promise<void> {
  await firefox.run(
    `const { ExtensionPermissions } = ChromeUtils.importESModule(
       'resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { AddonManager } = ChromeUtils.importESModule(
       'resource://gre/modules/AddonManager.sys.mjs');
     const extension = ${EXTENSION};
     await ExtensionPermissions.add(extension.id,
       { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
     await (await AddonManager.getAddonByID(extension.id)).reload();`,
  );
  await until('the extension', () =>
    firefox.run<boolean>(
      `const { extension } = WebExtensionPolicy.getByID('${EXTENSION_ID}') ?? {};
       return Boolean(extension?.privateBrowsingAllowed && extension.backgroundState);`,
    ),
  );
  // Firefox complains of the page that was open when the extension ended.
  await firefox.run(`Services.console.reset(); window.catBaoComplaints = [];`);
}

/** Presses the toolbar button of the window that the tab is in. */
export async function press(firefox: Firefox, tabId: number): Promise<PopupView> {
  const run: Firefox['run'] = (body, ...args) => firefox.run(body, ...args);
  await run(
    `${WINDOW}
     const { ExtensionParent } = ChromeUtils.importESModule(
       'resource://gre/modules/ExtensionParent.sys.mjs');
     await ExtensionParent.apiManager.global.browserActionFor(${EXTENSION}).triggerAction(window);`,
    tabId,
  );
  const id = await until('the popup', () =>
    run<number | null>(`${WINDOW} return ${POPUP}?.browserId ?? null;`, tabId),
  );
  const page = firefoxPage(firefox, id);
  await until('the popup to load', () =>
    page.evaluate<boolean>(
      `location.pathname === '/popup.html' && document.readyState === 'complete'`,
    ),
  );
  return popupView({
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse('click', x, y),
    write: (text) => page.type(text),
    press: () => Promise.reject(new Error('not needed so far')),
    screenshot: () => page.screenshot(),
    async close() {
      await run(`${WINDOW} ${POPUP}?.closest('panel').hidePopup();`, tabId);
      await until('the popup to close', () =>
        run<boolean>(`return !BrowsingContext.getCurrentTopByBrowserId(args[0]);`, id),
      );
    },
  });
}
