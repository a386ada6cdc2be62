import { labelled, settled, visible } from './element.ts';
import type { Firefox } from './firefox.ts';
import { until } from './target.ts';

/** What stands in a tab of Firefox or in its popup. */
export interface View {
  /** Number under which the browser knows it. */
  readonly id: number;
  /** Evaluates an expression there, awaiting promises; throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the first visible element that matches; by real mouse events. */
  click(selector: string): Promise<void>;
  /** Clicks the first visible button, link or option whose text or label starts so. */
  clickText(text: string): Promise<void>;
  /** Types into the first visible element that matches, key by key. */
  type(selector: string, text: string): Promise<void>;
  waitFor(selector: string): Promise<void>;
  /** Waits until the text is shown somewhere. */
  waitForText(text: string): Promise<void>;
  /** Visible text of the first element that matches. */
  text(selector: string): Promise<string>;
}

/** Types the Enter key. */
export const ENTER = '\uE007';

/** Opens an address in a new tab and waits until it is loaded. */
export async function openTab(firefox: Firefox, url: string): Promise<View> {
  const id = await firefox.run<number>(
    `gBrowser.selectedTab = gBrowser.addTrustedTab(args[0]);
     return gBrowser.selectedBrowser.browserId;`,
    url,
  );
  const view = viewOf(firefox, id);
  await until(url, () =>
    view.evaluate<boolean>(
      `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`,
    ),
  );
  return view;
}

/** The tab that shows this path of the extension, once it is loaded. */
export async function openedTab(firefox: Firefox, path: string): Promise<View> {
  const id = await until(path, () =>
    firefox.run<number | null>(
      `const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
         linkedBrowser.currentURI.filePath === args[0]);
       return tab?.linkedBrowser.browserId ?? null;`,
      path,
    ),
  );
  const view = viewOf(firefox, id);
  await until(`${path} to load`, () =>
    view.evaluate<boolean>(`document.readyState === 'complete'`),
  );
  return view;
}

/** Drives what has this number. */
export function viewOf(firefox: Firefox, id: number): View {
  // The actor by which Marionette itself acts on tabs. It is asked for by hand, because
  // Marionette does not count the popup among its windows.
  const act = <T>(body: string, ...args: unknown[]): Promise<T> =>
    firefox.run<T>(
      `const page = BrowsingContext.getCurrentTopByBrowserId(${id})?.currentWindowGlobal;
       if (!page) throw new Error('it is closed');
       const actor = page.getActor('MarionetteCommands');
       const capabilities = { toJSON: () => ({ 'moz:webdriverClick': true }) };
       ${body}`,
      ...args,
    );
  const element = `await actor.executeScript(args[0], [], {})`;

  async function evaluate<T>(expression: string): Promise<T> {
    const { value, error } = await act<{ value: T; error?: string }>(
      `return actor.executeScript(args[0], [], { async: true, timeout: 60_000 });`,
      `const [answer] = arguments;
       (async () => (${expression}))().then(
         (value) => answer({ value }),
         (error) => answer({ error: String(error) }));`,
    );
    if (error !== undefined) throw new Error(error);
    return value;
  }
  const there = async (found: string, what: string): Promise<void> => {
    await until(what, () => evaluate<boolean>(`Boolean(${found})`));
  };
  async function click(found: string, what: string): Promise<void> {
    await there(found, what);
    await evaluate(settled(found));
    await act(`await actor.clickElement(${element}, capabilities);`, `return ${found}`);
  }

  return {
    id,
    evaluate,
    click: (selector) => click(visible(selector), selector),
    clickText: (text) => click(labelled(text), text),
    async type(selector, text) {
      await there(visible(selector), selector);
      await act(
        `await actor.sendKeysToElement(${element}, args[1], capabilities);`,
        `return ${visible(selector)}`,
        text,
      );
    },
    waitFor: (selector) => there(visible(selector), selector),
    async waitForText(text) {
      await there(`document.body.innerText.includes(${JSON.stringify(text)})`, `"${text}"`);
    },
    async text(selector) {
      await there(visible(selector), selector);
      return evaluate<string>(`${visible(selector)}.innerText`);
    },
  };
}
