import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  remove(): void;
}

/** A fresh profile that goes to the web by a proxy on this machine. */
export function makeProfile(proxyPort: number): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-firefox-'));
  const downloads = join(folder, 'downloads');
  mkdirSync(downloads);
  const lines = Object.entries(preferences(proxyPort, downloads)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join(''));
  return {
    folder,
    downloads,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

const preferences = (proxyPort: number, downloads: string): Record<string, unknown> => ({
  // Any free port; it is written to a file in the profile.
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
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
});
