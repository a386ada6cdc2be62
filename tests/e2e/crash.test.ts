import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { open, portal } from './a-portal.ts';
import { ask } from './ask.ts';

const SAVE = 'form.form button[type=submit]';
const NOTE = 'form.form textarea';

describe('a browser that crashes', () => {
  const profile = mkdtempSync(join(tmpdir(), 'cat-bao-crash-'));
  afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

  it('loses no clip, doubles none, and keeps the draft that was being typed', async () => {
    const browser = await portal({ profile });
    const first = await open(browser, '/tin-tuc/4/1/da-luu');
    const saved = await browser.pressButton(first);
    await saved.click(SAVE);
    await saved.waitForText('Đã cắt ngày');
    await saved.close();
    const second = await open(browser, '/tin-tuc/4/2/dang-go');
    const typing = await browser.pressButton(second);
    await typing.type(NOTE, 'Đang gõ thì máy treo');
    await typing.waitFor(SAVE);
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    await browser.crash();

    const again = await portal({ profile });
    try {
      const page = await open(again, '/tin-tuc/4/2/dang-go');
      const popup = await again.pressButton(page);
      await popup.waitForText('Đã khôi phục bản nháp');
      expect(await popup.evaluate(`document.querySelector('${NOTE}').value`)).toBe(
        'Đang gõ thì máy treo',
      );
      const query = { text: '', campaign: null };
      expect(await ask<string[]>(popup, 'listIds', { query })).toHaveLength(1);
    } finally {
      await again.close();
    }
  });
});
