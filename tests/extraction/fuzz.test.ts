import * as fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserNote, browserPath, openPageWith } from './browser.ts';
import { fixture } from './page.ts';
import type * as Whole from './whole.ts';

const NAMES = [
  'tb-family',
  'kt-family',
  'liferay-7',
  'sharepoint-2010',
  'nukeviet',
  'onecms',
  'newspaper-json-ld',
  'listing',
];
const NOISE = [
  '',
  '<div>',
  '</div>',
  '<table><tr><td>',
  '</table>',
  '<p>',
  '</p>',
  '<li>',
  '"',
  '>',
  '<',
  '<img>',
  '<a href="">',
  '&#0;',
  '\u202e',
  '<h1></h1>',
  '<script type="application/ld+json">{"@type":"Article","author":[null,{}],"datePublished":7}</script>',
  '<time datetime="x">',
  '<form>',
  '<svg>',
  '<frameset>',
  '<base href="javascript:x">',
  '<br>',
];

let browser: Browser;
let page: Page;

describe.skipIf(!browserPath)(`a damaged page in a real browser${browserNote}`, () => {
  beforeAll(async () => {
    ({ browser, page } = await openPageWith('tests/extraction/whole.ts', 'whole'));
  }, 60_000);

  afterAll(() => browser?.close());

  it('never makes extraction throw, nor changes, nor gives an empty title or a handler', async () => {
    const cuts = fc.array(fc.tuple(fc.nat(100), fc.nat(120), fc.constantFrom(...NOISE)), {
      minLength: 1,
      maxLength: 6,
    });
    const samples = fc.sample(fc.tuple(fc.constantFrom(...NAMES), cuts), {
      numRuns: 400,
      seed: 11,
    });
    const pages = samples.map(([name, edits]) => {
      let html = fixture(name);
      for (const [where, length, noise] of edits) {
        const at = Math.floor((html.length * where) / 101);
        html = html.slice(0, at) + noise + html.slice(at + length);
      }
      return html;
    });
    const faults = await page.evaluate((htmls) => {
      const { extractArticle, sanitizeHtml, voteWithReadability } = (
        globalThis as unknown as { whole: typeof Whole }
      ).whole;
      const found: string[] = [];
      for (const [at, html] of htmls.entries()) {
        try {
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          const before = parsed.documentElement.outerHTML;
          const { article } = extractArticle(parsed, 'https://songmay.gov.vn/tin/bai-1.html', {
            sanitize: sanitizeHtml,
            vote: voteWithReadability,
          });
          if (article.title === '') found.push(`${at}: no title`);
          if (parsed.documentElement.outerHTML !== before) found.push(`${at}: page changed`);
          const result = new DOMParser().parseFromString(article.html, 'text/html').body;
          if (result.querySelector('script,svg,iframe,style,form')) found.push(`${at}: element`);
          for (const { attributes } of result.querySelectorAll('*'))
            for (const { name, value } of attributes)
              if (/^on|^style$/.test(name) || /^(?!https?:|mailto:)[\w+.-]+:\S/i.test(value))
                found.push(`${at}: ${name}=${value}`);
        } catch (error) {
          found.push(`${at}: ${String(error)}`);
        }
      }
      return found;
    }, pages);
    expect(faults).toEqual([]);
  }, 120_000);
});
