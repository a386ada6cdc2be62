import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { CampaignCount } from '../../domain/collection.ts';
import type { BulkState, Totals } from '../../domain/ports.ts';
import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { fillLibrary, openRoom } from './a-room.ts';
import { openLibraryPage, type LibraryPage } from './library-page.ts';

/** Some of them come in the trash; the others are still five thousand. */
const FILLED = 5060;

describe('the library page over five thousand clips', () => {
  let browser: Driven;
  let library: LibraryPage;
  let page: Tab;
  let clips = 0;
  let written = '';
  beforeAll(async () => {
    browser = await drive();
    await fillLibrary(browser, FILLED);
    library = await openLibraryPage(browser);
    clips = (await library.ask<Totals>('totals', null)).all;
    written = clips.toLocaleString('vi');
    expect(clips).toBeGreaterThanOrEqual(5000);
  }, 180_000);
  afterEach(() => page.close());
  afterAll(() => browser?.close());

  const campaigns = (): Promise<CampaignCount[]> =>
    library.ask<CampaignCount[]>('listCampaigns', null);
  const clipsOf = async (name: string): Promise<number> =>
    (await campaigns()).find((campaign) => campaign.name === name)?.clips ?? 0;
  const others = async (name: string): Promise<CampaignCount[]> =>
    (await campaigns()).filter((campaign) => campaign.name !== name);
  const shown = (): Promise<number> => page.locator('[data-place]').count();

  /** What the check finds; the made-up articles have no hash of their texts. */
  const damage = async () =>
    (await library.check()).problems.filter(({ problem }) => problem !== 'text-changed');

  /** Ticks everything and gives it to a campaign, by keys alone. */
  async function tagAll(name: string): Promise<void> {
    await page.locator('[data-place="0"]').focus();
    await page.keyboard.press('Control+a');
    await page.getByText(`Đã chọn ${written}`, { exact: true }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: /Thêm|Gắn/ }).fill(name);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Gắn vào bài' }).click();
  }

  it('has only those in sight in its document, at both ends of the list', async () => {
    page = await openRoom(browser);
    await page.getByText(`${written} bài`).first().waitFor();
    expect(await shown()).toBeLessThan(60);
    await page.locator('[data-place="0"]').focus();
    await page.keyboard.press('End');
    const last = page.locator(`[data-place="${clips - 1}"]`);
    await last.locator('.item-title').waitFor();
    expect(await last.getAttribute('aria-posinset')).toBe(String(clips));
    expect(await shown()).toBeLessThan(60);
    await page.keyboard.press('Home');
    await page.locator('[data-place="0"]:focus').waitFor();
  });

  it('keeps its filter in the address: Back, reload and a bookmark come to the same list', async () => {
    page = await openRoom(browser);
    const count = page.locator('.list-all');
    const whole = await count.textContent();
    await page.locator('.facet-value').first().click();
    await page.locator('.chip-chosen').waitFor();
    // The chip stands before the list has been counted anew.
    await until('fewer clips', async () => (await count.textContent()) !== whole);
    const narrowed = await count.textContent();
    const address = await page.url();
    expect(address).toContain('province=');
    await page.goBack();
    await page.getByText(`${written} bài`).first().waitFor();
    await page.goForward();
    await until('the narrowed list', async () => (await count.textContent()) === narrowed);
    await page.reload();
    await until('the narrowed list', async () => (await count.textContent()) === narrowed);
    await page.goto(address);
    await until('the narrowed list', async () => (await count.textContent()) === narrowed);
  });

  it('keeps a view under a name over a restart of the page', async () => {
    page = await openRoom(browser, '?tone=none&kind=party');
    await page.getByRole('button', { name: 'Ghim bộ lọc này' }).click();
    await page.getByRole('textbox', { name: 'Tên bộ lọc' }).fill('Báo đảng');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghim “Báo đảng”.').waitFor();
    await page.goto(browser.ownUrl('library.html'));
    await page.getByRole('button', { name: 'Báo đảng', exact: true }).click();
    await page.waitForURL(/kind=party/);
  });

  it('finds without marks, opens what it found, and marks the words in it', async () => {
    page = await openRoom(browser);
    await page.keyboard.press('/');
    await page.keyboard.type('dan van');
    await page.waitForURL(/q=dan/);
    await page.locator('[data-place="0"] mark').first().waitFor();
    await page.locator('[data-place="0"]').click();
    await page.locator('[data-reader-title]').waitFor();
    const title = await page.locator('[data-place="0"] .item-title').textContent();
    expect(await page.locator('[data-reader-title]').textContent()).toBe(title);
    await page.keyboard.press('j');
    const next = await page.locator('[data-place="1"] .item-title').textContent();
    await until(
      'the next clip',
      async () => (await page.locator('[data-reader-title]').textContent()) === next,
    );
    await page.keyboard.press('Escape');
    await page.locator('.reading').waitFor({ state: 'detached' });
  });

  it('tags five thousand at once, and undo takes exactly that back', async () => {
    page = await openRoom(browser);
    const before = await others('Tổng kết năm');
    await tagAll('Tổng kết năm');
    await page.getByText(`Đã gắn cho ${written} bài: Tổng kết năm.`).waitFor();
    expect(await clipsOf('Tổng kết năm')).toBe(clips);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã hoàn tác.').waitFor();
    expect(await clipsOf('Tổng kết năm')).toBe(0);
    expect(await others('Tổng kết năm')).toEqual(before);
    expect(await damage()).toEqual([]);
  }, 180_000);

  it('stopped half-way keeps what was done, says how much, and undo takes it back', async () => {
    page = await openRoom(browser);
    const before = await others('Dừng giữa chừng');
    await tagAll('Dừng giữa chừng');
    await page.getByRole('button', { name: 'Dừng' }).click();
    const said = await page.getByText(/Đã dừng sau/).textContent();
    const done = Number(/sau ([\d.]+)/.exec(said ?? '')?.[1]?.replace('.', ''));
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(clips);
    expect(await clipsOf('Dừng giữa chừng')).toBe(done);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã hoàn tác.').waitFor();
    expect(await clipsOf('Dừng giữa chừng')).toBe(0);
    expect(await others('Dừng giữa chừng')).toEqual(before);
  }, 180_000);

  it('goes on with what a killed worker left, forth and back', async () => {
    page = await openRoom(browser);
    const before = await others('Worker chết');
    await tagAll('Worker chết');
    await killedAmid();
    await until('all of them', async () => (await clipsOf('Worker chết')) === clips, 240);
    await page.getByText(`Đã gắn cho ${written} bài: Worker chết.`).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await killedAmid();
    await page.getByText('Đã hoàn tác.').waitFor({ timeout: 60_000 });
    expect(await clipsOf('Worker chết')).toBe(0);
    expect(await others('Worker chết')).toEqual(before);
    expect(await damage()).toEqual([]);
  }, 240_000);

  /** Ends the worker while a change of many clips is neither begun nor done. */
  async function killedAmid(): Promise<void> {
    const amid = (state: BulkState | null): boolean =>
      state !== null && state.done > 0 && state.done < state.total;
    await until('the middle of the change', async () =>
      amid(await library.ask<BulkState | null>('readBulk', null)),
    );
    await browser.background.kill();
  }
});
