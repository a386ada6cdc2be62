import { readFileSync } from 'node:fs';

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import {
  chooseFormat,
  exportFile,
  openedExport,
  savedFile,
} from '../../scripts/drive/export-page.ts';
import { until } from '../../scripts/drive/target.ts';
import { validateExport } from '../export/validate.ts';
import { fillLibrary, openRoom } from './a-room.ts';
import { violations } from './axe.ts';

const CLIPS = 300;

describe('handing a collection over', () => {
  let browser: Driven;
  let room: Tab;
  beforeAll(async () => {
    browser = await drive();
    await fillLibrary(browser, CLIPS);
    room = await openRoom(browser);
  }, 240_000);
  afterAll(() => browser.close());

  const pressExport = () =>
    room.locator('.list-pane').getByRole('button', { name: 'Xuất', exact: true }).last().click();
  const wordText = (path: string): string =>
    Buffer.from(unzipSync(readFileSync(path))['word/document.xml'] ?? []).toString();

  it('shows the file before it is saved, and saves what it showed', async () => {
    const page = await openedExport(browser, pressExport);
    await chooseFormat(page, 'docx');
    const paper = page.frameLocator('iframe.preview-paper');
    await paper.locator('table').first().waitFor();
    const [title] = await paper.locator('td a').allInnerTexts();
    const { name, path } = await savedFile(browser, page);
    expect(name).toMatch(/^cat-bao_toan-bo-kho_\d{4}-\d\d-\d\d\.docx$/);
    expect(title?.length).toBeGreaterThan(10);
    expect(wordText(path).replace(/<[^>]*>/g, '')).toContain(title);
    await page.close();
  });

  it('remembers for a campaign how it was exported', async () => {
    await room.locator('.shelf:has(.colour-dot)').first().click();
    await room.locator('.shelf[aria-current]:has(.colour-dot)').waitFor();
    const first = await openedExport(browser, pressExport);
    await chooseFormat(first, 'csv');
    await first.getByLabel('Thời gian').selectOption('last-quarter');
    await first.getByLabel('Thời gian').selectOption('all');
    await savedFile(browser, first);
    await first.close();
    const again = await openedExport(browser, pressExport);
    expect(await again.locator('input[name=format]:checked').inputValue()).toBe('csv');
    await again.close();
    await room.goto((await room.url()).replace(/\?.*/, ''));
    await room.locator('[data-place="0"]').waitFor();
  });

  it('comes from a campaign to a finished Word digest by one press', async () => {
    await room.locator('.shelf:has(.colour-dot)').first().click();
    await room.locator('.shelf[aria-current]:has(.colour-dot)').waitFor();
    await room.locator('.view-tab').nth(2).click();
    const page = await browser.openedBy(() =>
      room.getByRole('button', { name: 'Tháng này' }).click(),
    );
    // The made-up clips are older: it says so instead of making an empty file.
    await page.getByText('Không có bài nào trong khoảng thời gian này').waitFor();
    expect(await page.getByLabel('Thời gian').inputValue()).toBe('this-month');
    expect(await page.locator('input[name=format]:checked').inputValue()).toBe('docx');
    await page.close();
    await room.goto((await room.url()).replace(/\?.*/, ''));
    await room.locator('[data-place="0"]').waitFor();
  });

  it('exports the ticked clips alone', async () => {
    await room.locator('[data-place="2"]').focus();
    await room.keyboard.press('x');
    const { path, page } = await exportFile(browser, pressExport);
    await page.close();
    await room.keyboard.press('x');
    const text = readFileSync(path, 'utf8');
    expect(validateExport(text)).toEqual([]);
    expect((JSON.parse(text) as { items: unknown[] }).items).toHaveLength(1);
  });

  it('puts a table that Word takes and plain text on the clipboard', async () => {
    const page = await openedExport(browser, pressExport);
    await chooseFormat(page, 'docx');
    await page.bringToFront();
    await page.getByRole('button', { name: 'Chép có định dạng' }).click();
    await page.getByText(/Đã chép \d+ bài/).waitFor();
    const copied = await browser.clipboard(page);
    expect(copied.html).toContain('<table');
    expect(copied.html).not.toMatch(/<script/i);
    expect(copied.plain.length).toBeGreaterThan(1000);
    await page.close();
  });

  it('can be stopped, and makes no file then', async () => {
    const page = await openedExport(browser, pressExport);
    await chooseFormat(page, 'docx');
    await page.locator('input[name=look][value=full]').check();
    await page.frameLocator('iframe.preview-paper').locator('body').waitFor();
    await page.locator('.send .button-primary:enabled').click();
    await page.getByRole('button', { name: 'Dừng' }).click();
    await page.locator('.send .button-primary:enabled').waitFor();
    await page.close();
  });

  it('keeps the office for every digest', async () => {
    const page = await openedExport(browser, pressExport);
    await chooseFormat(page, 'docx');
    await page.locator('input[name=look][value=table]').check();
    await page.getByRole('button', { name: 'Cơ quan lập điểm tin' }).click();
    await page.getByLabel('Tên cơ quan', { exact: true }).fill('BAN DÂN VẬN THỬ NGHIỆM');
    await until('the office in the preview', async () =>
      (await page.frameLocator('iframe.preview-paper').locator('body').innerText()).includes(
        'BAN DÂN VẬN THỬ NGHIỆM',
      ),
    );
    await page.close();
    const { path, page: again } = await exportFile(browser, pressExport, 'docx');
    expect(wordText(path)).toContain('BAN DÂN VẬN THỬ NGHIỆM');
    expect(wordText(path)).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(await violations(browser, again)).toEqual([]);
    await again.close();
  });

  it('writes every format of the table in this browser', async () => {
    const page = await openedExport(browser, pressExport);
    const folded = page.locator('.format-groups .disclosure-head[aria-expanded=false]');
    while ((await folded.count()) > 0) await folded.first().click();
    const ids = await page.evaluate<string[]>(
      `[...document.querySelectorAll('input[name=format]')].map(({ value }) => value)`,
    );
    expect(ids.length).toBeGreaterThan(15);
    for (const id of ids) {
      await chooseFormat(page, id);
      const { path } = await savedFile(browser, page);
      expect([id, readFileSync(path).length > 200]).toEqual([id, true]);
    }
    await page.close();
  }, 240_000);

  it('says where to begin when it was opened by hand', async () => {
    const page = await browser.newTab(browser.ownUrl('export.html'));
    await page.getByRole('link', { name: 'Mở kho bài cắt' }).waitFor();
    await page.close();
  });
});
