// @vitest-environment node
import { describe, expect, it } from 'vitest';

import type { Article } from '../../../domain/article.ts';
import { readingFormats } from '../../../import/reading/formats.ts';
import { readMhtml } from '../../../import/reading/mhtml.ts';
import { pageOrigin } from '../../../import/reading/page-address.ts';
import { pageText } from '../../../import/reading/page-bytes.ts';
import { readSavedPages } from '../../../import/reading/saved-pages.ts';
import { aClip } from '../../export/a-clip.ts';
import { sourceOf } from '../../export/reading/reading-input.ts';

const { body } = await aClip(1);
const extract = (html: string, url: string | null): Article | null =>
  html.includes('<article>')
    ? { ...body.article, title: /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? '', url: url ?? '' }
    : null;

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);
const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

describe('where a saved page is from', () => {
  it('is read where browsers and SingleFile write it, then in the page itself', () => {
    const head = (text: string) =>
      pageOrigin(`<!doctype html><html><head>${text}</head><body></body></html>`);
    expect(
      pageOrigin(
        '<!DOCTYPE html>\n<!-- saved from url=(0034)https://baohagiang.vn/tin-1.html -->\n<html>',
      ).url,
    ).toBe('https://baohagiang.vn/tin-1.html');
    const single = `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.vn/x \n saved date: Thu Nov 26 2026 22:10:00 GMT+0700 (Indochina Time)\n-->`;
    expect(pageOrigin(single)).toEqual({
      url: 'https://a.vn/x',
      savedAt: Date.UTC(2026, 10, 26, 15, 10),
    });
    expect(
      head(
        '<meta property="og:url" content="https://a.vn/og"><link rel=canonical href="https://a.vn/c">',
      ).url,
    ).toBe('https://a.vn/c');
    expect(head('<meta property="og:url" content="https://a.vn/og">').url).toBe('https://a.vn/og');
    expect(head('<base href="https://a.vn/tin/">').url).toBe('https://a.vn/tin/');
    expect(head('<link rel="canonical" href="/tin/1">').url).toBeNull();
    expect(pageOrigin('<body><link rel=canonical href="https://a.vn/c">').url).toBeNull();
  });
});

it('where a saved page is from is read in a comment of empty lines at no more cost', () => {
  const head = `<!--${'\n'.repeat(80_000)} url: https://a.vn/x \n-->`;
  expect(pageOrigin(head)).toEqual({ url: 'https://a.vn/x', savedAt: null });
});

describe('the bytes of a saved page', () => {
  it('are read in the encoding that they say, or that they must be in', () => {
    const word = 'Đồng Tháp';
    const utf16 = Buffer.from(`\ufeff${word}`, 'utf16le');
    expect(pageText(Buffer.from(word))).toBe(word);
    expect(pageText(utf16)).toBe(word);
    expect(pageText(Buffer.from(utf16).swap16())).toBe(word);
    expect(pageText(Buffer.from(`\ufeff${word}`))).toBe(word);
    const old = [...ascii('<meta charset="windows-1258">'), 0xd0, ...ascii('at')];
    expect(pageText(bytes(...old))).toContain('Đat');
    expect(pageText(bytes(0xd0, ...ascii('at nuoc')))).toBe('Đat nuoc');
    expect(pageText(bytes(...ascii('<meta charset="khong-co">'), 0xd0))).toContain('Đ');
  });
});

describe('a folder of saved pages', () => {
  it('is read page by page, what is beside a page passed over', async () => {
    const page = (title: string, from = 'https://a.vn/1') =>
      `<!-- saved from url=(0014)${from} --><h1>${title}</h1><article>x</article>`;
    const sources = [
      sourceOf('báo/một.html', page('Một')),
      sourceOf('báo/một_files/khung.html', page('Khung')),
      sourceOf('báo/hai.htm', '<h1>Hai</h1><article>x</article>'),
      sourceOf('báo/ba.html', '<!-- saved from url=(0014)https://a.vn/3 --><p>trang chủ</p>'),
      sourceOf('báo/kiểu.css', 'p {}'),
    ];
    const format = readingFormats.find(({ recognise }) => recognise(sources, ({ text }) => text()));
    expect(format?.id).toBe('savedPages');
    const outcome = await readSavedPages(sources, { extract });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        pages: [
          {
            where: 'báo/một.html',
            url: 'https://a.vn/1',
            title: 'Một',
            published: '2020-07-08T16:30:00+07:00',
            authors: ['Thu Hà'],
          },
        ],
        refused: [
          { where: 'báo/hai.htm', reason: 'no-address' },
          { where: 'báo/ba.html', reason: 'no-article' },
        ],
      },
    });
  });

  it('loses no page to another that breaks the reading', async () => {
    const page = (name: string) =>
      sourceOf(
        name,
        `<!-- saved from url=(0014)https://a.vn/${name} --><article>${name}</article>`,
      );
    const outcome = await readSavedPages([page('a.html'), page('b.html')], {
      extract: (html, url) => {
        if (html.includes('>a.html')) throw new RangeError('too deep');
        return extract(html, url);
      },
    });
    expect(outcome).toMatchObject({
      value: {
        pages: [{ where: 'b.html' }],
        refused: [{ where: 'a.html', reason: 'no-article' }],
      },
    });
  });

  it('takes pages in one file, whatever their parts are packed in', () => {
    const mhtml = (encoding: string, content: string) =>
      new Uint8Array(
        Buffer.from(
          [
            'From: <Saved by Blink>',
            'Snapshot-Content-Location: https://a.vn/bai',
            'Date: Thu, 26 Nov 2026 15:10:00 -0000',
            'Content-Type: multipart/related;',
            '\ttype="text/html";',
            '\tboundary="----X"',
            '',
            '',
            '------X',
            'Content-Type: text/html; charset=utf-8',
            `Content-Transfer-Encoding: ${encoding}`,
            'Content-Location: https://a.vn/bai',
            '',
            content,
            '------X--',
            '',
          ].join('\r\n'),
        ),
      );
    const expected = { url: 'https://a.vn/bai', savedAt: Date.UTC(2026, 10, 26, 15, 10) };
    const quoted = readMhtml(mhtml('quoted-printable', '<p>D=C3=A2n=\r\n v=E1=BA=ADn</p>'));
    expect(quoted).toMatchObject(expected);
    expect(quoted?.html.trim()).toBe('<p>Dân vận</p>');
    // A space before the break is a space between words; endless ones cost no more than others.
    const broken = readMhtml(
      mhtml('quoted-printable', `D=C3=A2n =\r\nv=E1=BA=ADn${' '.repeat(80_000)}.`),
    );
    expect(broken?.html).toMatch(/^Dân vận {80000}\.\s*$/);
    const packed = readMhtml(mhtml('base64', Buffer.from('<p>Dân vận</p>').toString('base64')));
    expect(packed?.html).toBe('<p>Dân vận</p>');
    expect(readMhtml(new Uint8Array(Buffer.from('không phải')))).toBeNull();
    expect(readMhtml(mhtml('base64', '@@@'))?.html).toBe('');
  });
});
