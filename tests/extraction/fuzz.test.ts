import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserNote, browserPath, openPageWith } from './browser.ts';
import type * as FuzzPage from './fuzz-page.ts';
import { fixture } from './page.ts';

const PAGES = 2000;
const BATCH = 100;
/** What a page may take at most, damaged as it may be, on a slow and busy machine. */
const MOST_MS = 3000;

// Named, so that a new fixture does not make other pages of the same numbers.
const NAMES = [
  'tb-family',
  'kt-family',
  'liferay-7',
  'sharepoint-2010',
  'nukeviet',
  'onecms',
  'newspaper-json-ld',
  'listing',
  'home',
  'stub',
  'frameset',
  'hostile-title',
  'drupal-10-node',
  'joomla-k2-item',
  'old-tables-upper-title',
  'wordpress-newspaper',
  'onecms-photo-story',
  'many-dates',
  'document-details',
  'nextjs-hashed',
];
const fixtures = Object.fromEntries(NAMES.map((name) => [name, fixture(name)]));

let browser: Browser;
let page: Page;

describe.skipIf(!browserPath)(`a damaged page in a real browser${browserNote}`, () => {
  beforeAll(async () => {
    ({ browser, page } = await openPageWith('tests/extraction/fuzz-page.ts', 'fuzzPage'));
  }, 60_000);

  afterAll(() => browser?.close());

  it(`is read without a throw, a change or a danger, ${PAGES} times`, async () => {
    const faults: string[] = [];
    for (let from = 0; from < PAGES; from += BATCH) {
      const report = await page.evaluate(
        ([pages, first, last, most]) =>
          (globalThis as unknown as { fuzzPage: typeof FuzzPage }).fuzzPage.fuzz(
            pages,
            first,
            last,
            most,
          ),
        [fixtures, from, from + BATCH, MOST_MS] as const,
      );
      faults.push(...report.faults);
    }
    expect(faults).toEqual([]);
  }, 180_000);

  it.each([
    [
      'a form whose fields are named like its own properties',
      '<form hidden><img name="remove"><fieldset name="textContent"></fieldset><img id="replaceWith"></form>',
      0,
    ],
    ['5,000 elements one in another, as scripts can build them', '', 5000],
    ['5,000 lists that were never closed', '<ul>'.repeat(5000), 0],
    [
      'a meta element named by 100,000 blanks',
      `<meta property="${' '.repeat(100_000)}" content="x">`,
      0,
    ],
  ])('is read in time though it holds %s', async (_, noise, depth) => {
    const html = fixture('stub').replace(/<body[^>]*>/, (body) => body + noise);
    const { ms, found } = await page.evaluate(
      ([text, levels]) =>
        (globalThis as unknown as { fuzzPage: typeof FuzzPage }).fuzzPage.readOne(text, levels),
      [html, depth] as const,
    );
    expect(found).toEqual([]);
    expect(ms).toBeLessThan(MOST_MS);
  });
});
