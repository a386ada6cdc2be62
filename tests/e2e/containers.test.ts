import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { portalMatches } from '../../portals/hosts.ts';
import { complaintsOf } from '../../scripts/drive/complaints.ts';
import { firefoxPage, type FirefoxPage } from '../../scripts/drive/firefox-page.ts';
import { launchFirefox, type Firefox } from '../../scripts/drive/firefox.ts';
import { press } from '../../scripts/drive/private-window.ts';
import { until } from '../../scripts/drive/target.ts';
import { anArticlePage, message, onShelf } from './a-portal.ts';
import { KEPT } from './everything-kept.ts';
import { leftOut } from './only-in.ts';

const HOST = 'http://baothaibinh.com.vn';
const SHELF = { '/mot': { body: anArticlePage('Bài trong ngăn') } };
const SAVE = 'form.form button[type=submit]';
const NAME = 'Ngăn của cơ quan';

/** Container tabs, which Firefox alone has; each step stands on the ones before it. */
describe('container tabs', () => {
  let firefox: Firefox;
  let container: number;
  let tab: FirefoxPage;
  let own: FirefoxPage;
  beforeAll(async () => {
    if (leftOut('container tabs') !== undefined) return;
    firefox = await launchFirefox((url) => (url.startsWith(HOST) ? onShelf(SHELF, url) : null), {
      granted: { origins: portalMatches },
    });
    container = await firefox.run<number>(
      `Services.prefs.setBoolPref('privacy.userContext.enabled', true);
       const { ContextualIdentityService } = ChromeUtils.importESModule(
         'resource://gre/modules/ContextualIdentityService.sys.mjs');
       return ContextualIdentityService.create(args[0], 'briefcase', 'red').userContextId;`,
      NAME,
    );
    own = await openIn(`${firefox.origin}options.html`, 0);
    tab = await openIn(`${HOST}/mot`, container);
  }, 240_000);
  afterAll(() => firefox?.close());

  async function openIn(url: string, userContextId: number): Promise<FirefoxPage> {
    const id = await firefox.run<number>(
      `gBrowser.selectedTab = gBrowser.addTrustedTab(args[0], { userContextId: args[1] });
       return gBrowser.selectedBrowser.browserId;`,
      url,
      userContextId,
    );
    const page = firefoxPage(firefox, id);
    await until(url, () =>
      page.evaluate<boolean>(
        `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`,
      ),
    );
    return page;
  }
  /** Containers of the tabs that show this address. */
  const containersOf = (url: string): Promise<number[]> =>
    firefox.run(
      `return gBrowser.tabs.filter(({ linkedBrowser }) => linkedBrowser.currentURI.spec === args[0])
         .map(({ userContextId }) => userContextId);`,
      url,
    );

  it('are read as they stand, and nothing of the container is kept', async () => {
    expect(await containersOf(`${HOST}/mot`)).toEqual([container]);
    const popup = await press(firefox, tab.id);
    await popup.waitForText('Bài trong ngăn');
    await popup.click(SAVE);
    await popup.waitForText('Đã cắt ngày');
    await popup.close();
    const kept = await own.evaluate<string>(KEPT);
    expect(kept).toContain('Bài trong ngăn');
    expect(kept).not.toMatch(/userContextId|cookieStoreId|firefox-container/);
    expect(kept).not.toContain(NAME);
  });

  it('are left behind by what the library opens', async () => {
    const clip = await own.evaluate<string>(
      `chrome.storage.local.get('first-page').then((held) => held['first-page'].page.clips[0].id)`,
    );
    const library = await openIn(`${firefox.origin}library.html?clip=${clip}`, 0);
    await until('the clip', () =>
      library.evaluate<boolean>(`document.body.innerText.includes('Bài trong ngăn')`),
    );
    const link = `document.querySelector('a[href="${HOST}/mot"]')`;
    await until('the way to the original', () => library.evaluate<boolean>(`Boolean(${link})`));
    const at = await library.evaluate<{ x: number; y: number }>(
      `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(
         ${link}.getBoundingClientRect())`,
    );
    await library.mouse('click', at.x, at.y);
    await until('the original', async () => (await containersOf(`${HOST}/mot`)).length === 2);
    expect(await containersOf(`${HOST}/mot`)).toContain(0);
  });

  it('open the library outside of them', async () => {
    await firefox.run(
      `for (const tab of [...gBrowser.tabs]) {
         if (tab.linkedBrowser.currentURI.spec.includes('/library.html')) gBrowser.removeTab(tab);
       }`,
    );
    const popup = await press(firefox, tab.id);
    await popup.clickText('Mở thư viện');
    const opened = await until('the library', async () => {
      const found = await containersOf(`${firefox.origin}library.html`);
      return found.length > 0 && found;
    });
    expect(opened).toEqual([0]);
  });

  it('are marked in portal mode like any tab', async () => {
    await own.evaluate(`chrome.storage.local.set({ settings: { version: 1, portalMode: true } })`);
    await own.evaluate(message('portalModeChanged', null));
    const scripts = `chrome.scripting.getRegisteredContentScripts().then(({ length }) => length)`;
    await until('the script', async () => (await own.evaluate<number>(scripts)) === 1);
    await openIn(`${HOST}/mot?xem=1`, container);
    const badge = `chrome.tabs.query({ url: '${HOST}/mot?xem=1' })
      .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`;
    await until('the mark', async () => ['+', '✓'].includes(await own.evaluate<string>(badge)));
  });

  it('are followed by the sidebar from one to another', async () => {
    await firefox.run(
      `const { ExtensionParent } = ChromeUtils.importESModule(
         'resource://gre/modules/ExtensionParent.sys.mjs');
       const { sidebarActionFor } = ExtensionParent.apiManager.global;
       await sidebarActionFor(WebExtensionPolicy.getByHostname(args[0]).extension).open(window);`,
      new URL(firefox.origin).hostname,
    );
    const id = await until('the sidebar', () =>
      firefox.run<number | null>(
        `return document.querySelector('#sidebar')?.contentDocument
           ?.querySelector('#webext-panels-browser')?.browserId ?? null;`,
      ),
    );
    const sidebar = firefoxPage(firefox, id);
    const shows = (text: string): Promise<boolean> =>
      until(text, () =>
        sidebar.evaluate<boolean>(`document.body.innerText.includes(${JSON.stringify(text)})`),
      );
    await openIn(`${HOST}/bai-ngoai-ngan`, 0);
    await shows('Bài bai ngoai ngan');
    await firefox.run(
      `gBrowser.selectedTab = gBrowser.tabs.find((tab) => tab.linkedBrowser.browserId === args[0]);`,
      tab.id,
    );
    await shows('Bài trong ngăn');
    expect(await complaintsOf(firefox)).toEqual([]);
  });
});
