import { browser } from 'wxt/browser';

/** Who a message or a port comes from, as the browser says it. */
interface Sender {
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly windowId?: number;
        readonly active?: boolean;
      }
    | undefined;
  readonly frameId?: number | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * Whether a page of this extension speaks: a web page's script must not read or write clips. One in a
 * frame is none: whoever holds the frame could press its buttons with the person's own hand.
 */
export const isOwnPage = (sender: Sender | undefined): boolean =>
  sender?.id === browser.runtime.id &&
  sender.url?.startsWith(browser.runtime.getURL('/')) === true &&
  (sender.frameId ?? 0) === 0;

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** Hears pages of this extension that open a port of this name; for anybody else it is closed. */
export function onOwnPort(name: string, hear: (port: Port) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name) return;
    if (isOwnPage(port.sender)) hear(port);
    else port.disconnect();
  });
}

/** The web page whose content script of ours speaks, in the top frame of a tab; else null. */
export function pageOf(sender: Sender | undefined) {
  const { id, tab, url, frameId } = sender ?? {};
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return null;
  if (!url || !/^https?:/.test(url)) return null;
  return { tabId: tab.id, windowId: tab.windowId ?? -1, active: tab.active === true, url };
}
