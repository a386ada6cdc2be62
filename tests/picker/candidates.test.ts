// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import {
  candidateAt,
  candidatesOf,
  likeliest,
  narrower,
  neighbour,
  wider,
} from '../../entrypoints/picker/candidates.ts';

const documentOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const TEXT = 'Một đoạn văn dài vừa đủ để là một đoạn của bài báo, kể chuyện bà con trong thôn. ';
const PAGE = `<html><head></head><body>
  <div id="menu"><ul><li><a href="/">Trang chủ</a></li></ul></div>
  <div id="khung"><h1 id="tieu-de"><span>Con đường <b>mới</b></span></h1>
    <p class="meta">Đăng: <span id="ngay">05/03/2024 08:15</span></p>
    <div id="bai"><p>${TEXT}<b id="dam">chữ đậm</b></p><p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p></div>
    <div id="bai2"><div>${TEXT}</div><div id="doan">${TEXT}</div><div>${TEXT}</div></div></div>
  </body></html>`;

const document = documentOf(PAGE);
const at = (id: string): Element => {
  const element = document.querySelector(`#${id}`);
  if (!element) throw new Error(`no #${id}`);
  return element;
};
const all = () => true;

describe('pointing', () => {
  it('at a word of a paragraph means the text around it', () => {
    expect(candidateAt(at('dam'), 'body')).toBe(at('bai'));
  });

  it('at a division that is one paragraph means the text around it', () => {
    expect(candidateAt(at('doan'), 'body')).toBe(at('bai2'));
  });

  it('at a word of a heading means the heading', () => {
    const word = at('tieu-de').querySelector('b');
    expect(word && candidateAt(word, 'title')).toBe(at('tieu-de'));
  });

  it('at a date means just that', () => {
    expect(candidateAt(at('ngay'), 'date')).toBe(at('ngay'));
  });

  it('at nothing but the page means nothing', () => {
    expect(candidateAt(document.body, 'body')).toBeNull();
    expect(candidateAt(document.documentElement, 'title')).toBeNull();
  });

  it('goes wider as far as the body, and narrower to the most text', () => {
    expect(wider(at('bai'))).toBe(at('khung'));
    expect(wider(at('khung'))).toBe(at('khung'));
    expect(narrower(at('khung'))).toBe(at('bai'));
  });
});

describe('the candidates', () => {
  it('for the body are elements that hold running text, the fullest first pointed at', () => {
    const bodies = candidatesOf(document, 'body', all);
    expect(bodies).toEqual([at('bai'), at('bai2')]);
    expect(likeliest(bodies, 'body', null)).toBe(at('bai'));
  });

  it('for the title and the date are found, the one above the body first', () => {
    const titles = candidatesOf(document, 'title', all);
    expect(likeliest(titles, 'title', at('bai'))).toBe(at('tieu-de'));
    const dates = candidatesOf(document, 'date', all);
    expect(dates).toEqual([at('ngay')]);
    expect(likeliest(dates, 'date', at('bai'))).toBe(at('ngay'));
  });

  it('leave out what is not seen', () => {
    expect(candidatesOf(document, 'body', (element) => element !== at('bai'))).toEqual([
      at('bai2'),
    ]);
  });

  it('are gone through from where one points, to the end', () => {
    const bodies = candidatesOf(document, 'body', all);
    expect(neighbour(bodies, null, 1)).toBe(at('bai'));
    expect(neighbour(bodies, at('ngay'), 1)).toBe(at('bai'));
    expect(neighbour(bodies, at('bai'), 1)).toBe(at('bai2'));
    expect(neighbour(bodies, at('bai2'), 1)).toBe(at('bai2'));
    expect(neighbour(bodies, at('bai2'), -1)).toBe(at('bai'));
  });

  it('of an empty page are none', () => {
    const empty = documentOf('<html><head></head><body></body></html>');
    expect(candidatesOf(empty, 'body', all)).toEqual([]);
    expect(likeliest([], 'title', null)).toBeNull();
    expect(neighbour([], null, 1)).toBeNull();
  });
});
