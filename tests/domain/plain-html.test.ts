// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { isPlainHtml } from '../../domain/plain-html.ts';
import { breachesIn } from '../extraction/xss-rule.ts';
import { HOSTILE_PAYLOADS } from '../fixtures/hostile/payloads.ts';

const REL = 'rel="noopener noreferrer"';

/** What a lenient parser, which is not the one that was fooled, finds in it. */
const breaches = (html: string): readonly string[] => {
  const { document } = parseHTML(`<!doctype html><html><body><div>${html}</div></body></html>`);
  return breachesIn(document.body);
};

describe('plain HTML', () => {
  it.each([
    '',
    'chữ &amp; dấu &lt;b&gt; &nbsp;',
    'chữ & dấu &copy; không thẻ',
    '<h2>Mục</h2><p>Chữ <strong>đậm</strong><br>và <em>nghiêng</em></p><hr>',
    `<p><a href="https://a.vn/x?a=1&amp;b=2" ${REL}>a</a><a ${REL}>b</a></p>`,
    `<a href="mailto:a@b.vn" ${REL}>a</a>`,
    '<figure><img src="https://a.vn/1.jpg" alt="ảnh &quot;đẹp&quot;"><figcaption>x</figcaption></figure>',
    '<table><tbody><tr><td colspan="2" rowspan="3">ô</td></tr></tbody></table>',
    '<p title="a > b < c">x > y</p>',
    '<p is="">x</p>',
  ])('is what the doorway writes: %s', (html) => {
    expect(isPlainHtml(html)).toBe(true);
  });

  it.each([
    ['an element of another kind', '<script>x</script>'],
    ['an element of another kind, void', '<input>'],
    ['capitals, which no browser writes', '<P>x</P>'],
    ['a handler', '<p onclick="x()">x</p>'],
    ['a handler without a space before it', '<img src="https://a.vn/1.jpg"onerror="x()">'],
    ['a slash for a space', '<img/src="https://a.vn/1.jpg">'],
    ['a closed void element', '<br/>'],
    ['single quotes', "<p title='x'>y</p>"],
    ['no quotes', '<p title=x>y</p>'],
    ['a style', '<p style="color:red">x</p>'],
    ['a name', '<p id="body">x</p>'],
    ['a blank around a value', '<p title="x ">y</p>'],
    ['a script for an address', `<a href="javascript:x()" ${REL}>x</a>`],
    ['an escaped one', `<a href="java&#115;cript:x()" ${REL}>x</a>`],
    ['one behind a blank', `<a href=" https://a.vn" ${REL}>x</a>`],
    ['a relative address', `<a href="/x" ${REL}>x</a>`],
    ['data for a picture', '<img src="data:image/png;base64,AAAA">'],
    ['mail for a picture', '<img src="mailto:a@b.vn">'],
    ['a picture without an address', '<img alt="x">'],
    ['an address where none belongs', '<p href="https://a.vn">x</p>'],
    ['a link that tells where it comes from', '<a href="https://a.vn">x</a>'],
    ['a rel where none belongs', `<p ${REL}>x</p>`],
    ['an attribute twice', '<p title="a" title="b">x</p>'],
    ['an attribute of a closing tag', '<p>x</p title="a">'],
    ['what is never closed', '<p>x'],
    ['what was never opened', 'x</p>'],
    ['what is closed out of turn', '<b><i>x</b></i>'],
    ['a comment', '<p>x<!-- y --></p>'],
    ['a declaration', '<!DOCTYPE html>'],
    ['an instruction', '<?xml version="1.0"?>'],
    ['a bare ampersand', '<p>a & b</p>'],
    ['another escape', '<p>&copy;</p>'],
    ['a numbered escape', '<p>&#x202e;</p>'],
    ['an unfinished tag', '<p'],
    ['an end that other parsers know', '<p title="</style>">x</p>'],
    ['an end of a comment', '<p title="--&gt;">x</p>'],
    ['a zero', '<p>\0</p>'],
    ['a line break in a tag', '<p\ntitle="x">y</p>'],
    ['nesting beyond all measure', `${'<b>'.repeat(5000)}${'</b>'.repeat(5000)}`],
  ])('is not %s', (_, html) => {
    expect(isPlainHtml(html)).toBe(false);
  });

  it('is no payload of the attacks that are known, but those that are no markup', () => {
    const markup = HOSTILE_PAYLOADS.filter(({ text }) => text.includes('<'));
    expect(markup.filter(({ text }) => isPlainHtml(text))).toEqual([]);
    expect(markup.length).toBeGreaterThan(200);
  });

  it('breaks no rule of stored HTML, whatever is put into it', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<i title="',
      '">',
      '"',
      ' onerror="x"',
      '<img src="https://a.vn/',
      '<a ',
      REL,
      '>',
      ' href="https://a.vn"',
      '</a>',
      '<script>',
      '<svg>',
      '&lt;',
      '&amp;',
      '&',
      '&#106;',
      '<',
      '/>',
      'x',
      ' ',
      '\t',
      '<br>',
      '<!--',
      '-->',
      '<td colspan="2">',
      '</td>',
      'javascript:x',
      '\u00a0',
    ];
    const html = fc
      .array(fc.constantFrom(...pieces), { maxLength: 12 })
      .map((list) => list.join(''));
    let plain = 0;
    fc.assert(
      fc.property(html, (text) => {
        if (!isPlainHtml(text)) return;
        plain += 1;
        expect(breaches(text)).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  it('is what libraries hold that earlier versions wrote', () => {
    const folder = 'tests/golden/';
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => htmlIn(JSON.parse(readFileSync(folder + name, 'utf8'))));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((html) => !isPlainHtml(html))).toEqual([]);
  });

  it('is told of four million characters in no time', () => {
    const long = `<p>${'x'.repeat(2_000_000)}</p>${'<br>'.repeat(500_000)}`;
    const attribute = `<p title="${'a '.repeat(1_000_000)}`;
    const opens = '<p '.repeat(1_000_000);
    const start = performance.now();
    expect([long, attribute, opens].map(isPlainHtml)).toEqual([true, false, false]);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

/** Every text under the name `html`, however deep. */
function htmlIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) =>
    name === 'html' && typeof held === 'string' ? [held] : htmlIn(held),
  );
}
