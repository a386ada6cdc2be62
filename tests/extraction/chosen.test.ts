import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { HostRule } from '../../domain/host-rule.ts';
import { urlKey } from '../../domain/url-key.ts';
import { findChosen } from '../../extraction/chosen.ts';
import type { Choices } from '../../extraction/choices.ts';
import { extractArticle } from '../../extraction/extract.ts';
import { inUnicode } from '../../extraction/in-unicode.ts';
import { voteWithReadability } from '../../extraction/vote.ts';
import { documentOf, fixture } from './page.ts';

const URL_HERE = 'https://bao.example/tin/1';
const DEPS = {
  sanitize: (html: string) => html,
  vote: voteWithReadability,
  chooser: { find: findChosen, inUnicode },
};

const rule = (change: Partial<HostRule> = {}): HostRule => ({
  host: 'bao.example',
  body: null,
  title: null,
  date: null,
  madeAt: 1,
  madeOn: urlKey('https://bao.example/tin/0'),
  pageTitle: '',
  ...change,
});

const read = (html: string, choices: Choices, url = URL_HERE) =>
  extractArticle(documentOf(html), url, DEPS, choices);

const STORY = [
  'Đoạn một kể rằng bà con trong thôn cùng nhau góp đất làm con đường mới rộng gấp đôi đường cũ.',
  'Đoạn hai kể tiếp rằng tổ dân vận đã đi từng ngõ, gõ từng nhà, cán bộ làm trước để dân làm theo.',
  'Đoạn ba khép lại khi con đường thông xe và cả thôn cùng trồng hàng cây dọc hai bên đường.',
];
const ABOUT =
  'Cổng thông tin giới thiệu chức năng, nhiệm vụ, cơ cấu tổ chức của cơ quan qua các thời kỳ. ';
const story = STORY.map((text) => `<p>${text}</p>`).join('');
const page = (inside: string): string =>
  `<html><head><title>Cổng</title></head><body><article><h1>Giới thiệu chung về cổng</h1>
  ${`<p>${ABOUT.repeat(3)}</p>`.repeat(5)}</article>${inside}</body></html>`;

