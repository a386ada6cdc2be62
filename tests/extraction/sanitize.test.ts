import * as fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { browserNote, browserPath, openPageWith } from './browser.ts';

// DOMPurify needs the real thing: in the DOMs made for tests it lets scripts through.
let browser: Browser;
let page: Page;
let script: string;

const sanitizeAll = (html: readonly string[]): Promise<string[]> =>
  page.evaluate(
    (inputs) =>
      inputs.map((input) =>
        (
          globalThis as unknown as { doorway: { sanitizeHtml(html: string): string } }
        ).doorway.sanitizeHtml(input),
      ),
    html,
  );
const sanitize = async (html: string): Promise<string> => (await sanitizeAll([html]))[0] ?? '';

/** What a browser makes of the output: every element name, attribute and address in it. */
const inventory = (html: readonly string[]) =>
  page.evaluate((inputs) => {
    const seen = {
      tags: new Set<string>(),
      attributes: new Set<string>(),
      schemes: new Set<string>(),
    };
    for (const input of inputs) {
      const parsed = new DOMParser().parseFromString(input, 'text/html');
      for (const element of parsed.body.querySelectorAll('*')) {
        seen.tags.add(element.tagName.toLowerCase());
        for (const { name, value } of element.attributes) {
          seen.attributes.add(name);
          if (name === 'href' || name === 'src')
            seen.schemes.add(/^[^:]*:?/.exec(value.toLowerCase())?.[0] ?? '');
        }
      }
    }
    return { tags: [...seen.tags], attributes: [...seen.attributes], schemes: [...seen.schemes] };
  }, html);

describe.skipIf(!browserPath)(`the HTML doorway in a real browser${browserNote}`, () => {
  beforeAll(async () => {
    ({ browser, page, script } = await openPageWith('extraction/sanitize.ts', 'doorway'));
  }, 60_000);

  afterAll(() => browser?.close());

  it('keeps the markup of an article', async () => {
    const html =
      '<h2>Mục</h2><p>Chữ <strong>đậm</strong> và <em>nghiêng</em></p><ul><li>một</li></ul>' +
      '<table><tbody><tr><td colspan="2">ô</td></tr></tbody></table><blockquote>lời</blockquote>' +
      '<figure><img src="https://a.vn/1.jpg" alt="ảnh"><figcaption>chú thích</figcaption></figure>';
    expect(await sanitize(html)).toBe(html);
  });

  it('drops style, class, id, handlers and data attributes', async () => {
    expect(
      await sanitize(
        '<p style="color:red" class="a" id="b" onclick="x()" data-x="1" aria-label="z">chữ</p>',
      ),
    ).toBe('<p>chữ</p>');
  });

  it('lets links lead to the web and to mail only, and never back to us', async () => {
    expect(await sanitize('<a href="https://a.vn/x" target="_blank">a</a>')).toBe(
      '<a href="https://a.vn/x" rel="noopener noreferrer">a</a>',
    );
    expect(await sanitize('<a href="mailto:a@b.vn">a</a>')).toContain('mailto:a@b.vn');
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '/tuong-doi',
    ])
      expect(await sanitize(`<a href="${href}">a</a>`)).toBe('<a rel="noopener noreferrer">a</a>');
  });

  it('drops pictures that are not on the web', async () => {
    for (const src of [
      'data:image/png;base64,AAAA',
      'blob:x',
      'javascript:alert(1)',
      'mailto:a@b.vn',
      'x.jpg',
    ])
      expect(await sanitize(`<p>a<img src="${src}"></p>`)).toBe('<p>a</p>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
    '<style>@import "https://evil.example/x.css"</style>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<template><script>alert(1)</script></template>',
    '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<p><svg><style><!--</style><img src=x onerror=alert(1)>--></p>',
    '<input autofocus onfocus=alert(1)><details open ontoggle=alert(1)>',
    '<div style="background:url(javascript:alert(1))">x</div>',
  ])('makes harmless: %s', async (attack) => {
    const clean = await sanitize(attack);
    const { tags, attributes, schemes } = await inventory([clean]);
    expect(
      tags.filter((tag) =>
        /script|svg|math|iframe|form|style|object|embed|base|meta|template|input/.test(tag),
      ),
    ).toEqual([]);
    expect(
      attributes.filter(
        (name) => !['href', 'src', 'alt', 'title', 'colspan', 'rowspan', 'rel'].includes(name),
      ),
    ).toEqual([]);
    expect(schemes.filter((scheme) => !/^(https?|mailto):$/.test(scheme))).toEqual([]);
  });

  it('lets nothing dangerous through, however nasty parts are put together; twice is the same as once', async () => {
    const part = fc.constantFrom(
      '<script>',
      '</script>',
      '<svg>',
      '</svg>',
      '<math>',
      '<style>',
      '</style>',
      '<p ',
      '>',
      '"',
      "'",
      '<a href="',
      'javascript:',
      'alert(1)',
      ' onerror=',
      ' onload="x"',
      '<img src=',
      'data:text/html,',
      '<!--',
      '-->',
      '<template>',
      '<table>',
      '<td>',
      '</p>',
      '<iframe src=',
      '<form>',
      '<mglyph>',
      '<noscript>',
      '&#x6a;',
      '\u0000',
      'chữ',
      '<o:p>',
      '<title>',
      '</title>',
    );
    const inputs = fc.sample(
      fc.array(part, { maxLength: 25 }).map((parts) => parts.join('')),
      { numRuns: 1500, seed: 7 },
    );
    const once = await sanitizeAll(inputs);
    const { tags, attributes, schemes } = await inventory(once);
    expect(
      tags.filter((tag) =>
        /script|svg|math|iframe|form|style|object|embed|template|title/.test(tag),
      ),
    ).toEqual([]);
    expect(attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
    expect(schemes.filter((scheme) => !/^(https?|mailto):$/.test(scheme))).toEqual([]);
    expect(await sanitizeAll(once)).toEqual(once);
  });

  it('neither copies nor moves a script in the document in which it cleans', async () => {
    const careful = await browser.newPage();
    try {
      await careful.addScriptTag({ content: script });
      const asked = await careful.evaluate(
        (inputs) => {
          const { doorway, trustedTypes } = globalThis as unknown as {
            doorway: { sanitizeHtml(html: string): string };
            trustedTypes: { createPolicy(name: string, rules: object): void };
          };
          const scripts: string[] = [];
          // Under the rules of our own pages, but that scripts which are asked about are noted.
          trustedTypes.createPolicy('default', {
            createHTML: (html: string) => html,
            createScript: (code: string) => scripts.push(code) && code,
          });
          document.head.insertAdjacentHTML(
            'beforeend',
            `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`,
          );
          for (const input of inputs) doorway.sanitizeHtml(input);
          return scripts;
        },
        [
          '<p>a</p><script>alert(1)</script>',
          '<section><form><script>alert(2)</script></form></section>',
          '<x><svg><script>alert(3)</script></svg></x>',
          '<p>a</p><script>alert(4)',
          '<svg><script>alert(5)',
          '<x><p>a</p><svg><script>alert<b>(6)</b></script></svg></x>',
          '<table><tr><td><x><svg><script>alert(7)',
        ],
      );
      expect(asked).toEqual([]);
    } finally {
      await careful.close();
    }
  });
});
