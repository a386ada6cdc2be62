import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { BUILD, DRIVER } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { badgeOf, message, open, portal } from './a-portal.ts';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions?: string[];
  content_scripts?: unknown[];
  optional_host_permissions: string[];
}

const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')) as Manifest;

describe('the manifest', () => {
  it('asks for nothing at install that warns', () => {
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      // Firefox has an event page with a document, and a sidebar that asks for nothing.
      ...(DRIVER === 'firefox' ? [] : ['offscreen']),
      'scripting',
      // Without a warning too; browsers before Chrome 114 do not know it.
      ...(DRIVER === 'firefox' ? [] : ['sidePanel']),
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
  let browser: Driven;
  beforeAll(async () => {
    // The browser's own question cannot be answered by a test.
    const portals = manifest.optional_host_permissions.filter((host) => host !== '*://*/*');
    browser = await portal(
      { granted: { origins: portals } },
      { '/': { body: '<title>Báo</title><h1>Trang chủ</h1><a href="/1.html">Tin</a>' } },
    );
  });
  afterAll(() => browser?.close());

  it('marks articles before any press while it is on, and not when it is off', async () => {
    const page = await browser.newTab(browser.ownUrl('popup.html'));
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
