import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { drive } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { shown } from './shown.ts';

describe('somebody who has read nothing', () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await drive({ greeted: true });
  });
  afterAll(() => browser.close());

  it('comes from the installation to an exported collection by pressing what is offered', async () => {
    const welcome = await shown(browser, 'welcome.html');
    await welcome.getByRole('button', { name: 'Tiếp theo' }).click();
    await welcome.getByRole('button', { name: 'Cắt bài này' }).click();
    await welcome.getByRole('combobox', { name: 'Chiến dịch' }).fill('Dân vận khéo');
    await welcome.keyboard.press('Enter');
    await welcome.getByRole('button', { name: 'Lưu bài cắt' }).click();
    await welcome.getByRole('region', { name: 'Đã nằm trong kho' }).waitFor();
    await welcome.getByRole('button', { name: 'Tiếp theo' }).click();

    const library = await browser.openedBy(() =>
      welcome.getByRole('button', { name: 'Mở thư viện' }).first().click(),
    );
    await library.getByRole('button', { name: 'Dân vận khéo 1', exact: true }).click();
    await library.locator('[data-place="0"]').waitFor();
    const page = await browser.openedBy(() =>
      library.getByRole('button', { name: 'Xuất', exact: true }).click(),
    );
    const path = await browser.savedBy(
      () => page.getByRole('button', { name: 'Lưu tệp .docx' }).click(),
      /\.docx$/,
    );
    expect(basename(path)).toMatch(/^cat-bao_dan-van-kheo_\d{4}-\d{2}-\d{2}\.docx$/);
    // A Word document is a ZIP.
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });
});
