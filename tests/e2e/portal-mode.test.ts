import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CHROME_BUILD } from '../../scripts/drive/builds.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Browser } from '../../scripts/drive/launch.ts';
import { until } from '../../scripts/drive/target.ts';
import { aPortal, badgeOf, message, open } from './a-portal.ts';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions?: string[];
  content_scripts?: unknown[];
  optional_host_permissions: string[];
}

const manifest = JSON.parse(readFileSync(join(CHROME_BUILD, 'manifest.json'), 'utf8')) as Manifest;

describe('the manifest', () => {
  it('asks for nothing at install that warns', () => {
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'offscreen',
      'scripting',
      // Without a warning too; browsers before Chrome 114 do not know it.
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
    // Asked for when automatic backups are turned on.
    expect(manifest.optional_permissions).toEqual(['downloads']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });
});

describe('portal mode', () => {
  let browser: Browser;
  const granted = mkdtempSync(join(tmpdir(), 'cat-bao-granted-'));
  beforeAll(async () => {
    // The browser's own question cannot be answered by a test; the build is the product's, with
    // the optional hosts granted beforehand.
    cpSync(CHROME_BUILD, granted, { recursive: true });
    const portals = manifest.optional_host_permissions.filter((host) => host !== '*://*/*');
    const hosts = { ...manifest, host_permissions: portals };
    writeFileSync(join(granted, 'manifest.json'), JSON.stringify(hosts));
    browser = await aPortal(
      { extension: granted },
      { '/': { body: '<title>Báo</title><h1>Trang chủ</h1><a href="/1.html">Tin</a>' } },
    );
  });
  afterAll(async () => {
    await browser.close();
    rmSync(granted, { recursive: true, force: true });
  });

  it('marks articles before any press while it is on, and not when it is off', async () => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    const before = await open(browser, '/tin-tuc/4/7/chua-bat');
    expect(await badgeOf(browser, before)).toBe('');

    await page.evaluate(`chrome.storage.local.set({ settings: { version: 1, portalMode: true } })`);
    await page.evaluate(message('portalModeChanged', null));
    const article = await open(browser, '/tin-tuc/4/8/bai-viet');
    await until('the badge', async () => (await badgeOf(browser, article)) === '+');
    const home = await open(browser, '/');
    await home.waitForTimeout(500);
    expect(await badgeOf(browser, home)).toBe('');

    await page.evaluate(
      `chrome.storage.local.set({ settings: { version: 1, portalMode: false } })`,
    );
    await page.evaluate(message('portalModeChanged', null));
    const after = await open(browser, '/tin-tuc/4/9/da-tat');
    await after.waitForTimeout(500);
    expect(await badgeOf(browser, after)).toBe('');
  });
});
