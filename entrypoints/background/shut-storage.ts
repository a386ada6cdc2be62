import { browser } from 'wxt/browser';

/** Firefox has it nowhere; Chromium had it for another area first, and refuses it for this one. */
interface Shuttable {
  setAccessLevel?(options: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps the storage area for our own pages and the background. Browsers let content scripts at it as
 * well: none of ours needs it, and whoever took over the process of a page that was read could take
 * the lock away there, read drafts, or mark that everything shall be deleted.
 */
export function shutStorage(area: Shuttable = browser.storage.local): void {
  area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
