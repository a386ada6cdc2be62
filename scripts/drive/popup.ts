import type { Page } from 'playwright-core';

import { labelled, settled, visible } from './element.ts';
import type { Browser } from './launch.ts';
import { attach, until, type Target } from './target.ts';

/** The real popup under the toolbar button. */
export interface Popup {
  readonly target: Target;
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the first visible element that matches; by real mouse events. */
  click(selector: string): Promise<void>;
  /** Clicks the first visible button, link or option whose text or label starts so. */
  clickText(text: string): Promise<void>;
  /** Waits until the popup shows the text somewhere. */
  waitForText(text: string): Promise<void>;
  /** Puts the focus there and types as a keyboard's input method does. */
  type(selector: string, text: string): Promise<void>;
  press(key: string, modifiers?: number): Promise<void>;
  waitFor(selector: string): Promise<void>;
  /** Visible text of the first element that matches. */
  text(selector: string): Promise<string>;
  /** PNG of the popup at its true size. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Presses the toolbar button on the page: grants activeTab and opens the popup. */
export async function pressButton(browser: Browser, page: Page): Promise<Popup> {
  const { cdp, extensionId } = browser;
  await page.bringToFront();
  const targetId = await tabTargetOf(browser, page);
  await cdp.send('Extensions.triggerAction' as never, { id: extensionId, targetId } as never);
  return attachView(browser, 'popup.html');
}

/** The side panel, once something has opened it; driven like the popup. */
export const attachPanel = (browser: Browser): Promise<Popup> =>
  attachView(browser, 'sidepanel.html');

/** A view of the extension that is no tab, when it has loaded. */
async function attachView(browser: Browser, file: string): Promise<Popup> {
  const { cdp, extensionId } = browser;
  const targetId = await until(file, async () => {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
    return targetInfos.find(
      ({ url, type }) =>
        type === 'page' && url.startsWith(`chrome-extension://${extensionId}/${file}`),
    )?.targetId;
  });
  const view = driverOf(browser, await attach(cdp, targetId));
  await until(`${file} to load`, () =>
    view.evaluate<boolean>('document.readyState === "complete"'),
  );
  return view;
}

async function tabTargetOf({ cdp }: Browser, page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter(({ url }) => url === targetInfo.url);
  const tab = tabs.at(-1);
  if (!tab) throw new Error(`no tab shows ${targetInfo.url}`);
  return tab.targetId;
}

function driverOf({ cdp }: Browser, target: Target): Popup {
  const waitFor = async (selector: string): Promise<void> => {
    await until(selector, () => target.evaluate<boolean>(`Boolean(${visible(selector)})`));
  };
  async function click(element: string, what: string): Promise<void> {
    await until(what, () => target.evaluate<boolean>(`Boolean(${element})`));
    const { x, y } = await target.evaluate<{ x: number; y: number }>(settled(element));
    const at = { x, y, button: 'left', clickCount: 1 };
    await target.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
    await target.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
  }
  return {
    target,
    evaluate: (expression) => target.evaluate(expression),
    waitFor,
    click: (selector) => click(visible(selector), selector),
    clickText: (text) => click(labelled(text), text),
    async waitForText(text) {
      await until(`"${text}"`, () =>
        target.evaluate<boolean>(`document.body.innerText.includes(${JSON.stringify(text)})`),
      );
    },
    async type(selector, text) {
      await waitFor(selector);
      await target.evaluate(`${visible(selector)}.focus()`);
      await target.send('Input.insertText', { text });
    },
    async press(key, modifiers = 0) {
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      const common = { key, code: key, modifiers, windowsVirtualKeyCode: KEY_CODES[key] ?? 0 };
      await target.send('Input.dispatchKeyEvent', { ...common, type: 'keyDown', text });
      await target.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' });
    },
    async text(selector) {
      await waitFor(selector);
      return target.evaluate<string>(`${visible(selector)}.innerText`);
    },
    async screenshot() {
      const { data } = await target.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(String(data), 'base64');
    },
    async close() {
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
      // A popup closes by itself when a tab takes its place.
      if (targetInfos.some(({ targetId }) => targetId === target.targetId))
        await cdp.send('Target.closeTarget', { targetId: target.targetId });
    },
  };
}

const KEY_CODES: Record<string, number> = { Enter: 13, Escape: 27, Tab: 9, Backspace: 8 };
