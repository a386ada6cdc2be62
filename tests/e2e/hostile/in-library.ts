import { expect } from 'vitest';

import { expectClean, inOwn, PREPARE } from './look.ts';
import { readAll, type Read } from './read-all.ts';
import { ask, clipPages, payload, SOME, type Stage } from './stage.ts';

const LINE = '[data-place]';

/** The real popup on some of the pages. */
export async function inPopup({ driven, web, urls }: Stage): Promise<void> {
  for (const url of urls.filter((_, at) => at % Math.ceil(urls.length / 8) === 0)) {
    const page = await driven.newTab(url);
    const popup = await driven.pressButton(page);
    await popup.evaluate(PREPARE);
    await popup.waitFor('.row');
    await expectClean(popup, url);
    await popup.close();
    await page.close();
  }
  await web.forget();
}

/** Lists, scrolled from end to end. */
export async function inLists({ driven, web, urls, clipped }: Stage): Promise<void> {
  for (const [path, line, steps] of [
    ['popup.html', '.row', 3],
    ['sidepanel.html', '.row', 3],
    ['library.html', LINE, Math.ceil(urls.length / 5)],
  ] as const) {
    const seen = new Set<string>();
    await inOwn(driven, path, line, async (tab) => {
      for (let step = 0; step <= steps; step++) {
        const shown = await tab.evaluate<string[]>(`(async () => {
          const far = (e) => e.scrollHeight - e.clientHeight;
          const scroller = [...document.querySelectorAll('*')].sort((a, b) => far(b) - far(a))[0];
          scroller.scrollTop = far(scroller) * ${step / steps};
          await rest(30);
          await there('lines', () => !document.querySelector('.item-waits'));
          return [...document.querySelectorAll('[data-clip]')].map((line) => line.dataset.clip);
        })()`);
        for (const id of shown) seen.add(id);
        await expectClean(tab, `${path} ${step}`);
      }
    });
    if (line === LINE) expect(seen.size).toBe(clipped.length);
    else expect(seen.size).toBeGreaterThan(Math.min(clipped.length, 20) / 2);
  }
  expect(web.takeAsked()).toEqual([]);
}

/** Every clip in the reader, which asks for nothing. */
export const inReader = ({ driven, web, clipped }: Stage): Promise<void> =>
  inOwn(driven, 'library.html', LINE, async (tab) => {
    const { pictured, ...read } = await tab.evaluate<Read>(readAll(clipped));
    expect(read).toEqual({ faults: [], shown: clipped.length });
    expect(pictured).toBe(0);
    await expectClean(tab, 'the reader');
    expect(web.takeAsked()).toEqual([]);
  });

/** Some in the reader with the pictures that they want. */
export const withPictures = ({ driven, web, clipped }: Stage): Promise<void> =>
  inOwn(driven, 'library.html', LINE, async (tab) => {
    const some = clipped.slice(0, 30);
    const { pictured, ...read } = await tab.evaluate<Read>(readAll(some, true));
    expect(read).toEqual({ faults: [], shown: some.length });
    expect(pictured).toBeGreaterThan(some.length);
    const pictures = some.flatMap(({ html }) =>
      [...html.matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, src = '']) =>
        src.replaceAll('&amp;', '&'),
      ),
    );
    for (const asked of web.takeAsked()) expect(pictures).toContain(asked);
  });

/** Clips with highlights that were read anew: their versions, and the pages that were kept. */
export async function amongVersions(stage: Stage): Promise<void> {
  const { driven, web } = stage;
  const some = stage.clipped.slice(0, 10);
  const marked = await ask(
    stage,
    some.map(({ id }, at) => {
      const note = SOME[at % SOME.length]?.text ?? '';
      const value = JSON.stringify({ exact: 'Hòa Lộc', note, prefix: '', suffix: '' });
      return ['changeHighlights', { id, add: [value], remove: [] }];
    }),
  );
  expect(marked.filter((answer) => !(answer as { ok: boolean }).ok)).toEqual([]);
  const urls = some.map(({ url }) => url);
  web.revise(urls, payload(46));
  const again = await clipPages(stage, urls, true);
  expect(again.filter(({ fault }) => fault !== '')).toEqual([]);
  await web.forget();
  for (const { id } of some.slice(0, 4))
    await inOwn(driven, `library.html?clip=${id}`, '.reader-text', async (tab) => {
      await tab.evaluate(OPEN_COMPARISON);
      await expectClean(tab, `versions of ${id}`);
      await tab.evaluate(OPEN_KEPT_PAGE);
      await expectClean(tab, `kept page of ${id}`, { cleans: true });
    });
  expect(web.takeAsked()).toEqual([]);
}

const OPEN_COMPARISON = `(async () => {
  await there('the highlight', () => document.querySelector('.reader-text').shadowRoot?.querySelector('mark[data-highlight]'));
  await there('the versions', () => document.querySelector('.disclosure-head'));
  await rest(300);
  for (const head of document.querySelectorAll('.disclosure-head[aria-expanded=false]')) head.click();
  await press('.line-version .link-button');
  await there('the comparison', () => document.querySelector('dialog.diff-dialog[open] .diff-body')?.textContent.trim());
})()`;

const OPEN_KEPT_PAGE = `(async () => {
  document.querySelector('dialog.diff-dialog').close();
  const button = await there('the kept page', () => [...document.querySelectorAll('.reader-bar button:enabled')]
    .find((each) => (each.ariaLabel ?? each.title ?? each.textContent).includes('Bản gốc')));
  button.click();
  await there('its frame', () => document.querySelector('iframe.snapshot-frame'));
  await rest(300);
})()`;

/** What is found, with its snippets, by words of all kinds. */
export async function inSearch({ driven }: Stage): Promise<void> {
  const seek = (words: string, there: string): Promise<void> =>
    inOwn(
      driven,
      `library.html?q=${encodeURIComponent(words.toWellFormed())}`,
      there,
      async (tab) => {
        await tab.evaluate('rest(400)');
        await expectClean(tab, words);
      },
    );
  // What stands before a payload in each text.
  await seek('Đồng chí nói', `${LINE} .item-text mark`);
  for (const words of ['script', ...SOME.map(({ text }) => text.slice(0, 200))])
    await seek(words, 'main');
}
