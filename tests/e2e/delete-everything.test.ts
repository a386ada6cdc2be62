import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { badgeOf, message, open, portal } from './a-portal.ts';
import { KEPT } from './everything-kept.ts';

const SAVE = 'form.form button[type=submit]';
const NOTE = 'form.form textarea';
const PATH = '/tin-tuc/4/95/se-bi-xoa';
/** Words of the article, of what was typed, and of where it stood. */
const WORDS = ['se bi xoa', 'dân vận', 'Dân vận', 'baothaibinh', 'Ghi chú sẽ mất', 'Nửa chừng'];

/** All that lies in memory and in files that only this extension sees. */
const ELSEWHERE = `(async () => {
  const root = await navigator.storage.getDirectory();
  const files = [];
  const walk = async (folder) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await walk(handle);
      else files.push(name);
    }
  };
  await walk(root);
  return JSON.stringify({
    files,
    session: await chrome.storage.session.get(null),
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(await chrome.storage.local.get(null)),
    page: Object.keys(localStorage),
    origins: (await chrome.permissions.getAll()).permissions,
  });
})()`;

async function fill(browser: Driven): Promise<Tab> {
  const tab = await open(browser, PATH);
  const popup = await browser.pressButton(tab);
  await popup.waitFor(SAVE);
  await popup.type(NOTE, 'Ghi chú sẽ mất');
  await popup.type('form.form [role=combobox]', 'Chiến dịch sẽ mất');
  await popup.press('Enter');
  await popup.click(SAVE);
  await popup.waitForText('Đã cắt ngày');
  await popup.close();
  // A page that is only half filled in, and looks that were chosen.
  const other = await open(browser, '/tin-tuc/4/96/nua-chung');
  const half = await browser.pressButton(other);
  await half.waitFor(SAVE);
  await half.type(NOTE, 'Nửa chừng');
  await half.evaluate(`localStorage.setItem('typed', 'Nửa chừng')`);
  await half.evaluate(`chrome.storage.session.set({ held: 'Nửa chừng' })`);
  await half.evaluate(`(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups', { create: true });
    await folder.getFileHandle('left.zip', { create: true });
  })()`);
  await half.close();
  return tab;
}

describe('deleting everything', () => {
  let browser: Driven;
  let article: Tab;
  let library: Tab;
  let options: Tab;
  beforeAll(async () => {
    browser = await portal();
    article = await fill(browser);
    library = await browser.newTab(browser.ownUrl('library.html'));
    await library.getByText('Bài se bi xoa').first().waitFor();
    options = await browser.newTab(browser.ownUrl('options.html'));
  });
  afterAll(() => browser?.close());

  it('says what would go, and does nothing before the word is typed', async () => {
    const kept = await options.evaluate<string>(KEPT);
    for (const word of WORDS) expect(kept).toContain(word);
    await options.getByRole('button', { name: 'Xoá tất cả…' }).click();
    await options.getByText('1 bài đã cắt').waitFor();
    await options.getByText('1 chiến dịch').waitFor();
    await options.getByRole('button', { name: 'Tiếp tục xoá' }).click();
    await options.getByLabel(/Gõ XOÁ/).fill('XO');
    expect(
      await options.evaluate<boolean>(`document.querySelector('[data-action=erase-now]').disabled`),
    ).toBe(true);
    expect(await options.evaluate<string>(KEPT)).toContain('Ghi chú sẽ mất');
  });

  it('ends at the first steps, which say that it is done', async () => {
    await options.getByLabel(/Gõ XOÁ/).fill('xóa');
    await options.getByRole('button', { name: 'Xoá vĩnh viễn' }).click();
    await options.getByText('Đã xoá toàn bộ dữ liệu').waitFor();
    expect(await options.url()).toContain('welcome.html');
  });

  it('leaves no word of any clip in any storage area', async () => {
    const kept = await options.evaluate<string>(KEPT);
    for (const word of [...WORDS, 'Chiến dịch sẽ mất']) expect(kept).not.toContain(word);
    const left = JSON.parse(await options.evaluate<string>(ELSEWHERE)) as {
      files: string[];
      session: object;
      caches: string[];
      local: string[];
      page: string[];
    };
    expect(left).toMatchObject({ files: [], session: {}, caches: [], page: [] });
    expect(left.local.filter((name) => !['greeted', 'first-page'].includes(name))).toEqual([]);
    expect(await badgeOf(browser, article)).toBe('');
  });

  it('has the other pages empty, as on the first day', async () => {
    await library.bringToFront();
    await until('the empty library', () =>
      library.evaluate<boolean>(
        `!document.body.innerText.includes('se bi xoa') && document.querySelector('#app').childElementCount > 0`,
      ),
    );
    await options.goto(browser.ownUrl('options.html'));
    expect(await options.evaluate(message('totals', null))).toEqual({ all: 0, none: 0, trash: 0 });
  });

  it('lets the same page be clipped again', async () => {
    const popup = await browser.pressButton(article);
    await popup.waitFor(SAVE);
    expect(await popup.evaluate<string>('document.body.innerText')).not.toContain('Ghi chú sẽ mất');
    await popup.click(SAVE);
    await popup.waitForText('Đã cắt ngày');
    await popup.close();
    expect(await options.evaluate(message('totals', null))).toMatchObject({ all: 1 });
  });
});

describe('deleting everything, cut off by the end of the background', () => {
  let browser: Driven;
  beforeAll(async () => {
    browser = await portal();
    await fill(browser);
  });
  afterAll(() => browser?.close());

  it('goes on with it at its next start', async () => {
    const tab = await browser.newTab(browser.ownUrl('import.html'));
    await browser.background.kill();
    // As a worker leaves it that died after its first step: the mark, and all else still there.
    await tab.evaluate(`chrome.storage.local.set({ erasing: { phase: 'data', blocked: false } })`);
    await until('the page as on the first day', async () =>
      tab
        .evaluate<boolean>(
          `(async () => (await chrome.storage.local.get('erasing')).erasing === undefined
             && document.querySelector('#app').childElementCount > 0)()`,
        )
        .catch(() => false),
    );
    const kept = await tab.evaluate<string>(KEPT);
    for (const word of WORDS) expect(kept).not.toContain(word);
  });
});
