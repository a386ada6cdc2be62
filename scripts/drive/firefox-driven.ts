import { complaintsOf } from './complaints.ts';
import type { Driven, LaunchOptions, PopupView } from './driven.ts';
import { eventPageOf, isEventPageAwake, killEventPage } from './event-page.ts';
import { closedFrame } from './firefox-found.ts';
import { firefoxPage } from './firefox-page.ts';
import { firefoxTab, TAB } from './firefox-tab.ts';
import { pressed } from './firefox-keys.ts';
import { EXTENSION, launchFirefox, type Firefox } from './firefox.ts';
import type { BodyOf } from './pages.ts';
import { popupView } from './popup-view.ts';
import { savedIn } from './saved.ts';
import type { Tab } from './tab.ts';
import { until } from './target.ts';

/** The popup under the toolbar button. */
const POPUP = `document.querySelector('#customizationui-widget-panel[panelopen] browser')`;

/** The frame that Firefox puts an extension's sidebar into. */
const SIDEBAR = `document.querySelector('#sidebar')?.contentDocument
  ?.querySelector('#webext-panels-browser')`;

/** Chooses an item of ours in the open menu of the page; false until it is there. */
const CHOOSE = `
  const menu = document.querySelector('#contentAreaContextMenu');
  const item = menu.querySelector('[id$="-menuitem-_' + args[0] + '"]');
  if (menu.state !== 'open' || !item) return false;
  menu.activateItem(item);
  return true;`;

/** Hosts that the browser itself asks; they are no part of the web that a test makes. */
const OWN_HOST = /(^|\.)(mozilla\.(org|com|net)|firefox\.com|googleapis\.com)$/;

