import { EXTENSION, type Firefox } from './firefox.ts';
import { until } from './target.ts';
import { viewOf, type View } from './view.ts';

/** The real popup under the toolbar button. */
export interface FirefoxPopup extends View {
  close(): Promise<void>;
}

const POPUP = `document.querySelector('#customizationui-widget-panel[panelopen] browser')`;

/** Presses the toolbar button on a tab's page: grants activeTab and opens the popup. */
export async function pressToolbarButton(firefox: Firefox, page: View): Promise<FirefoxPopup> {
  await firefox.run(
    `gBrowser.selectedTab = gBrowser.tabs.find((tab) => tab.linkedBrowser.browserId === args[0]);
     const { ExtensionParent } = ChromeUtils.importESModule(
       'resource://gre/modules/ExtensionParent.sys.mjs');
     const { browserActionFor } = ExtensionParent.apiManager.global;
     await browserActionFor(${EXTENSION}).triggerAction(window);`,
    page.id,
  );
  const id = await until('the popup', () =>
    firefox.run<number | null>(`return ${POPUP}?.browserId ?? null;`),
  );
  const popup = viewOf(firefox, id);
  await until('the popup to load', () =>
    popup.evaluate<boolean>(
      `location.pathname === '/popup.html' && document.readyState === 'complete'`,
    ),
  );
  return {
    ...popup,
    async close() {
      await firefox.run(`${POPUP}?.closest('panel').hidePopup();`);
      await until('the popup to close', () =>
        firefox.run<boolean>(`return !BrowsingContext.getCurrentTopByBrowserId(${id});`),
      );
    },
  };
}
