import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { isPlainHtml } from '../../domain/plain-html.ts';
import { HOSTILE_PAYLOADS } from '../fixtures/hostile/payloads.ts';
import { browserNote, browserPath, openPageWith } from './browser.ts';

let browser: Browser;
let page: Page;

/** What comes out of the doorway, and whether a browser makes the same of it as of what went in. */
const throughDoorway = (inputs: readonly string[]) =>
  page.evaluate((all) => {
    const { doorway } = globalThis as unknown as {
      doorway: { sanitizeHtml(html: string): string };
    };
    const parsed = (html: string): string =>
      new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html').body.innerHTML;
    return all.map((html) => {
      const out = doorway.sanitizeHtml(html);
      return { html, out, same: parsed(out) === parsed(html) };
    });
  }, inputs);

const FOLDER = 'tests/fixtures/pages/';

describe.skipIf(!browserPath)(`plain HTML and the doorway, in a real browser${browserNote}`, () => {
  beforeAll(async () => {
    ({ browser, page } = await openPageWith('extraction/sanitize.ts', 'doorway'));
    await page.route(/^https?:/, (route) => route.abort());
  }, 60_000);

  afterAll(() => browser?.close());

  it('is all that comes out of it, of pages and of attacks', async () => {
    const pages = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(FOLDER + name, 'utf8'));
    const done = await throughDoorway([...pages, ...HOSTILE_PAYLOADS.map(({ text }) => text)]);
    expect(done.filter(({ out }) => !isPlainHtml(out)).map(({ out }) => out)).toEqual([]);
    expect(done.length).toBeGreaterThan(100);
  });

  it('comes out of it as it went in, or as the same document', async () => {
    const tags = ['p', 'b', 'li', 'ul', 'pre', 'h2', 'span', 'blockquote'];
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(
          'chữ',
          '&amp;',
          '&lt;b&gt;',
          '<br>',
          '<table><tbody><tr><td colspan="2">ô</td></tr></tbody></table>',
          '<img src="https://a.vn/1.jpg">',
          '\n',
        ),
        fc
          .tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 3 }))
          .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
        tie('node').map((inner) => `<a href="https://a.vn" rel="noopener noreferrer">${inner}</a>`),
      ),
    })).node;
    const samples = fc.sample(tree, 500);
    expect(samples.every(isPlainHtml)).toBe(true);
    const done = await throughDoorway(samples);
    expect(done.filter(({ same }) => !same)).toEqual([]);
    expect(done.filter(({ out }) => !isPlainHtml(out))).toEqual([]);
  });
});
