/**
 * Every permission of the manifest, with the key of the sentence that says why. The manifest, this
 * table and `docs/privacy.md` agree; a test reads all three.
 */
export const INSTALLED = [
  { name: 'activeTab', why: 'rights.activeTab', only: null },
  { name: 'scripting', why: 'rights.scripting', only: null },
  { name: 'storage', why: 'rights.storage', only: null },
  { name: 'unlimitedStorage', why: 'rights.unlimitedStorage', only: null },
  { name: 'contextMenus', why: 'rights.contextMenus', only: null },
  { name: 'alarms', why: 'rights.alarms', only: null },
  { name: 'offscreen', why: 'rights.offscreen', only: 'chromium' },
  { name: 'sidePanel', why: 'rights.sidePanel', only: 'chromium' },
] as const;

/** Asked for when what needs it is turned on, and given back when that is turned off. */
export type OptionalRight = 'downloads' | 'portals' | 'circles' | 'hosts';

export const OPTIONAL = [
  { right: 'downloads', why: 'rights.downloads', stops: 'rights.downloadsStops' },
  { right: 'portals', why: 'rights.portals', stops: 'rights.portalsStops' },
  { right: 'circles', why: 'rights.circles', stops: 'rights.circlesStops' },
  { right: 'hosts', why: 'rights.hosts', stops: 'rights.hostsStops' },
] as const;

/** What a cautious office may fear; no build has it. */
export const NEVER = [
  {
    names: ['tabs', 'history', 'bookmarks', 'webNavigation'],
    what: 'rights.neverTabs',
  },
  { names: ['<all_urls>'], what: 'rights.neverAll' },
  { names: ['cookies', 'webRequest', 'clipboardRead'], what: 'rights.neverCookies' },
  { names: ['nativeMessaging', 'geolocation', 'debugger'], what: 'rights.neverNative' },
] as const;
