import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CHROME_BUILD } from '../../scripts/drive/builds.ts';
import { chromiumOf } from '../../scripts/drive/drive.ts';
import type { Tab } from '../../scripts/drive/driven.ts';
import type { Browser } from '../../scripts/drive/launch.ts';
import { until } from '../../scripts/drive/target.ts';
import { findWorker } from '../../scripts/drive/worker.ts';
import { open, portal } from './a-portal.ts';
import { SHELF } from './misread-pages.ts';
import { leftOut } from './only-in.ts';
import { pickerOn, skipByTab } from './picker-driver.ts';

const NOTE = 'form.form textarea';
const SUITE = 'an update while the extension is in use';

describe.skipIf(leftOut(SUITE))(SUITE, () => {
  // In Vietnamese alone, as other tests have it; its version is raised in place.
  const build = mkdtempSync(join(tmpdir(), 'cat-bao-update-'));
  let browser: Browser;
  let version = 1;
  beforeAll(async () => {
    cpSync(CHROME_BUILD, build, { recursive: true });
    rmSync(join(build, '_locales/en'), { recursive: true, force: true });
    browser = chromiumOf(await portal({ extension: build, anyLanguage: true }, SHELF));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(build, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Lays the next version where the browser will find it. */
  function layNext(): void {
    version += 1;
    const path = join(build, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...manifest, version: `${version}.0.0` }));
  }

  const running = async (page: Tab): Promise<string> =>
    page.evaluate<string>('chrome.runtime.getManifest().version');

  async function waitForNext(): Promise<void> {
    await until('the new version', async () => {
      const page = await browser.newTab(browser.ownUrl('popup.html?tab=0'));
      const now = await running(page).finally(() => page.close());
      return now === `${version}.0.0`;
    });
  }

  /** Puts the next version in, whatever is open: as the browser's own page of extensions does. */
  async function update(): Promise<void> {
    layNext();
    await browser.cdp.send('Extensions.loadUnpacked', { path: build });
    await waitForNext();
  }

  it('loses nothing of what was being typed in the popup', async () => {
    const page = await open(browser, '/tin-tuc/4/1/dang-go');
    const popup = await browser.pressButton(page);
    await popup.type(NOTE, 'Gõ dở thì có bản mới');
    await popup.waitFor(NOTE);
    await update();

    const again = await browser.pressButton(page);
    await again.waitForText('Đã khôi phục bản nháp');
    expect(await again.evaluate(`document.querySelector('${NOTE}').value`)).toBe(
      'Gõ dở thì có bản mới',
    );
    await again.click('form.form button[type=submit]');
    await again.waitForText('Đã cắt ngày');
    await again.close();
  });

  it('is told by a picker that stands on a page, which a new one then takes the place of', async () => {
    const page = await open(browser, '/bai/1');
    const popup = await browser.pressButton(page);
    await popup.click('[data-pick]');
    const picker = await pickerOn(browser, page);
    await picker.waitForText('Bấm vào phần nội dung bài');
    await page.keyboard.press('Enter');
    await picker.waitForText('Bấm vào tiêu đề bài');
    await skipByTab(page);
    await picker.waitForText('Bấm vào ngày đăng');
    await skipByTab(page);
    await picker.waitForText('Xem lại rồi lưu');
    await update();
    await page.bringToFront();
    await picker.press('Lưu cách đọc này');
    await picker.waitForText('Cắt Báo vừa được cập nhật');
    expect(await picker.text()).toContain('tải lại trang');

    const next = await browser.pressButton(page);
    await next.click('[data-pick]');
    await picker.waitForText('Bấm vào phần nội dung bài');
    expect(await page.locator('cat-bao-picker').count()).toBe(1);
    await page.keyboard.press('Escape');
    await picker.waitForEnd();
  });

  it('waits while a page of the extension is open, and comes at once when none is', async () => {
    const library = await browser.newTab(browser.ownUrl('library.html'));
    await library.locator('.empty, [data-place="0"]').first().waitFor();
    const before = await until('the background', () => findWorker(browser));
    const tell = `chrome.runtime.onUpdateAvailable.dispatch({ version: '9.0.0' })`;
    await browser.background.evaluate(tell);
    await library.waitForTimeout(1500);
    expect(await findWorker(browser)).toBe(before);
    expect(await library.evaluate<boolean>('Boolean(chrome.runtime.id)')).toBe(true);
    await library.close();
    // The reload may end the session before it has answered. What comes back after it is the
    // browser's affair: this one lets no unpacked extension come back by itself.
    void browser.background.evaluate(tell).catch(() => undefined);
    await until('the end of that background', async () => (await findWorker(browser)) !== before);
  });
});
