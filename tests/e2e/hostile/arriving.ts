import { expect } from 'vitest';

import { hostileImport } from './hostile-import.ts';
import { expectClean, inOwn } from './look.ts';
import { ask, SOME, type Stage } from './stage.ts';

/** An expression that waits until a page says this. */
const said = (words: string): string =>
  `there(${JSON.stringify(words)}, () => document.body.innerText.includes(${JSON.stringify(words)})).then(() => rest(200))`;

/** A hostile file on the import page, and the campaigns that it brought. */
export async function onTheWayIn({ driven, web }: Stage): Promise<void> {
  const { text, campaigns } = await hostileImport(40);
  const file = { name: 'tep.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await inOwn(driven, 'import.html', 'input[type=file]', async (page) => {
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.evaluate(`(async () => {
      await there('the stage', () => document.querySelector('[data-state=staged]'));
      for (const head of document.querySelectorAll('.disclosure-head[aria-expanded=false]')) head.click();
      await rest(200);
    })()`);
    await expectClean(page, 'the stage of an import', { cleans: true });
    await page.evaluate(`(async () => {
      await press('.actions .button-primary');
      await there('the outcome', () => document.querySelector('.note-good'));
      await rest(200);
    })()`);
    await expectClean(page, 'the outcome of an import', { cleans: true });
  });
  for (const { id, name } of campaigns.filter((_, at) => at % 8 === 0))
    await inOwn(driven, `library.html?view=campaign&campaign=${id}`, 'h2', async (tab) => {
      await tab.evaluate(said(name));
      await expectClean(tab, `campaign ${id}`);
    });
  expect(web.takeAsked()).toEqual([]);
}

/** Pages that wait, rules of hosts, imports that were: what a hostile hand could have put there. */
export async function inOtherViews(stage: Stage): Promise<void> {
  const { driven, web, desk } = stage;
  const pages = SOME.map(({ text }, at) => ({
    urlKey: `nhandan.vn/cho-${at}`,
    url: `https://nhandan.vn/cho-${at}`,
    title: text,
    campaigns: [],
    note: text,
    addedAt: 1,
  }));
  await ask(stage, [['putWaiting', { pages }]]);
  const rules = SOME.map(({ id, text }) => {
    const host = `h${id}.vn`;
    const body = text.slice(0, 90) || 'p';
    const made = { madeAt: id, madeOn: `${host}/x`, pageTitle: text };
    return [`host-rule:${host}`, { host, body, title: null, date: null, ...made }];
  });
  await desk.evaluate(
    `chrome.storage.local.set(${JSON.stringify(Object.fromEntries(rules) as object)})`,
  );
  for (const [path, there] of [
    ['waiting.html', '.waiting-note'],
    ['options.html', '.rule'],
    ['import.html', 'h1'],
    ['library.html?view=pictures', 'svg'],
  ] as const)
    await inOwn(driven, path, there, async (tab) => {
      await tab.evaluate('rest(500)');
      await expectClean(tab, path);
    });
  expect(web.takeAsked()).toEqual([]);
}
