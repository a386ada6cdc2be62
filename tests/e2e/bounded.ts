import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BUILD, drive } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { boundInChromium } from './bound-in-chromium.ts';
import { boundInFirefox } from './bound-in-firefox.ts';
import { openLibraryPage, type LibraryPage } from './library-page.ts';

/** How much the extension may store. */
export interface Bound {
  /** So many bytes more fit from now on; more, if the engine clears up its files meanwhile. */
  leaveRoom(bytes: number): Promise<void>;
  /** Nothing more fits, once what was left is used up. */
  leaveNoMore(): Promise<void>;
  /** All of the bound again. */
  makeRoom(): Promise<void>;
}

/** A browser in which the extension may store so much and no more. */
export interface Bounded extends Bound {
  readonly browser: Driven;
  readonly library: LibraryPage;
  close(): Promise<void>;
}

/** @param bound bytes */
export async function launchBounded(bound: number): Promise<Bounded> {
  const extension = withoutUnlimitedStorage();
  const browser = await drive({ extension, room: bound });
  const library = await openLibraryPage(browser);
  const set = browser.name === 'firefox' ? boundInFirefox : boundInChromium;
  return {
    ...(await set(browser, library.page, bound)),
    browser,
    library,
    async close() {
      await browser.close();
      rmSync(extension, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The build without the permission by which the browser would set no bound before the disk's. */
function withoutUnlimitedStorage(): string {
  const copy = mkdtempSync(join(tmpdir(), 'cat-bao-bound-'));
  cpSync(BUILD, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  return copy;
}
