import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, PopupView, Tab } from '../../scripts/drive/driven.ts';
import { open, portal } from './a-portal.ts';

const NOTE = 'form.form textarea';
const SAVE = 'form.form button[type=submit]';
const valueOf = (view: PopupView): Promise<string> =>
  view.evaluate<string>(`document.querySelector(${JSON.stringify(NOTE)}).value`);

/** The real side panel of the real browser; each step stands on the ones before it. */
describe('the side panel', () => {
  let browser: Driven;
  let first: Tab;
  let second: Tab;
  let panel: PopupView;
  beforeAll(async () => {
    browser = await portal();
    first = await open(browser, '/tin-tuc/4/60/bai-thu-nhat');
  });
  afterAll(() => browser.close());

  it('does not open by itself', async () => {
    expect(await browser.hasPanel()).toBe(false);
  });

  it('opens from the popup and shows the page that the press let us read', async () => {
    const popup = await browser.pressButton(first);
    await popup.clickText('Mở bảng bên');
    panel = await browser.attachPanel();
    await panel.waitForText('Bài bai thu nhat');
    await panel.waitFor(SAVE);
  });

  it('asks calmly for a press on a page that may not be read, and lists the clips', async () => {
    await panel.type(NOTE, 'Nửa câu về bài thứ nhất');
    second = await open(browser, '/tin-tuc/4/61/bai-thu-hai');
    await panel.waitForText('để đọc trang này');
    expect(await panel.evaluate<number>(`document.querySelectorAll('[role=alert]').length`)).toBe(
      0,
    );
    await panel.waitForText('Kho còn trống');
  });

  it('notices the press on that page, and mixes nothing that was typed', async () => {
    const popup = await browser.pressButton(second);
    await popup.waitFor(SAVE);
    await panel.waitForText('Bài bai thu hai');
    expect(await valueOf(panel)).toBe('');
    await panel.type(NOTE, 'Về bài thứ hai');
  });

  it('follows the tab in front, and what was typed about each page is there', async () => {
    await first.bringToFront();
    await panel.waitForText('Bài bai thu nhat');
    await panel.waitForText('Đã khôi phục bản nháp');
    expect(await valueOf(panel)).toBe('Nửa câu về bài thứ nhất');
    await second.bringToFront();
    await panel.waitForText('Bài bai thu hai');
    await panel.waitForText('Đã khôi phục bản nháp');
    expect(await valueOf(panel)).toBe('Về bài thứ hai');
  });

  it('saves the page in front, and the list under it shows the clip', async () => {
    await panel.click(SAVE);
    await panel.waitForText('Đã cắt ngày');
    await panel.waitForText('1 bài');
    expect(await panel.text('.rows')).toContain('Bài bai thu hai');
    expect(await panel.text('.card')).toContain('Bài bai thu hai');
  });

  it('asks again once the tab is on another site', async () => {
    await second.goto('https://www.baogialai.com.vn/trang-khac.html');
    await panel.waitForText('để đọc trang này');
    await panel.waitForText('Bài bai thu hai');
  });

  it('did all of it without an error in the console', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
