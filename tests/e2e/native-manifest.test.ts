import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DRIVER } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { EXTENSION_ID } from '../../scripts/drive/firefox-profile.ts';
import { jsonExamples } from '../rules/admin-doc.ts';
import { portal } from './a-portal.ts';

const reason =
  DRIVER !== 'firefox'
    ? 'Firefox alone reads settings from a native manifest'
    : process.platform === 'linux'
      ? null
      : 'elsewhere native manifests are not in the home folder';
const note = reason === null ? '' : ` (skipped: ${reason})`;

describe.skipIf(reason !== null)(`settings in a native manifest${note}`, () => {
  const before = process.env['HOME'];
  let home: string;
  let browser: Driven;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'cat-bao-home-'));
    const folder = join(home, '.mozilla/managed-storage');
    mkdirSync(folder, { recursive: true });
    const example = jsonExamples().find(({ name }) => name === EXTENSION_ID);
    writeFileSync(join(folder, `${EXTENSION_ID}.json`), JSON.stringify(example));
    process.env['HOME'] = home;
    browser = await portal();
  });
  afterAll(async () => {
    await browser?.close();
    process.env['HOME'] = before;
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it('hold as those of a policy do, and nothing is complained of', async () => {
    const options = await browser.newTab(browser.ownUrl('options.html'));
    const panel = options.locator('#panel-managed');
    await panel.waitFor({ state: 'visible' });
    expect(await panel.innerText()).toContain('Mỗi tuần');
    expect(await browser.complaints()).toEqual([]);
  });
});
