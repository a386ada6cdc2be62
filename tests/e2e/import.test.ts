import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Clip, ClipBody } from '../../domain/clip.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { validFiles } from '../import/valid-files.ts';
import { message, portal } from './a-portal.ts';
import { violations } from './axe.ts';
import { openLibraryPage } from './library-page.ts';

interface Feed {
  version: string;
  _clip: Record<string, unknown>;
  items: ({ content_html: string } & Record<string, unknown>)[];
}

const DOC = readFileSync(resolve(import.meta.dirname, '../../docs/export-format.md'), 'utf8');

/** The example that the format's documentation shows: a good file. */
const example = (): Feed => {
  const json = /```json\n([\s\S]*?)\n```/.exec(DOC)?.[1];
  if (!json) throw new Error('the documentation has no example');
  return JSON.parse(json) as Feed;
};

const NOTHING = { query: { text: '', campaign: null } };

describe('the import page', () => {
  let browser: Driven;
  let page: Tab;
  beforeAll(async () => {
    browser = await portal();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newTab(browser.ownUrl('import.html'));
  });

  async function choose(text: string, name = 'tep.json'): Promise<void> {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
  }

  it.each([
    ['no JSON at all', 'Đây là một tệp văn bản'],
    ['a file cut short', JSON.stringify(example()).slice(0, -40)],
    [
      'somebody else’s feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}',
    ],
    ['a newer format', JSON.stringify({ ...example(), _clip: { ...example()._clip, format: 99 } })],
    [
      'a wrong item',
      JSON.stringify({
        ...example(),
        items: [{ ...example().items[0], url: 'javascript:alert(1)' }],
      }),
    ],
    ['a file nested 100,000 deep', '['.repeat(1e5)],
  ])('refuses %s with a message and writes nothing', async (_name, text) => {
    await choose(text);
    await page.locator('.note-warn, [role=alert]').first().waitFor();
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    expect(await page.evaluate<string[]>(message('listIds', NOTHING))).toEqual([]);
    await page.close();
  });

  it('lets nothing through that could run', async () => {
    const feed = example();
    const hostile =
      '<p onclick="alert(1)">Tin <img src=x onerror=alert(1)><a href="javascript:alert(1)">a</a></p><script>alert(1)</script><svg><style><img src=x onerror=alert(1)></style></svg><iframe srcdoc="x"></iframe>';
    for (const item of feed.items) item.content_html = hostile;
    await choose(JSON.stringify(feed));
    await page.locator('button.button-primary').click();
    await page.locator('.note-good').waitFor();
    const { clips } = await page.evaluate<{ clips: Clip[] }>(
      message('listClips', { ...NOTHING, limit: 10, cursor: null }),
    );
    expect(clips.length).toBe(feed.items.length);
    const bodies = await page.evaluate<ClipBody[]>(`new Promise((resolve, reject) => {
      const open = indexedDB.open('cat-bao');
      open.onerror = () => reject(open.error);
      open.onsuccess = () => {
        const all = open.result.transaction('bodies').objectStore('bodies').getAll();
        all.onsuccess = () => resolve(all.result);
      };
    })`);
    for (const { article } of bodies) {
      expect(article.html).not.toMatch(/<(script|svg|style|iframe)|\son\w+=|javascript:/i);
      expect(article.html).toContain('Tin');
    }
  });

  it('shows what another program’s archive brings, writes it, and takes it back whole', async () => {
    const library = await openLibraryPage(browser);
    const { urlKey, base } = await library.capture('/bai/cua-ta', 'Bài của ta');
    await library.ask('saveClip', { urlKey, base, fields: { ...base, campaigns: ['Của ta'] } });
    const dump = async (): Promise<unknown> =>
      (await library.page.evaluate<unknown[][]>(DUMP)).map((rows) =>
        rows.map((row) => ({ ...(row as object), ord: 0, cluster: null, shelves: [] })),
      );
    const before = await dump();
    const archive = (await validFiles()).find(({ id }) => id === 'omnivore');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'omnivore.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from(archive?.bytes ?? []),
      });
    await page.locator('[data-list=new] .disclosure-head').click();
    const fresh = await page.locator('[data-list=new] li').count();
    expect(fresh).toBeGreaterThan(0);
    expect(await violations(browser, page)).toEqual([]);
    expect(await dump()).toEqual(before);

    await page.locator('button.button-primary').click();
    await page.locator('.note-good').waitFor();
    expect(await library.clips()).toHaveLength(fresh + clipsIn(before));
    await page.reload();
    await page.locator('.past-line .button').first().click();
    expect(await violations(browser, page)).toEqual([]);
    await page.locator('.past-ask .button-danger').click();
    await page.locator('.note-good').waitFor();
    expect(await dump()).toEqual(before);
    expect(await library.check()).toMatchObject({ problems: [] });
    await library.page.close();
    await page.close();
  });

  it('reads pasted addresses into the waiting list', async () => {
    await page.locator('.disclosure-head').click();
    await page
      .locator('textarea')
      .fill('https://baothaibinh.com.vn/tin/1.html\nbaothaibinh.com.vn');
    await page.locator('.paste button').click();
    await page.locator('[data-list=waiting]').waitFor();
    await page.locator('button.button-primary').click();
    await page.locator('.note-good').waitFor();
    await page.locator('[data-action=undo]').click();
    await page.locator('.note-good').waitFor();
    await page.close();
  });
});

const clipsIn = (dump: unknown): number => ((dump as unknown[][])[0] ?? []).length;

/** Every row of what a person made, as the database holds it. */
const DUMP = `new Promise((resolve, reject) => {
  const open = indexedDB.open('cat-bao');
  open.onerror = () => reject(open.error);
  open.onsuccess = async () => {
    const stores = ['clips', 'bodies', 'campaigns', 'revisions', 'waiting', 'journal'];
    const reading = open.result.transaction(stores);
    const all = await Promise.all(stores.map((name) => new Promise((done) => {
      const asked = reading.objectStore(name).getAll();
      asked.onsuccess = () => done(asked.result);
    })));
    open.result.close();
    resolve(all);
  };
})`;
