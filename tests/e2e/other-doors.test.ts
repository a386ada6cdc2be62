import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { BUILD } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { open, portal } from './a-portal.ts';

const MANIFEST = join(BUILD, 'manifest.json');

describe('the other ways in', () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await portal();
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
    await browser.chooseInMenu(page, 'clip-page');
    await until('the popup', () => browser.hasPopup());
  });
});
