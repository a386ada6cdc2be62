import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CHROME_BUILD } from '../../scripts/drive/builds.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Browser } from '../../scripts/drive/launch.ts';
import { until } from '../../scripts/drive/target.ts';
import { attachWorker } from '../../scripts/drive/worker.ts';
import { aPortal, open } from './a-portal.ts';

const MANIFEST = join(CHROME_BUILD, 'manifest.json');

describe('the other ways in', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await aPortal();
  });
  afterAll(() => browser.close());

  it('are a shortcut that acts as the button does', () => {
    const { commands } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
      commands: Record<string, { suggested_key: { default: string } }>;
    };
    expect(commands['_execute_action']?.suggested_key.default).toBe('Alt+Shift+C');
  });

  it('are an item of the page’s menu that opens the popup', async () => {
    const page = await open(browser, '/tin-tuc/4/55/tu-trinh-don');
    await page.bringToFront();
    const worker = await until('the worker', () => attachWorker(browser));
    await worker.evaluate(
      `chrome.tabs.query({ active: true }).then(([tab]) =>
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'clip-page' }, { id: tab.id }))`,
    );
    await until('the popup', async () => {
      const { targetInfos } = await browser.cdp.send('Target.getTargets', { filter: [{}] });
      return targetInfos.some(({ url }) =>
        url.startsWith(`chrome-extension://${browser.extensionId}/popup.html`),
      );
    });
  });
});
