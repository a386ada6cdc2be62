import { describe, expect, it } from 'vitest';

import { extractionOf, goldPages } from './gold.ts';
import { documentOf, extract, extractHtml, fixture } from './page.ts';

const URL_OF_PAGE = 'https://songmay.gov.vn/tin-tuc';

describe('a page that is no article', () => {
  it.each([
    ['home', 'https://songmay.gov.vn/', 'home-page'],
    ['listing', URL_OF_PAGE, 'listing'],
    ['stub', `${URL_OF_PAGE}/bao-cao`, 'little-text'],
    ['frameset', URL_OF_PAGE, 'frameset'],
  ])('%s: the reason is named and something is left to clip by hand', (name, url, reason) => {
    const extraction = extractHtml(fixture(name), url);
    expect(extraction).toMatchObject({ kind: 'not-article', reason });
    expect(extraction.article.title).not.toBe('');
  });

  it.each(goldPages('not-article'))('%s: home, list, door or stub, and why', (name, gold) => {
    const extraction = extractionOf(name, gold);
    expect(extraction.kind).toBe('not-article');
    expect(gold.reasons).toContain('reason' in extraction ? extraction.reason : null);
    expect(extraction.article.title).not.toBe('');
  });

  it('keeps the file that a stub points to', () => {
    expect(extractHtml(fixture('stub'), `${URL_OF_PAGE}/bao-cao`).article.attachments).toEqual([
      {
        text: 'tại đây',
        href: 'https://songmay.gov.vn/files/220BC.PDF',
        raw: '/files/220BC.PDF',
      },
    ]);
  });

  it.each([
    ['an empty page', ''],
    ['a page without a body', '<html><head><title>Trống</title></head></html>'],
    ['a page of one word', '<html><body><p>Chào</p></body></html>'],
    ['broken markup', '<html><body><div><p>a<table><tr><p>b</div></table><li>c'],
  ])('%s gives a sane answer', (_, html) => {
    const extraction = extractHtml(html, URL_OF_PAGE);
    expect(extraction.kind).toBe('not-article');
    expect(extraction.article.title).not.toBe('');
  });

  it('says of an XML document that it is no HTML', () => {
    const document = documentOf(
      '<html><head><title>feed</title></head><body><p>x</p></body></html>',
    );
    Object.defineProperty(document, 'contentType', { value: 'application/rss+xml' });
    expect(extract(document, URL_OF_PAGE)).toMatchObject({
      kind: 'not-article',
      reason: 'not-html',
    });
  });

  it('does not read a page of twenty megabytes', () => {
    const html = `<html><head><title>Lớn</title></head><body>${`<p>${'chữ '.repeat(500)}</p>`.repeat(10_000)}</body></html>`;
    expect(html.length).toBeGreaterThan(20_000_000);
    expect(extractHtml(html, URL_OF_PAGE)).toMatchObject({
      kind: 'not-article',
      reason: 'too-large',
    });
  });
});

describe('a hostile title', () => {
  it('is plain text of bounded length, without marks that turn the writing round', () => {
    const { article } = extractHtml(fixture('hostile-title'), `${URL_OF_PAGE}/x`);
    expect(article.title.length).toBeLessThanOrEqual(500);
    expect(article.title).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n]/);
    expect(article.title).toMatch(/^<img src=x onerror=alert\(1\)> txet Rất dài/);
    expect(article.warnings).toContain('bidi-removed');
  });
});
