import type { Page } from 'playwright-core';

import type { PopupView } from './driven.ts';
import type { Chromium } from './chromium.ts';
import { popupView } from './popup-view.ts';
import { attach, until, type Target } from './target.ts';

/** The real popup under the toolbar button. */
export interface Popup extends PopupView {
  readonly target: Target;
  /** @param modifiers what is held meanwhile, as DevTools count it */
  press(key: string, modifiers?: number): Promise<void>;
}

/** Presses the toolbar button on the page: grants activeTab and opens the popup. */
export async function pressButton(browser: Chromium, page: Page): Promise<Popup> {
  const { cdp, extensionId } = browser;
  await page.bringToFront();
  const targetId = await tabTargetOf(browser, page);
  await cdp.send('Extensions.triggerAction' as never, { id: extensionId, targetId } as never);
  return attachView(browser, 'popup.html');
}

/** The side panel, once something has opened it; driven like the popup. */
export const attachPanel = (browser: Chromium): Promise<Popup> =>
  attachView(browser, 'sidepanel.html');

/** Whether the view is open; a tab that shows its page counts too. */
export const hasView = async (
  browser: Chromium,
  file: 'popup.html' | 'sidepanel.html',
): Promise<boolean> => (await viewTarget(browser, file)) !== undefined;

/** A view of the extension that is no tab, when it has loaded. */
export async function attachView(browser: Chromium, file: string): Promise<Popup> {
  const { cdp } = browser;
  const targetId = await until(file, () => viewTarget(browser, file));
  const view = driverOf(browser, await attach(cdp, targetId));
  await until(`${file} to load`, () =>
    view.evaluate<boolean>('document.readyState === "complete"'),
  );
  return view;
}

async function viewTarget(
  { cdp, extensionId }: Chromium,
  file: string,
): Promise<string | undefined> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  return targetInfos.find(
    ({ url, type }) =>
      type === 'page' && url.startsWith(`chrome-extension://${extensionId}/${file}`),
  )?.targetId;
}

async function tabTargetOf({ cdp }: Chromium, page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tabs = targetInfos.filter(({ url }) => url === targetInfo.url);
  const tab = tabs.at(-1);
  if (!tab) throw new Error(`no tab shows ${targetInfo.url}`);
  return tab.targetId;
}

function driverOf({ cdp }: Chromium, target: Target): Popup {
  async function press(chord: string, modifiers?: number): Promise<void> {
    const held = chord.split(/\+(?=.)/);
    const key = held.pop() ?? '';
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const common = {
      key,
      code: key,
      modifiers: modifiers ?? held.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0),
      windowsVirtualKeyCode: KEY_CODES[key] ?? 0,
    };
    await target.send('Input.dispatchKeyEvent', { ...common, type: 'keyDown', text });
    await target.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' });
  }
  const view = popupView({
    evaluate: (expression) => target.evaluate(expression),
    async click(x, y) {
      const at = { x, y, button: 'left', clickCount: 1 };
      await target.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
      await target.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased' });
    },
    async write(text) {
      await target.send('Input.insertText', { text });
    },
    press,
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
  });
  return { ...view, target, press };
}

const KEY_CODES: Record<string, number> = { Enter: 13, Escape: 27, Tab: 9, Backspace: 8 };
const MODIFIERS: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };
