import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { chooseFormat, openedExport, savedFile } from '../../scripts/drive/export-page.ts';
import { fillLibrary, openRoom } from './a-room.ts';

const PNG = readFileSync(resolve(import.meta.dirname, '../../public/icon/128.png'));

describe('pictures in an exported file', () => {
  let browser: Driven;
  let room: Tab;
  let asked: string[] = [];
  beforeAll(async () => {
    browser = await drive({ granted: { origins: ['*://*/*'] } });
    await browser.serve((url) => {
      asked.push(url);
      // Every second one is gone, as pictures of old portals are.
      return asked.length % 2 === 0 ? null : { body: PNG, contentType: 'image/png' };
    });
    await fillLibrary(browser, 12);
    room = await openRoom(browser);
  }, 240_000);
  afterAll(() => browser.close());

  it('are fetched when they are wanted and never before, and those that are gone are said', async () => {
    const page = await openedExport(browser, () =>
      room.locator('.list-pane').getByRole('button', { name: 'Xuất', exact: true }).click(),
    );
    await chooseFormat(page, 'docx');
    await page.locator('input[name=look][value=full]').check();
    await page.frameLocator('iframe.preview-paper').locator('body').waitFor();
    expect(asked).toEqual([]);
    await page.getByRole('checkbox', { name: 'Kèm ảnh' }).check();
    const { path } = await savedFile(browser, page);
    await page.getByText(/ảnh không tải được/).waitFor();
    expect(asked.length).toBeGreaterThan(2);
    const files = Object.entries(unzipSync(readFileSync(path)));
    const pictures = files.filter(([name]) => name.startsWith('word/media/'));
    expect(pictures.length).toBeGreaterThan(0);
    // Drawn anew: a JPEG whatever the portal sent.
    for (const [, bytes] of pictures)
      expect(Array.from(bytes.subarray(0, 2))).toEqual([0xff, 0xd8]);
    await page.close();
  }, 120_000);
});
