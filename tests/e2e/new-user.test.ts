import { readdirSync, readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launch, type Browser } from '../../scripts/drive/launch.ts';
import { until } from '../../scripts/drive/target.ts';

describe('somebody who has read nothing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ greeted: true });
  });
  afterAll(() => browser.close());

  it('comes from the installation to an exported collection by pressing what is offered', async () => {
    const { context, downloads } = browser;
    const welcome = await until('the first steps', async () =>
      context.pages().find((each) => each.url().endsWith('/welcome.html')),
    );
    await welcome.getByRole('button', { name: 'Tiếp theo' }).click();
    await welcome.getByRole('button', { name: 'Cắt bài này' }).click();
    await welcome.getByRole('combobox', { name: 'Chiến dịch' }).fill('Dân vận khéo');
    await welcome.keyboard.press('Enter');
    await welcome.getByRole('button', { name: 'Lưu bài cắt' }).click();
    await welcome.getByRole('region', { name: 'Đã nằm trong kho' }).waitFor();
    await welcome.getByRole('button', { name: 'Tiếp theo' }).click();

    const opened = context.waitForEvent('page');
    await welcome.getByRole('button', { name: 'Mở thư viện' }).first().click();
    const library = await opened;
    await library.getByRole('button', { name: 'Dân vận khéo 1', exact: true }).click();
    await library.locator('[data-place="0"]').waitFor();
    const exporting = context.waitForEvent('page');
    await library.getByRole('button', { name: 'Xuất', exact: true }).click();
    const page = await exporting;
    await page.getByRole('button', { name: 'Lưu tệp .docx' }).click();
    const name = await until('the file', async () =>
      readdirSync(downloads).find((file) => file.endsWith('.docx')),
    );
    expect(name).toMatch(/^cat-bao_dan-van-kheo_\d{4}-\d{2}-\d{2}\.docx$/);
    // A Word document is a ZIP.
    expect(readFileSync(`${downloads}/${name}`).subarray(0, 2).toString()).toBe('PK');
  });
});
