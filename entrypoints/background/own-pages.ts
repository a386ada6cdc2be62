import { browser } from 'wxt/browser';

/** Who a message or a port comes from, as the browser says it. */
interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** Whether a page of this extension speaks: a web page's script must not read or write clips. */
export const isOwnPage = (sender: Sender | undefined): boolean =>
  sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
