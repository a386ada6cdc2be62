import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, PopupView, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { open, portal } from './a-portal.ts';
import { bodyOf, forgetRules, read, rules } from './kept.ts';
import { SHELF } from './misread-pages.ts';
import { clickOn, type PickerDriver, pickerOn, skipByTab } from './picker-driver.ts';

const SAVE = 'form.form button[type=submit]';

describe('the element picker', () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await portal({}, SHELF);
  });
  afterAll(() => browser?.close());
  afterEach(() => forgetRules(browser));

  /** Opens the page, presses the button, and "pick on the page" in the popup. */
  async function pick(path: string): Promise<[Tab, PickerDriver]> {
    const page = await open(browser, path);
    const popup = await browser.pressButton(page);
    await popup.click('[data-pick]');
    return [page, await pickerOn(browser, page)];
  }

  it('takes what was clicked, and its host’s other pages follow without asking', async () => {
    const [page, picker] = await pick('/bai/1');
    await picker.waitForText('Bấm vào phần nội dung bài');
    await page.locator('.comment-box p').nth(1).hover({ force: true });
    await picker.waitForText('Phóng sự một mở đầu');
    await clickOn(page, '.comment-box p');
    await picker.waitForText('Bấm vào tiêu đề bài');
    await clickOn(page, '.ten-bai');
    await picker.waitForText('Bấm vào ngày đăng');
    await clickOn(page, '.luc-dang');
    await picker.waitForText('Đọc được: 05/03/2024 08:15');
    await picker.press('Lưu cách đọc này');

    await onResult(browser, page, picker, async (popup) => {
      await popup.waitForText('Con đường thôn Đông');
      await popup.waitForText('Lấy theo quy tắc của anh chị cho baothaibinh.com.vn');
      const card = await popup.text('.card');
      expect(card).toContain('05/03/2024 08:15');
      expect(card).not.toContain('Giới thiệu chung');
      await popup.click(SAVE);
      await popup.waitForText('Đã cắt ngày');
    });
    const { article } = await bodyOf(browser, '/bai/1');
    expect(article.title).toBe('Con đường thôn Đông');
    expect(article.text).toContain('Phóng sự một khép lại');
    expect(article.text).not.toContain('chức năng, nhiệm vụ');
    expect(article.published).toMatchObject({
      date: '2024-03-05',
      time: '08:15',
      origin: 'chosen',
    });

    // The popup reads too: readings at the same time do not take each other's choices.
    const state = await read(browser, '/bai/2');
    expect(state.extraction.kind).toBe('article');
    expect(state.extraction.article.title).toBe('Mùa gặt ở làng Thượng');
    expect(state.extraction.article.text).toContain('Phóng sự hai kể tiếp');
    expect(state.extraction.article.warnings).toContain('host-rule-used');
  });

  it('works by the keyboard alone', async () => {
    const [page, picker] = await pick('/bai/2');
    await picker.waitForText('Bấm vào phần nội dung bài');
    await until('the keys to reach the story', async () => {
      if ((await picker.text()).includes('Phóng sự hai mở đầu')) return true;
      await page.keyboard.press('ArrowRight');
      return false;
    });
    await page.keyboard.press('ArrowUp');
    await picker.waitForText('Mùa gặt ở làng Thượng');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await picker.waitForText('Bấm vào tiêu đề bài');
    await skipByTab(page);
    await picker.waitForText('Bấm vào ngày đăng');
    await skipByTab(page);
    await picker.waitForText('Xem lại rồi lưu');
    await page.keyboard.press('Enter');
    await onResult(browser, page, picker, async (popup) => {
      await popup.waitForText('Lấy theo quy tắc');
    });
    const state = await read(browser, '/bai/2');
    expect(state.extraction.article.text).toMatch(/^Phóng sự hai mở đầu/);
  });

  it('leaves the page as it was when cancelled, and when done', async () => {
    const page = await open(browser, '/bai/3');
    const before = await page.evaluate('document.documentElement.outerHTML');
    const popup = await browser.pressButton(page);
    await popup.click('[data-pick]');
    const picker = await pickerOn(browser, page);
    await picker.waitForText('Bấm vào phần nội dung bài');
    await page.mouse.move(300, 300);
    await page.keyboard.press('Escape');
    await picker.waitForEnd();
    expect(await page.evaluate('document.documentElement.outerHTML')).toBe(before);
    expect(await rules(browser)).toEqual([]);
  });

  it('works on a page whose listeners stop every event and whose policy forbids, and which hears none', async () => {
    const page = await open(browser, '/bai/4');
    // A window that comes to the front has the focus, of which this page hears too.
    await page.evaluate('delete document.body.dataset.heard');
    const before = await page.evaluate('document.documentElement.outerHTML');
    const popup = await browser.pressButton(page);
    await popup.click('[data-pick]');
    const picker = await pickerOn(browser, page);
    await picker.waitForText('Bấm vào phần nội dung bài');
    await page.evaluate('delete document.body.dataset.heard');
    await clickOn(page, '.comment-box p');
    await picker.waitForText('Bấm vào tiêu đề bài');
    await page.keyboard.press('ArrowRight');
    await clickOn(page, '.ten-bai');
    await picker.waitForText('Bấm vào ngày đăng');
    await picker.press('Bỏ qua');
    await picker.waitForText('Xem lại rồi lưu');
    const above = Number(await page.evaluate('scrollY'));
    await page.mouse.move(200, 200);
    await page.mouse.wheel(0, 200);
    await until('the page to scroll', () => page.evaluate<boolean>(`scrollY > ${above}`));
    const heard = await page.evaluate('document.body.dataset.heard ?? ""');
    expect(heard).not.toMatch(/click|mouse|pointer|key|wheel/);
    await picker.press('Thôi');
    await picker.waitForEnd();
    await page.evaluate('delete document.body.dataset.heard');
    expect(await page.evaluate('document.documentElement.outerHTML')).toBe(before);
  });

  it('is undone by deleting the rule in the options, which can be taken back', async () => {
    const [page, picker] = await pick('/bai/3');
    await clickOn(page, '.comment-box p');
    await picker.press('Bỏ qua');
    await picker.press('Bỏ qua');
    await picker.press('Lưu cách đọc này');
    await onResult(browser, page, picker, (popup) => popup.waitForText('Lấy theo quy tắc'));

    const options = await browser.newTab(browser.ownUrl('options.html'));
    const row = options.locator('.rule');
    await row.waitFor();
    expect(await row.innerText()).toContain('baothaibinh.com.vn');
    await row.getByRole('button').click();
    await options.getByText('Chưa có quy tắc nào').waitFor();
    await options.getByRole('button', { name: 'Hoàn tác' }).click();
    await row.waitFor();
    await row.getByRole('button').click();
    await options.getByText('Chưa có quy tắc nào').waitFor();
    await options.close();

    const state = await read(browser, '/bai/3');
    expect(state.extraction.article.warnings).not.toContain('host-rule-used');
    expect(state.extraction.article.text).not.toContain('Phóng sự ba');
  });

  it('says what to do where the popup cannot be opened, and gives the page back', async () => {
    await browser.background.evaluate(
      `(globalThis.browser ?? chrome).action.openPopup = () => Promise.reject(new Error('no')); 0`,
    );
    const [page, picker] = await pick('/bai/3');
    await clickOn(page, '.comment-box p');
    await picker.press('Bỏ qua');
    await picker.press('Bỏ qua');
    await picker.press('Lưu cách đọc này');
    await picker.waitForText('Bấm lại nút Cắt Báo');
    await page.evaluate(
      `document.addEventListener('click', () => { document.title = 'bấm được'; })`,
    );
    await page.mouse.click(30, 120);
    expect(await page.title()).toBe('bấm được');
    await picker.press('Đóng');
    await picker.waitForEnd();
    expect((await read(browser, '/bai/3')).extraction.article.text).toContain('Phóng sự ba');
  });

  it('leaves it to the person to turn an old encoding into Unicode, and saves what is shown', async () => {
    const page = await open(browser, '/bai/cu');
    const popup = await browser.pressButton(page);
    await popup.waitForText('Héi nghÞ s¬ kÕt');
    await popup.clickText('Chuyển sang Unicode');
    await popup.waitForText('Hội nghị sơ kết');
    await popup.clickText('Để như trang in');
    await popup.waitForText('Héi nghÞ s¬ kÕt');
    await popup.clickText('Chuyển sang Unicode');
    await popup.waitForText('Hội nghị sơ kết');
    await popup.click(SAVE);
    await popup.waitForText('Đã cắt ngày');
    await popup.close();
    const { article } = await bodyOf(browser, '/bai/cu');
    expect(article.title).toBe('Hội nghị sơ kết công tác dân vận');
    expect(article.text).toContain('sáu tháng đầu năm');
    expect(article.warnings).toContain('legacy-converted');
  });

  it('keeps no rule that a page asks for by itself, nor one for another host', async () => {
    const page = await open(browser, '/bai/1');
    const popup = await browser.pressButton(page);
    const refused = await popup.evaluate<string>(
      `chrome.runtime.sendMessage({ id: 1, type: 'saveHostRule', timestamp: 1, data: {
        host: 'baothaibinh.com.vn', selectors: { body: 'p', title: null, date: null }, pageTitle: '' } })
        .then((answer) => JSON.stringify(answer?.err ?? answer), String)`,
    );
    expect(refused).toContain('refused');
    await popup.close();
    const answer = await browser.background.evaluate<unknown>(
      `chrome.tabs.query({ active: true }).then(([tab]) => chrome.scripting.executeScript({
        target: { tabId: tab.id },
        func: () => chrome.runtime.sendMessage({ id: 1, type: 'saveHostRule', timestamp: 1, data: {
          host: 'nhandan.vn', selectors: { body: 'p', title: null, date: null }, pageTitle: '' } }) }))
        .then(([injected]) => injected.result?.res)`,
    );
    expect(answer).toMatchObject({ ok: false });
    expect(await rules(browser)).toEqual([]);
  });
});

/** The popup that opens by itself after saving, else the one of another press. */
async function onResult(
  browser: Driven,
  page: Tab,
  picker: PickerDriver,
  work: (popup: PopupView) => Promise<void>,
): Promise<void> {
  await until('the picker to be done', async () => {
    const text = await picker.text();
    return text === '' || text.includes('Bấm lại nút Cắt Báo');
  });
  // One that is about to open by itself would be shut by the press.
  await until('the popup', () => browser.hasPopup(), 3).catch(() => undefined);
  const popup = await browser.pressButton(page);
  try {
    await work(popup);
  } finally {
    await popup.close();
  }
}
