import { expect } from 'vitest';

import {
  bared,
  chapters,
  chooseFormat,
  FORMATS,
  framesPage,
  KEEP_DOWNLOADS,
  notesPage,
  savedBytes,
} from './files.ts';
import { expectClean, inOwn, look } from './look.ts';
import { POKE } from './read-all.ts';
import { payload, type Stage } from './stage.ts';
import { WITNESS_AT } from './web.ts';

const READY = '.send .button-primary:enabled';
const HTML = 'text/html; charset=utf-8';
/** The one script that belongs in a file that is opened. */
const OWN = JSON.stringify(WITNESS_AT);

/** The preview of any format, of all clips, under hostile names. */
export async function inPreviews({ driven, web, desk }: Stage): Promise<void> {
  const handed = {
    collection: { kind: 'query', query: { text: '', campaign: null } },
    label: payload(60),
    title: payload(90),
    campaign: '',
    at: 1,
  };
  await desk.evaluate(`chrome.storage.local.set({ 'handed:x': ${JSON.stringify(handed)} })`);
  await inOwn(driven, 'export.html?c=x', READY, async (page) => {
    for (const format of FORMATS) {
      expect(await page.evaluate<number>(chooseFormat(format))).toBeGreaterThan(0);
      await expectClean(page, format);
    }
  });
  expect(web.takeAsked()).toEqual([]);
}

/** The files themselves, opened without the policy that they bring along. */
export async function inFiles(stage: Stage): Promise<void> {
  const { driven, web } = stage;
  await inOwn(driven, 'export.html?c=x', READY, async (page) => {
    await page.evaluate(KEEP_DOWNLOADS);
    const saved = async (format: string): Promise<Buffer> => {
      await page.evaluate(chooseFormat(format));
      return savedBytes(page);
    };
    for (const format of ['html', 'netscape'])
      await openFile(stage, `${format}.html`, bared((await saved(format)).toString()));
    await openFile(stage, 'ghi-chu.html', notesPage(await saved('markdown')));
    await openBook(stage, await saved('epub'));
  });
  // Pictures of the page that a file names are the only thing that it may ask for, and no file does.
  expect(web.takeAsked()).toEqual([]);
}

async function openFile({ driven, web, urls }: Stage, name: string, body: string): Promise<void> {
  const tab = await driven.newTab(web.put(name, body, HTML));
  await tab.evaluate(`(async () => {
    const poked = document.querySelectorAll('*');
    ${POKE}
    await new Promise((done) => setTimeout(done, 100));
  })()`);
  await expectClean(tab, name, { own: OWN });
  // Every clip is there, as far as its page lets us know by what it leads to.
  const led = await tab.evaluate<string[]>(
    `Array.from(document.querySelectorAll('a[href]'), (link) => link.href)`,
  );
  expect(urls.filter((url) => !led.includes(url))).toEqual([]);
  await tab.close();
}

async function openBook({ driven, web, clipped }: Stage, book: Buffer): Promise<void> {
  const files = chapters(book).map(([name, xhtml]) =>
    web.put(`sach/${name}`, xhtml, 'application/xhtml+xml; charset=utf-8'),
  );
  expect(files.length).toBeGreaterThan(clipped.length);
  const tab = await driven.newTab(web.put('sach.html', framesPage(files), HTML));
  const read = await tab.evaluate(`opened.then((frames) => {
    const all = { opened: frames.length, active: [], ran: [], broken: [] };
    for (const { contentWindow: view } of frames) {
      const { document } = view;
      if (document.querySelector('parsererror')) all.broken.push(document.URL + document.documentElement.textContent.slice(0, 200));
      if (typeof view.trap !== 'function') all.broken.push(document.URL + ' has no witness');
      const { active } = ${look(OWN)};
      all.active.push(...active);
      all.ran.push(...(view.trapped ?? []));
    }
    return all;
  })`);
  expect(read).toEqual({ opened: files.length, active: [], ran: [], broken: [] });
  await tab.close();
}