describe('a host’s rule', () => {
  it('takes its body, title and date, and says so', () => {
    const html = page(`<div class="ten-bai">Con đường mới</div>
      <span class="luc">Thứ Ba, 05/03/2024 | 08:15</span><div class="comment-box">${story}</div>`);
    const { kind, article } = read(html, {
      rule: rule({ body: '.comment-box', title: '.ten-bai', date: '.luc' }),
    });
    expect(kind).toBe('article');
    expect(article.text).toBe(STORY.join('\n'));
    expect(article.title).toBe('Con đường mới');
    expect(article.published).toEqual({
      raw: 'Thứ Ba, 05/03/2024 | 08:15',
      date: '2024-03-05',
      time: '08:15',
      precision: 'minute',
      origin: 'chosen',
    });
    expect(article.warnings).toContain('host-rule-used');
    expect(article.warnings).not.toContain('title-uncertain');
  });

  it.each([
    ['nav', `<nav class="x">${story}</nav>`],
    ['aside', `<aside class="x">${story}</aside>`],
    ['form', `<form class="x">${story}</form>`],
    ['hidden by its style', `<div class="x" style="display:none">${story}</div>`],
    ['inside a dialog', `<dialog><div class="x">${story}</div></dialog>`],
    ['inside a hidden footer', `<footer hidden><div class="x related">${story}</div></footer>`],
    [
      'boxes within boxes',
      `<div class="x"><div class="sidebar"><div class="tags">${story}</div></div></div>`,
    ],
    ['table cell', `<table><tr><td class="x">${story}</td></tr></table>`],
    ['list', `<ul class="x">${STORY.map((text) => `<li>${text}</li>`).join('')}</ul>`],
  ])('takes a body that would be thrown away: %s', (_, inside) => {
    const { article } = read(page(inside), { rule: rule({ body: '.x' }) });
    expect(article.text).toBe(STORY.join('\n'));
    expect(article.html).toContain('Đoạn ba');
    expect(article.html).not.toContain('chức năng, nhiệm vụ');
  });

  it('takes the match with the most text where several match', () => {
    const html = page(
      `<div class="x">ngắn</div><div class="x"></div><div class="x">${story}</div>`,
    );
    expect(read(html, { rule: rule({ body: '.x' }) }).article.text).toBe(STORY.join('\n'));
  });

  it('keeps no script of its body', () => {
    const html = page(`<div class="x">${story}<script>var a = "chữ của máy";</script></div>`);
    const { article } = read(html, { rule: rule({ body: '.x', title: '.x script' }) });
    expect(article.text).not.toContain('chữ của máy');
    expect(article.title).not.toContain('chữ của máy');
  });

  it.each([
    ['matches nothing', '.khong-co'],
    ['matches what is empty', '.trong'],
    ['is no CSS', 'div[['],
    ['is no CSS either', ':nth-child(x)'],
  ])('whose body %s falls back to what is found without it, and says so', (_, body) => {
    const html = page('<div class="trong"><script>x</script></div>');
    const plain = read(html, {});
    const ruled = read(html, { rule: rule({ body }) });
    expect(ruled.article).toEqual({
      ...plain.article,
      warnings: [...plain.article.warnings, 'rule-not-found'],
    });
    expect(ruled.kind).toBe(plain.kind);
  });

  it('with a title only leaves the body to the extraction', () => {
    const html = fixture('tb-family');
    const plain = read(html, {}).article;
    const ruled = read(html, { rule: rule({ title: 'body' }) }).article;
    expect(ruled.text.length).toBeGreaterThan(plain.text.length * 0.9);
    expect(ruled.title).not.toBe(plain.title);
    expect(ruled.warnings).toContain('host-rule-used');
  });

  it('makes an article of the page on which it was made, however it looks', () => {
    const html = '<html><body><div class="x"><p>Chỉ có một câu ngắn ở đây.</p></div></body></html>';
    const home = 'https://bao.example/';
    expect(read(html, { rule: rule({ body: '.x' }) }, home).kind).toBe('not-article');
    expect(read(html, { rule: rule({ body: '.x', madeOn: urlKey(home) }) }, home).kind).toBe(
      'article',
    );
  });

  it('leaves home pages and listings of its host what they are', () => {
    const links = Array.from(
      { length: 12 },
      (_, n) => `<h3><a href="/tin/${n}">Một tin dài nhiều chữ số ${n} của báo</a></h3>`,
    ).join('');
    const html = `<html><body><div class="x">${links}</div></body></html>`;
    expect(read(html, { rule: rule({ body: '.x' }) }, 'https://bao.example/muc/3')).toMatchObject({
      kind: 'not-article',
      reason: 'listing',
    });
  });

  it('reads a date from what the element carries where it prints none', () => {
    const html = page(
      `<div class="x">${story}</div><time class="d" datetime="2024-03-05T08:15:00+07:00">hôm qua</time>`,
    );
    expect(read(html, { rule: rule({ body: '.x', date: '.d' }) }).article.published).toMatchObject({
      date: '2024-03-05',
      time: '08:15:00',
      origin: 'chosen',
    });
  });

  it('never makes extraction throw, whatever its selectors are', () => {
    const selector = fc.oneof(
      fc.string(),
      fc.constantFrom('*', 'html', 'body', 'head', 'title', 'script', 'p', ':root', 'a,b', '>', ''),
    );
    const html = fixture('kt-family');
    fc.assert(
      fc.property(selector, selector, selector, (body, title, date) => {
        const { article } = read(html, { rule: rule({ body, title, date }) });
        expect(article.title).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });

  it('is none for the pages of other hosts', () => {
    const html = page(`<div class="x">${story}</div>`);
    const elsewhere = 'https://khac.example/tin/1';
    expect(read(html, { rule: rule({ body: '.x' }) }, elsewhere)).toEqual(
      read(html, {}, elsewhere),
    );
    expect(
      read(html, { rule: rule({ body: '.x' }) }, 'https://www.bao.example/tin/1').article.text,
    ).toBe(STORY.join('\n'));
  });

  it('never changes the page’s own document', () => {
    const document = documentOf(page(`<form class="x">${story}</form>`));
    const before = document.documentElement.outerHTML;
    extractArticle(document, URL_HERE, DEPS, { rule: rule({ body: '.x' }), convert: 'tcvn3' });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('converting an old encoding', () => {
  const LEGACY = `<html><head><title>Héi nghÞ s¬ kÕt c«ng t¸c d©n vËn</title></head><body>
    <h1>Héi nghÞ s¬ kÕt c«ng t¸c d©n vËn</h1><div class="noi-dung">
    ${'<p>S¸ng ngµy 5/3, Ban D©n vËn TØnh ñy tæ chøc héi nghÞ s¬ kÕt c«ng t¸c d©n vËn s¸u th¸ng ®Çu n¨m víi sù tham dù cña ®¹i biÓu c¸c ban, ngµnh, ®oµn thÓ trong tØnh.</p>'.repeat(3)}
    </div><div class="menu">Trang chủ – Thông tin</div></body></html>`;

  it('is done to text and title when it is asked for, and said', () => {
    const { article } = read(LEGACY, { convert: 'tcvn3' });
    expect(article.title).toBe('Hội nghị sơ kết công tác dân vận');
    expect(article.text).toContain('tổ chức hội nghị sơ kết công tác dân vận sáu tháng đầu năm');
    expect(article.warnings).toContain('legacy-converted');
    expect(article.warnings).not.toContain('legacy-encoding');
  });

  it('is never done unasked', () => {
    const { article } = read(LEGACY, {});
    expect(article.title).toBe('Héi nghÞ s¬ kÕt c«ng t¸c d©n vËn');
    expect(article.warnings).not.toContain('legacy-converted');
  });

  it('leaves lines alone that are Unicode already', () => {
    const converted = inUnicode(documentOf(LEGACY), 'tcvn3');
    expect(converted.querySelector('.menu')?.textContent).toBe('Trang chủ – Thông tin');
  });
});
