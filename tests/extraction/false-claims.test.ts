import { describe, expect, it } from 'vitest';

import { sourceOf } from '../../portals/source-of.ts';
import { PROSE } from './a-page.ts';
import { extractHtml } from './page.ts';

const URL_OF_PAGE = 'https://tin-moi.example/tin/so-ket.html';
const TITLE = 'Hòa Lộc: Sơ kết phong trào thi đua dân vận khéo';

interface Claims {
  readonly head?: string;
  readonly title?: string;
  readonly below?: string;
  readonly data?: object;
}

/** A page that says of itself what it likes. */
function read({ head = '', title = TITLE, below = '', data = {} }: Claims) {
  const json = JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, ...data });
  return extractHtml(
    `<html lang="vi"><head><title>Báo Nhân Dân điện tử</title>${head}<script type="application/ld+json">${json.replace(/</g, '\\u003c')}</script></head>
    <body><h1 class="title">${title}</h1>${below}<div class="content">${PROSE.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`,
    URL_OF_PAGE,
  ).article;
}

describe('a page that claims to be another', () => {
  it('is known by its own address, whatever it calls canonical', () => {
    const { url } = read({
      head: `<link rel="canonical" href="https://nhandan.vn/that.html"><meta property="og:url" content="https://nhandan.vn/that.html">
        <base href="https://nhandan.vn/">`,
      data: {
        url: 'https://nhandan.vn/that.html',
        mainEntityOfPage: 'https://nhandan.vn/that.html',
      },
    });
    expect(url).toBe(URL_OF_PAGE);
    expect(sourceOf(url)).toMatchObject({ name: 'tin-moi.example', registered: false });
  });

  it('lends the source no name: that is its claim, and stands apart', () => {
    const { siteName, url } = read({
      head: '<meta property="og:site_name" content="Báo Nhân Dân">',
      data: { publisher: { '@type': 'Organization', name: 'Báo Nhân Dân' } },
    });
    expect(siteName).toBe('Báo Nhân Dân');
    expect(sourceOf(url)).toMatchObject({ host: 'tin-moi.example', kind: 'unknown' });
  });

  it.each([
    ['a letter of another script', 'https://nhandаn.vn/tin', 'xn--nhandn-7nf.vn'],
    [
      'the name before a foreign host',
      'https://nhandan.vn.tin.example/tin',
      'nhandan.vn.tin.example',
    ],
    ['the name as a user', 'https://nhandan.vn@tin.example/tin', 'tin.example'],
    ['the name with something before it', 'https://bao-nhandan.vn/tin', 'bao-nhandan.vn'],
    ['a slash that is none', 'https://nhandan.vn\u2215tin.example/', null],
    ['the name in the path', 'https://tin.example/nhandan.vn/tin', 'tin.example'],
    ['full-width letters of a foreign name', 'https://ｔｉｎ.example/', 'tin.example'],
  ])('is no listed portal by %s', (_, url, host) => {
    const source = sourceOf(url);
    expect(source.registered).toBe(false);
    expect(source.name).not.toMatch(/Nhân Dân/);
    if (host !== null) expect(source).toMatchObject({ host, name: host });
  });
});

describe('a date that cannot be', () => {
  const FUTURE = '2099-01-01T08:00:00+07:00';

  it.each([
    ['JSON-LD', { data: { datePublished: FUTURE, dateModified: FUTURE } }],
    ['a meta element', { head: `<meta property="article:published_time" content="${FUTURE}">` }],
    ['a time element', { below: `<time datetime="${FUTURE}">hôm nay</time>` }],
  ])('is not taken from %s, and that it is unknown is said', (_, claims) => {
    const { published, updated, warnings } = read(claims);
    expect(published).toBeNull();
    expect(updated).toBeNull();
    expect(warnings).toContain('no-publish-date');
  });

  it('gives way to the date that the page prints', () => {
    const { published } = read({
      data: { datePublished: FUTURE },
      below: '<p class="date">Thứ sáu, 12/06/2020 | 08:30</p>',
    });
    expect(published).toMatchObject({ date: '2020-06-12', time: '08:30', origin: 'printed' });
  });

  it('is a day that has come where clocks are ahead of ours', () => {
    const tomorrow = new Date(Date.now() + 20 * 3600_000).toISOString();
    expect(read({ data: { datePublished: tomorrow } }).published).not.toBeNull();
  });
});

describe('a title that reads as another', () => {
  it.each([
    ['the heading', { title: `${TITLE} \u202etxet` }],
    ['og:title', { head: `<meta property="og:title" content="${TITLE} \u2066x\u2069">` }],
  ])('is straightened in %s, and that is said', (_, claims) => {
    const { title, warnings } = read(claims);
    expect(title).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(warnings).toContain('bidi-removed');
  });

  it('keeps letters of other scripts as they stand: they may be meant', () => {
    const { title, warnings } = read({ title: TITLE.replace('a', 'а') });
    expect(title).toContain('а');
    expect(warnings).not.toContain('bidi-removed');
  });
});
