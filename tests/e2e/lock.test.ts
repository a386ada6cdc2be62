import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { badgeOf, message, open, portal } from './a-portal.ts';

const WORD = 'gần dân, sát dân';
const SAVE = 'form.form button[type=submit]';
const NOTE = 'form.form textarea';
const FIRST = '/tin-tuc/4/90/bi-mat';
const GATE = `document.querySelector('#lock h1')?.innerText === 'Kho bài cắt đang khoá'`;

/** Every page of ours that shows something of the library. */
const PAGES = [
  'library.html',
  'popup.html',
  'sidepanel.html',
  'options.html',
  'import.html',
  'export.html',
  'waiting.html',
  'welcome.html',
];

/** A library on a shared PC; each step stands on the ones before it. */
describe('a library with a lock', () => {
  let browser: Driven;
  let options: Tab;
  let library: Tab;
  beforeAll(async () => {
    browser = await portal();
    const popup = await browser.pressButton(await open(browser, FIRST));
    await popup.waitFor(SAVE);
    await popup.type(NOTE, 'Ghi chú của riêng tôi');
    await popup.click(SAVE);
    await popup.waitForText('Đã cắt ngày');
    await popup.close();
    library = await browser.newTab(browser.ownUrl('library.html'));
    await library.getByText('Bài bi mat').first().waitFor();
    options = await browser.newTab(browser.ownUrl('options.html'));
  });
  afterAll(() => browser?.close());

  const isShut = (tab: Tab): Promise<boolean> =>
    tab.evaluate<boolean>(
      `${GATE} && getComputedStyle(document.querySelector('#app')).display === 'none'`,
    );
  const unlock = async (tab: Tab, word: string): Promise<void> => {
    await tab.getByLabel('Mật khẩu kho').fill(word);
    await tab.getByRole('button', { name: 'Mở khoá' }).click();
  };

  it('gets a passphrase in the options', async () => {
    await options.getByRole('button', { name: 'Đặt mật khẩu…' }).click();
    await options.getByLabel('Mật khẩu mới', { exact: true }).fill(WORD);
    await options.getByLabel('Nhập lại mật khẩu mới').fill(WORD);
    await options.getByRole('button', { name: 'Bật khoá' }).click();
    await options.getByText('Kho có khoá').waitFor();
    const kept = await options.evaluate<string>(
      `chrome.storage.local.get(null).then((all) => JSON.stringify(all))`,
    );
    expect(kept).not.toContain(WORD);
    expect(kept).toContain('"iterations":600000');
  });

  it('covers every open page when it is locked in one', async () => {
    await options.getByRole('button', { name: 'Khoá ngay' }).click();
    await until('the gate over the options', () => isShut(options));
    await until('the gate over the library', () => isShut(library));
  });

  it('shows nothing on any page before it is opened', async () => {
    for (const path of PAGES) {
      const tab = await browser.newTab(browser.ownUrl(path));
      await until(`the gate of ${path}`, () => tab.evaluate<boolean>(GATE));
      // Not hidden: never drawn.
      expect(
        await tab.evaluate<number>(`document.querySelector('#app').childElementCount`),
        path,
      ).toBe(0);
      const text = await tab.evaluate<string>(`document.documentElement.outerHTML`);
      expect(text, path).not.toContain('bi mat');
      expect(text, path).not.toContain('Ghi chú của riêng tôi');
      await tab.close();
    }
  });

  it('answers no page that asks for clips', async () => {
    const query = { text: '', campaign: null };
    const asked: readonly (readonly [string, unknown])[] = [
      ['listClips', { query, limit: 10, cursor: null }],
      ['listIds', { query }],
      ['listCampaigns', null],
      ['totals', null],
      ['figures', null],
      ['startBulk', { collection: { kind: 'query', query }, change: { kind: 'trash' } }],
      ['turnLockOn', { passphrase: 'một câu khác hẳn', idleMinutes: 5 }],
      ['countEverything', null],
      ['eraseEverything', null],
    ];
    for (const [type, data] of asked) {
      const answer = await options.evaluate<string>(
        `${message(type, data)}.then(() => 'answered', (error) => String(error))`,
      );
      expect(answer, type).toContain('the library is locked');
    }
  });

  it('still takes in the page in front, and says nothing of what is there', async () => {
    const popup = await browser.pressButton(await open(browser, '/tin-tuc/4/91/khi-dang-khoa'));
    await popup.waitFor(SAVE);
    await popup.waitForText('Kho bài cắt đang khoá');
    await popup.waitForText('Bài khi dang khoa');
    await popup.type(NOTE, 'Cắt khi khoá');
    await popup.click(SAVE);
    await popup.waitForText('Đã cắt vào kho');
    const text = await popup.evaluate<string>(`document.documentElement.outerHTML`);
    expect(text).not.toContain('bi mat');
    await popup.close();
  });

  it('does not tell that a page is clipped, and adds to it what is typed', async () => {
    const tab = await open(browser, FIRST);
    const popup = await browser.pressButton(tab);
    await popup.waitFor(SAVE);
    expect(await popup.evaluate<string>(`document.body.innerText`)).not.toMatch(/Đã cắt|riêng tôi/);
    expect(await badgeOf(browser, tab)).toBe('');
    await popup.type(NOTE, 'Thêm sau');
    await popup.click(SAVE);
    await popup.waitForText('Đã cắt vào kho');
    await popup.close();
  });

  it('is not opened by the end of the background', async () => {
    await browser.background.kill();
    await until('the gate', () => isShut(options));
    const tab = await browser.newTab(browser.ownUrl('library.html'));
    await until('the gate', () => tab.evaluate<boolean>(GATE));
    await tab.close();
  });

  it('makes whoever guesses wait', async () => {
    await options.bringToFront();
    for (let wrong = 1; wrong <= 3; wrong += 1) {
      await unlock(options, `sai lần thứ ${wrong}`);
      await options.getByRole('alert').waitFor();
      await until('the field', () =>
        options.evaluate<boolean>(`document.querySelector('#lock input').value === ''`),
      );
    }
    await options.getByText(/Chờ \d giây/).waitFor();
    const answer = await options.evaluate<{ kind: string }>(
      message('unlock', { passphrase: WORD }),
    );
    expect(answer.kind).toBe('wait');
  });

  it('is opened by the passphrase, on every page, where each one was', async () => {
    await options.waitForTimeout(5500);
    await unlock(options, WORD);
    await options.getByText('Kho có khoá').waitFor();
    await library.bringToFront();
    await library.getByText('Bài khi dang khoa').first().waitFor();
    await library.getByText('Bài bi mat').first().waitFor();
    expect(await library.evaluate<boolean>(`document.querySelector('#lock') === null`)).toBe(true);
  });

  it('lost nothing that was clipped or typed while it was locked', async () => {
    const query = { text: '', campaign: null };
    const { clips } = await options.evaluate<{ clips: { title: string; note: string }[] }>(
      message('listClips', { query, limit: 10, cursor: null }),
    );
    const notes = Object.fromEntries(clips.map(({ title, note }) => [title, note]));
    expect(notes['Bài khi dang khoa']).toBe('Cắt khi khoá');
    expect(notes['Bài bi mat']).toContain('Ghi chú của riêng tôi');
    expect(notes['Bài bi mat']).toContain('Thêm sau');
  });

  it('is locked by Alt+Shift+L, and opened again without a reload', async () => {
    await library.bringToFront();
    await library.keyboard.press('Alt+Shift+L');
    await until('the gate over the library', () => isShut(library));
    await until('the gate over the options', () => isShut(options));
    // Keys of the covered page do nothing to what nobody sees.
    await library.evaluate(`document.activeElement.blur()`);
    await library.keyboard.press('x');
    await library.keyboard.press('Delete');
    await unlock(library, WORD);
    await until('the library', async () => !(await isShut(library)));
    const totals = await options.evaluate<unknown>(message('totals', null));
    expect(totals).toMatchObject({ all: 2, trash: 0 });
  });

  it('has no lock any more once it is removed by the passphrase', async () => {
    await options.bringToFront();
    await options.getByRole('button', { name: 'Bỏ khoá…' }).click();
    await options.getByLabel('Mật khẩu hiện tại').fill(WORD);
    await options.getByRole('button', { name: 'Bỏ khoá', exact: true }).click();
    await options.getByRole('button', { name: 'Đặt mật khẩu…' }).waitFor();
    const popup = await browser.pressButton(await open(browser, '/tin-tuc/4/92/mo'));
    await popup.waitForText('Bài bi mat');
    await popup.close();
  });

  it('did all of it without an error in the console', async () => {
    const complaints = await browser.complaints();
    expect(complaints.filter((each) => !each.includes('refused'))).toEqual([]);
  });
});
