import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { drive } from '../../scripts/drive/drive.ts';
import type { Driven } from '../../scripts/drive/driven.ts';
import { openRoom } from './a-room.ts';
import { openLibraryPage } from './library-page.ts';

describe('a citation', () => {
  let browser: Driven;
  let clip: Clip;

  beforeAll(async () => {
    browser = await drive();
    const library = await openLibraryPage(browser);
    const { urlKey, base } = await library.capture('/bai.html', 'Tổng kết “Dân vận khéo”');
    const saved = await library.ask<Result<Clip>>('saveClip', { urlKey, base, fields: base });
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
    clip = saved.value;
  }, 120_000);
  afterAll(() => browser.close());

  it('is copied by the key c from the list, for Word and as plain text', async () => {
    const page = await openRoom(browser);
    await page.bringToFront();
    await page.keyboard.press('c');
    await page.getByText('Đã chép trích dẫn (Việt Nam)').waitFor();
    const { html, plain } = await browser.clipboard(page);
    expect(plain).toContain(`“Tổng kết ‘Dân vận khéo’”, ${clip.source.name}, `);
    expect(plain).toContain(`<${clip.url}>`);
    expect(html).toContain(`<i>${clip.source.name}</i>`);
    await page.close();
  });

  it('is copied from the reader in another style, which the next page remembers', async () => {
    const page = await openRoom(browser, `?clip=${clip.id}`);
    await page.bringToFront();
    await page.getByRole('button', { name: 'Chọn kiểu trích dẫn' }).click();
    await page.getByRole('button', { name: 'APA 7', exact: true }).click();
    await page.getByText('Đã chép trích dẫn (APA 7)').waitFor();
    expect((await browser.clipboard(page)).plain).toMatch(/^Tổng kết “Dân vận khéo\.” \(/);
    await page.reload();
    await page.getByRole('button', { name: 'Chép trích dẫn (APA 7)' }).waitFor();
    await page.close();
  });
});
