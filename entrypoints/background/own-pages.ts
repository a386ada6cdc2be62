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

/** Whether a page of this extension speaks: a web page's script must not read or write clips. */
export const isOwnPage = (sender: Sender | undefined): boolean =>
  sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;

/** The web page whose content script of ours speaks, in the top frame of a tab; else null. */
export function pageOf({ id, tab, url, frameId }: Sender) {
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return null;
  if (!url || !/^https?:/.test(url)) return null;
  return { tabId: tab.id, windowId: tab.windowId ?? -1, active: tab.active === true, url };
}