/** Starts a real Firefox with the extension. */
export async function driveFirefox(options: LaunchOptions = {}): Promise<Driven> {
  let bodyOf: BodyOf = () => null;
  const firefox = await launchFirefox(
    (url) => (OWN_HOST.test(new URL(url).hostname) ? null : bodyOf(url)),
    options,
  );
  const { run } = firefox;
  const known = new Map<number, Tab>();
  const tabOf = (id: number): Tab => {
    const tab = known.get(id) ?? firefoxTab(firefox, id);
    known.set(id, tab);
    return tab;
  };
  const idOf = (tab: Tab): number => {
    const id = [...known].find(([, each]) => each === tab)?.[0];
    if (id === undefined) throw new Error('a tab of another browser');
    return id;
  };
  const tabs = async (): Promise<Tab[]> =>
    (await run<number[]>(`return gBrowser.tabs.map((tab) => tab.linkedBrowser.browserId);`)).map(
      tabOf,
    );
  const ownUrl = (path: string): string => firefox.origin + path.replace(/^\//, '');
  /** The view whose frame the expression gives, once it is loaded. */
  async function attach(frame: string, file: string, close: string): Promise<PopupView> {
    const id = await until(file, () => run<number | null>(`return ${frame}?.browserId ?? null;`));
    const page = firefoxPage(firefox, id);
    await until(`${file} to load`, () =>
      page.evaluate<boolean>(
        `location.pathname === '/${file}' && document.readyState === 'complete'`,
      ),
    );
    return popupView({
      evaluate: (expression) => page.evaluate(expression),
      click: (x, y) => page.mouse('click', x, y),
      write: (text) => page.type(text),
      press: (key) => page.keys([pressed(key)]),
      screenshot: () => page.screenshot(),
      async close() {
        await run(close);
        await until(`${file} to close`, () =>
          run<boolean>(`return !BrowsingContext.getCurrentTopByBrowserId(${id});`),
        );
      },
    });
  }
  const hasPopup = (): Promise<boolean> => run<boolean>(`return Boolean(${POPUP});`);
  const hidePopup = `${POPUP}?.closest('panel').hidePopup();`;

  return {
    name: 'firefox',
    profile: firefox.profile,
    downloads: firefox.downloads,
    innerPage: 'about:config',
    ownUrl,
    tabs,
    async newTab(url) {
      const id = await run<number>(
        `gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
         gBrowser.selectedBrowser.focus();
         return gBrowser.selectedBrowser.browserId;`,
      );
      const tab = tabOf(id);
      if (url !== undefined) await tab.goto(url);
      return tab;
    },
    async openedBy(act) {
      const before = new Set(await tabs());
      await act();
      return until('the tab', async () => (await tabs()).find((tab) => !before.has(tab)));
    },
    savedBy: (act, name) => savedIn(firefox.downloads, act, name),
    async pressButton(tab) {
      const isOpen = (): Promise<boolean> =>
        run<boolean>(`return Boolean(${POPUP}) && gBrowser.selectedTab === ${TAB};`, idOf(tab));
      if (!(await isOpen())) {
        // Another tab's is taken away, as by a person who turns to this one; a press that meets it on its
        // way out is lost.
        await run(`gBrowser.selectedTab = ${TAB}; ${hidePopup}`, idOf(tab));
        await until('no popup', async () => !(await hasPopup()));
        await run(
          `const { ExtensionParent } = ChromeUtils.importESModule(
             'resource://gre/modules/ExtensionParent.sys.mjs');
           const { browserActionFor } = ExtensionParent.apiManager.global;
           await browserActionFor(${EXTENSION}).triggerAction(window);`,
        );
      }
      return attach(POPUP, 'popup.html', hidePopup);
    },
    async chooseInMenu(tab, item) {
      await tab.bringToFront();
      await firefoxPage(firefox, idOf(tab)).mouse('menu', 40, 40);
      await until(`the item ${item}`, () => run<boolean>(CHOOSE, item));
    },
    hasPopup,
    hasPanel: () => run<boolean>(`return Boolean(${SIDEBAR});`),
    attachPanel: () => attach(SIDEBAR, 'sidepanel.html', `await SidebarController.hide();`),
    closedFrame: (tab, host) =>
      closedFrame(
        {
          page: firefoxPage(firefox, idOf(tab)),
          folder: firefox.profile,
          toFront: () => tab.bringToFront(),
        },
        host,
      ),
    serve(next) {
      bodyOf = next;
      return Promise.resolve();
    },
    offline: (is) => run(`Services.io.offline = args[0];`, is),
    clipboard: () => clipboardOf(firefox),
    background: {
      async evaluate<T>(expression: string): Promise<T> {
        await run(`await ${EXTENSION}.wakeupBackground();`);
        const id = await until('the background', () => eventPageOf(firefox));
        return firefoxPage(firefox, id).evaluate<T>(expression);
      },
      isAwake: () => isEventPageAwake(firefox),
      kill: () => killEventPage(firefox),
    },
    alsoLoad: (folder) =>
      run<string>(
        `const { AddonManager } = ChromeUtils.importESModule(
           'resource://gre/modules/AddonManager.sys.mjs');
         const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
         file.initWithPath(args[0]);
         const { id } = await AddonManager.installTemporaryAddon(file);
         return WebExtensionPolicy.getByID(id).getURL('');`,
        folder,
      ),
    complaints: () => complaintsOf(firefox),
    crash: () => firefox.crash(),
    close: () => firefox.close(),
  };
}

/** As the system holds it; pages may not read it without asking. */
const clipboardOf = ({ run }: Firefox): Promise<{ html: string; plain: string }> =>
  run(
    `const read = (flavour) => {
       const data = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
       data.init(null);
       data.addDataFlavor(flavour);
       Services.clipboard.getData(data, Ci.nsIClipboard.kGlobalClipboard, window.windowContext);
       const held = {};
       try {
         data.getTransferData(flavour, held);
       } catch {
         return '';
       }
       return held.value.QueryInterface(Ci.nsISupportsString).data;
     };
     return { html: read('text/html'), plain: read('text/plain') };`,
  );
