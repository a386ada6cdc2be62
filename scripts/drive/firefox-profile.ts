import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As wxt.config.ts says. */
export const EXTENSION_ID = 'cat-bao@cat-bao.example';

/** Else Firefox makes one up, and nobody outside knows where the extension's pages are. */
export const UUID = '6f9bd3b6-4c9e-4a83-9d5c-2f4a3f0c9b11';

/** A folder that Firefox lives in. */
export interface Profile {
  readonly folder: string;
  readonly downloads: string;
  /** Whether Firefox lives there for the first time. */
  readonly fresh: boolean;
  /** Removes the folder, unless it was given. */
  remove(): void;
}

export interface ProfileOptions {
  readonly proxyPort: number;
  /** Kept if given. */
  readonly folder?: string;
  readonly downloads?: string;
  readonly language?: string;
  readonly dark?: boolean;
  /** Bytes that one site or extension may keep on the disk. */
  readonly room?: number;
}

/** A profile that goes to the web by a proxy on this machine. */
export function makeProfile(options: ProfileOptions): Profile {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'cat-bao-firefox-'));
  const downloads = options.downloads ?? join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  // Written by the Firefox that was here before, if any.
  rmSync(join(folder, 'MarionetteActivePort'), { force: true });
  const settings = join(folder, 'user.js');
  const fresh = !existsSync(settings);
  const lines = Object.entries(preferences(options, downloads)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(settings, lines.join(''));
  return {
    folder,
    downloads,
    fresh,
    remove() {
      if (!options.folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const preferences = (
  { proxyPort, language = 'vi', dark = false, room }: ProfileOptions,
  downloads: string,
): Record<string, unknown> => ({
  // Any free port; it is written to a file in the profile.
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
  // The extension is installed for a run and is gone with it; what it stored stays, as it does for
  // one that was installed for good.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'dom.security.https_first': false,
  'dom.security.https_first_schemeless': false,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.alwaysOpenPanel': false,
  'browser.startup.page': 0,
  'browser.tabs.closeWindowWithLastTab': false,
  'browser.sessionstore.resume_from_crash': false,
  'toolkit.startup.max_resumed_crashes': -1,
  // What it asks of the web for itself; a test's web is the test's alone.
  'browser.chrome.site_icons': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'media.gmp-manager.updateEnabled': false,
  'browser.safebrowsing.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'intl.accept_languages': `${language}, en`,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'ui.systemUsesDarkTheme': dark ? 1 : 0,
  // In kilobytes, and of all together: one of them may have a fifth.
  ...(room !== undefined && {
    'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil((5 * room) / 1024),
  }),
});
