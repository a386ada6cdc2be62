/** In which version a browser got something; null: it has it not. */
export interface Since {
  readonly chrome: number | null;
  readonly firefox: number | null;
  readonly android: number | null;
}

/** What `minimum_chrome_version` and `strict_min_version` in wxt.config.ts say. */
export const OLDEST: Since = { chrome: 109, firefox: 142, android: 142 };

const since = (chrome: number | null, firefox: number | null, android = firefox): Since => ({
  chrome,
  firefox,
  android,
});

/**
 * Every part of the browsers' API that the product uses, with the versions that brought it: MDN's
 * browser-compat-data 8.1.9, and for `offscreen` Chrome's own reference. Edge and Brave are Chrome in
 * this. A name without a member is the namespace itself, handed on or taken apart.
 */
export const APIS: Readonly<Record<string, Since>> = {
  action: since(88, 109),
  'action.getBadgeText': since(88, 109),
  'action.openPopup': since(127, 109),
  'action.setBadgeBackgroundColor': since(88, 109),
  'action.setBadgeText': since(88, 109),
  'action.setBadgeTextColor': since(110, 109),
  'action.setTitle': since(88, 109),
  'alarms.clear': since(22, 45, 48),
  'alarms.create': since(22, 45, 48),
  'alarms.get': since(22, 45, 48),
  'alarms.onAlarm': since(22, 45, 48),
  commands: since(25, 48, null),
  'commands.getAll': since(58, 48, null),
  'commands.onCommand': since(25, 48, null),
  'commands.openShortcutSettings': since(null, 137, null),
  contextMenus: since(6, 55, null),
  'contextMenus.create': since(6, 55, null),
  'contextMenus.onClicked': since(21, 55, null),
  'contextMenus.removeAll': since(6, 55, null),
  downloads: since(22, 47, 48),
  'extension.inIncognitoContext': since(7, 45, 48),
  'extension.isAllowedIncognitoAccess': since(12, 48),
  'i18n.getMessage': since(17, 45, 48),
  'i18n.getUILanguage': since(35, 47, 48),
  'offscreen.closeDocument': since(109, null),
  'offscreen.createDocument': since(109, null),
  permissions: since(16, 55, 79),
  'permissions.contains': since(16, 55, 79),
  'permissions.getAll': since(16, 55, 79),
  'permissions.onAdded': since(16, 77, 79),
  'permissions.onRemoved': since(16, 77, 79),
  'permissions.remove': since(16, 55, 79),
  'permissions.request': since(16, 55, 120),
  'runtime.connect': since(26, 45, 48),
  'runtime.getContexts': since(116, 127),
  'runtime.getManifest': since(22, 45, 48),
  'runtime.getPlatformInfo': since(29, 45, 48),
  'runtime.getURL': since(22, 45, 48),
  'runtime.id': since(22, 45, 48),
  'runtime.onConnect': since(26, 45, 48),
  'runtime.onInstalled': since(22, 52),
  'runtime.onMessage': since(26, 45, 48),
  'runtime.onStartup': since(23, 52),
  'runtime.onUpdateAvailable': since(25, 51),
  'runtime.openOptionsPage': since(42, 48, 57),
  'runtime.reload': since(25, 51),
  'runtime.sendMessage': since(26, 45, 48),
  'scripting.executeScript': since(88, 102),
  'scripting.getRegisteredContentScripts': since(96, 102),
  'scripting.registerContentScripts': since(96, 102),
  'scripting.unregisterContentScripts': since(96, 102),
  sidePanel: since(116, null),
  sidebarAction: since(null, 57, null),
  storage: since(19, 45, 48),
  'storage.local': since(19, 45, 48),
  'storage.managed': since(33, 57, null),
  'storage.onChanged': since(19, 45, 48),
  'storage.session': since(102, 115),
  tabs: since(5, 45, 54),
  'tabs.create': since(5, 45, 54),
  'tabs.get': since(5, 45, 54),
  'tabs.onActivated': since(18, 45, 54),
  'tabs.onRemoved': since(4, 45, 54),
  'tabs.onUpdated': since(4, 45, 54),
  'tabs.query': since(16, 45, 85),
  'tabs.reload': since(16, 45, 54),
  'tabs.update': since(4, 45, 54),
  windows: since(4, 45, null),
  'windows.create': since(4, 45, null),
  'windows.getAll': since(4, 45, null),
  'windows.getCurrent': since(4, 45, null),
  'windows.update': since(4, 45, null),
};

/** Whether every browser that we run in has it. */
export const isEverywhere = ({ chrome, firefox, android }: Since): boolean =>
  isOld(chrome, OLDEST.chrome) && isOld(firefox, OLDEST.firefox) && isOld(android, OLDEST.android);

const isOld = (version: number | null, oldest: number | null): boolean =>
  version !== null && oldest !== null && version <= oldest;

/** What is not everywhere and is not looked for where it is used, for somebody did before. */
export const LOOKED_FOR: readonly {
  readonly api: string;
  readonly file: string;
  /** Where it is made sure, by these words. */
  readonly by: readonly [file: string, words: string];
}[] = [
  {
    api: 'offscreen',
    file: 'entrypoints/background/backup-offscreen.ts',
    by: ['entrypoints/background/backup-alarm.ts', 'if (import.meta.env.FIREFOX) return'],
  },
  // A menu was pressed: what has menus has windows.
  {
    api: 'windows',
    file: 'entrypoints/background/menus.ts',
    by: ['entrypoints/background/menus.ts', 'if (!browser.contextMenus) return;'],
  },
  {
    api: 'windows',
    file: 'entrypoints/popup/port-doors.ts',
    by: ['entrypoints/popup/port-doors.ts', 'canOpenPanel() ? createPanelDoor() : null'],
  },
  // The panel itself: what has panels has windows.
  {
    api: 'windows',
    file: 'entrypoints/sidepanel/follow-tab.ts',
    by: ['entrypoints/sidepanel/panel-port.ts', 'followTab'],
  },
  // What it does not have is caught, and the person is told to press.
  {
    api: 'action.openPopup',
    file: 'entrypoints/background/menus.ts',
    by: ['entrypoints/background/menus.ts', '} catch {'],
  },
  {
    api: 'action.openPopup',
    file: 'entrypoints/background/save-host-rule.ts',
    by: ['entrypoints/background/save-host-rule.ts', '} catch {'],
  },
];
