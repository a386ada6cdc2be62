import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { PopupView } from '../../scripts/drive/driven.ts';
import {
  launchPrivate,
  type PrivateBrowser,
  type PrivateTab,
} from '../../scripts/drive/private-window.ts';
import { until } from '../../scripts/drive/target.ts';
import { anArticlePage } from './a-portal.ts';
import { aWebServer } from './a-web-server.ts';
import { KEPT } from './everything-kept.ts';

const NOTE = 'form.form textarea';
const SAVE = 'form.form button[type=submit]';
const SECRET = 'Chỉ mình tôi biết';

const HELD = `chrome.storage.session.get(null).then((held) => JSON.stringify(held))`;
const valueOf = (popup: PopupView): Promise<string> =>
  popup.evaluate<string>(`document.querySelector(${JSON.stringify(NOTE)}).value`);

/** The extension, allowed in private windows; each step stands on the ones before it. */
describe('a private window', () => {
  let browser: PrivateBrowser;
  let server: Awaited<ReturnType<typeof aWebServer>>;
  let tab: PrivateTab;
  beforeAll(async () => {
    server = await aWebServer((path) => anArticlePage(`Bài riêng tư ${path.slice(1)}`));
    browser = await launchPrivate();
    tab = await browser.open(`${server.origin}/mot`);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('shows what can be saved, and says what saving means there', async () => {
    const popup = await tab.press();
    await popup.waitFor(SAVE);
    await popup.waitForText('Bài riêng tư mot');
    await popup.waitForText('Đang ở cửa sổ ẩn danh');
    await popup.type(NOTE, SECRET);
    await until('the draft', async () => (await browser.own<string>(HELD)).includes(SECRET));
    await popup.close();
  });

  it('leaves nothing of a page or of what was typed on the disk', async () => {
    const kept = await browser.own<string>(KEPT);
    expect(kept).not.toContain('riêng tư');
    expect(kept).not.toContain(server.origin);
    expect(kept).not.toContain(SECRET);
  });

  it('has what was typed again, after the popup was closed and the background ended', async () => {
    await browser.killBackground();
    const popup = await tab.press();
    await popup.waitFor(SAVE);
    await until('the draft', async () => (await valueOf(popup)) === SECRET);
    await browser.killBackground();
    await popup.click(SAVE);
    await popup.waitForText('Đã cắt ngày');
    await until('the row', () =>
      popup.evaluate<boolean>(`document.querySelectorAll('.row').length === 1`),
    );
    await popup.close();
  });

  it('keeps the clip whole, with what was typed and without the page as its visitor sees it', async () => {
    const kept = await browser.own<string>(KEPT);
    expect(kept).toContain('Bài riêng tư mot');
    expect(kept).toContain(SECRET);
    expect(kept).toContain('Dân vận khéo');
    expect(kept).not.toContain('sapo-detail');
    expect(await browser.own<string>(HELD)).not.toContain(SECRET);
  });

  it('opens the library where the clips are to be seen', async () => {
    const popup = await tab.press();
    await popup.waitForText('Đã cắt ngày');
    await popup.clickText('Mở thư viện');
    await until('the clip in the library', () =>
      browser.shown<boolean>(
        'library.html',
        `document.body.innerText.includes('Bài riêng tư mot')`,
      ),
    );
    expect(
      await browser.shown<boolean>('library.html', `chrome.extension.inIncognitoContext`),
    ).toBe(false);
  });

  it('shows no empty library where the browser keeps the clips away, but the way to it', async () => {
    await tab.openOwn('export.html');
    await until('the way out', () =>
      browser.shown<boolean>(
        'export.html',
        `document.body.innerText.includes('không mở được ở cửa sổ riêng tư')`,
      ),
    );
    await browser.shown('export.html', `document.querySelector('main button').click()`);
    await until('the page in an ordinary window', () =>
      browser.shown<boolean>(
        'export.html',
        `!chrome.extension.inIncognitoContext && !document.body.innerText.includes('riêng tư')`,
      ),
    );
  });

  it('forgets what was typed when the last private window closes', async () => {
    const other = await browser.open(`${server.origin}/hai`);
    const popup = await other.press();
    await popup.waitFor(SAVE);
    await popup.type(NOTE, 'Nửa câu');
    await until('the draft', async () => (await browser.own<string>(HELD)).includes('Nửa câu'));
    await popup.close();
    await other.closeWindow();
    await tab.closeWindow();
    await until('it to be forgotten', async () => {
      return !(await browser.own<string>(HELD)).includes('Nửa câu');
    });
    expect(await browser.own<string>(KEPT)).not.toContain('Nửa câu');
    expect(await browser.own<string>(KEPT)).not.toContain('riêng tư hai');
  });

  it('did all of it without an error in the console', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
